using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The end of the scale that bars and shades of a score are drawn on: the best score that any part of the same level has.</summary>
internal sealed class Scale
{
    /// <summary>By the id of the part: the index, each dimension, each variable.</summary>
    private readonly Dictionary<string, double> ends = new(StringComparer.Ordinal);

    public Scale(Scorebook scores)
    {
        Add(scores, [scores.Framework.Root]);
        Add(scores, [.. scores.Framework.Dimensions]);
        Add(scores, [.. scores.Framework.Variables]);
    }

    public double Of(FrameworkNode part) => ends[part.Id];

    private void Add(Scorebook scores, FrameworkNode[] level)
    {
        double? best = null;
        foreach (var part in level)
            if (scores.FindColumn(part.Id) is { } column)
                foreach (var reading in column.Scores)
                    best = reading.Value is { } score && !(score <= best) ? score : best;
        foreach (var part in level)
            ends.Add(part.Id, best ?? 0);
    }
}
