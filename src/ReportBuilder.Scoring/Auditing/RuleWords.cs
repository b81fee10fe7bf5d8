using System.Globalization;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>Says a points rule in words.</summary>
internal static class RuleWords
{
    public static string Of(PointsRule rule, Wording wording) => rule switch
    {
        RankedPoints ranked => wording.Say(ranked.Floor ? "step.rule.ranks-floor" : "step.rule.ranks", ("ties", wording[StepNames.Key(ranked.Ties)])),
        CategoryPoints categories => wording.Say(
            "step.rule.categories",
            ("categories", string.Join(wording["list.comma"], categories.Points.Select(points => points.ToString(CultureInfo.InvariantCulture))))),
        _ => throw new NotSupportedException($"No words for the rule {rule.GetType().Name}."),
    };
}
