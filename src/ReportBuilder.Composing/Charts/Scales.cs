using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Charts;

/// <summary>The ends of score scales and the colours of parts.</summary>
internal static class Scales
{
    /// <summary>The most that a part can score: for a variable the best score of any variable, for others the sum of their parts.</summary>
    /// <remarks>A part that scores more than the sum of its parts' scales is not a plain sum; its own best score ends the scale then.</remarks>
    public static double Maximum(ScoreReader reader, FrameworkNode node)
    {
        var scored = node.Children.Where(child => reader.Scores.FindColumn(child.Id) is not null).ToArray();
        var own = reader.Sorted(node) is [.., var best] ? best : 0;
        if (node.Children.All(child => child.Indicator is not null) || scored.Length == 0)
            return Math.Max(own, reader.Scores.Framework.Variables.Select(variable => reader.Sorted(variable) is [.., var most] ? most : 0).DefaultIfEmpty(own).Max());
        return Math.Max(own, scored.Sum(child => Maximum(reader, child)));
    }

    /// <summary>"d4" for the fourth dimension and its variables; "ink" for the whole.</summary>
    public static string Token(Scorebook scores, FrameworkNode node) =>
        scores.Framework.Dimensions.FirstOrDefault(dimension => dimension.Id == node.Id || dimension.Children.Any(child => child.Id == node.Id)) is { } dimension
            ? $"d{dimension.Number}"
            : "ink";
}
