using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The end of the scale that bars and shades of a score are drawn on: the best score that any part of the same level has.</summary>
internal static class Scale
{
    /// <summary>By the id of the part: the index, each dimension, each variable.</summary>
    public static ImmutableDictionary<string, double> OfAll(Scorebook scores)
    {
        var framework = scores.Framework;
        IEnumerable<IEnumerable<FrameworkNode>> levels = [[framework.Root], framework.Dimensions, framework.Variables];
        return levels
            .SelectMany(level => Level(scores, [.. level]))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, double>> Level(Scorebook scores, List<FrameworkNode> level)
    {
        var best = level.Select(part => scores.FindColumn(part.Id)).OfType<ScoreColumn>().SelectMany(column => column.Scores).Max(reading => reading.Value) ?? 0;
        return level.Select(part => KeyValuePair.Create(part.Id, best));
    }
}
