using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The end of the scale that bars and shades of a score are drawn on: the best score that any part of the same level has.</summary>
internal static class Scale
{
    public static double Of(Scorebook scores, FrameworkNode node)
    {
        var framework = scores.Framework;
        IEnumerable<FrameworkNode> level = node == framework.Root ? [framework.Root] : framework.Dimensions.Contains(node) ? framework.Dimensions : framework.Variables;
        return level.Select(part => scores.FindColumn(part.Id)).OfType<ScoreColumn>().SelectMany(column => column.Scores).Max(reading => reading.Value) ?? 0;
    }
}
