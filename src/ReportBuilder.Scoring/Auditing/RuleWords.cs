using System.Globalization;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>Says a points rule in words.</summary>
internal static class RuleWords
{
    public static string Of(PointsRule rule) => rule switch
    {
        RankedPoints { Floor: true } ranked => $"{StepNames.Of(ranked.Ties)} ranks, 1 point where there is nothing to rank",
        RankedPoints ranked => $"{StepNames.Of(ranked.Ties)} ranks",
        CategoryPoints categories => $"points by category: {string.Join(", ", categories.Points.Select(points => points.ToString(CultureInfo.InvariantCulture)))}",
        _ => throw new NotSupportedException($"No words for the rule {rule.GetType().Name}."),
    };
}
