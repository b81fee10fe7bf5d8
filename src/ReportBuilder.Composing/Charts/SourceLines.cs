using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Charts;

/// <summary>The lines under charts and tables that say where the data are from.</summary>
internal static class SourceLines
{
    /// <summary>Of what is computed from the scores: names the base publication, the source without a number.</summary>
    public static string OfScores(Composition composition)
    {
        if (composition.Inputs.Sources.FirstOrDefault(source => source.Number == 0) is not { } publication)
            return "Source: computed from the scores of this edition";
        composition.Sources.Use(publication.Id);
        var comma = publication.Text.IndexOf(',', StringComparison.Ordinal);
        var what = composition.Scores.Steps.Any(step => step.Step is TakePublished) ? "scores published" : "readings";
        return $"Source: computed from the {what} in {(comma > 0 ? publication.Text[..comma] : publication.Text.TrimEnd('.'))}";
    }

    /// <summary>Of facts: each source once, in the order of the facts.</summary>
    public static string OfFacts(Composition composition, ImmutableArray<string> sourceIds)
    {
        var named = new List<string>();
        foreach (var id in sourceIds)
        {
            if (composition.Sources.Work(id) is { } source)
                named.Add(Of(composition, source));
        }

        return $"Source: {string.Join("; ", named)}";
    }

    /// <summary>Of a fact: publisher and date, and the number of the reference where it has one.</summary>
    private static string Of(Composition composition, SourceWork source)
    {
        composition.Sources.Use(source.Id);
        var name = source.Publisher.Length > 0 ? source.Publisher : source.Text.TrimEnd('.');
        var date = source.Date.Length > 0 ? $", {source.Date}" : "";
        return source.Number == 0 ? name + date : string.Create(CultureInfo.InvariantCulture, $"{name}{date} (reference {composition.Citations.NumberOf(source.Id)})");
    }
}
