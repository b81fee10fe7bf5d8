using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>The lines under charts and tables that say where the data are from.</summary>
internal static class SourceLines
{
    /// <summary>For what is computed from the scores. It names the base publication, which is the source without a number.</summary>
    public static string OfScores(ComposeContext draft)
    {
        if (draft.Inputs.Sources.FirstOrDefault(source => source.Number == 0) is not { } publication)
            return "Source: computed from the scores of this edition";
        draft.Sources.Use(publication.Id);
        var comma = publication.Text.IndexOf(',', StringComparison.Ordinal);
        var what = draft.Scores.Steps.Any(step => step.Step is TakePublished) ? "scores published" : "readings";
        return $"Source: computed from the {what} in {(comma > 0 ? publication.Text[..comma] : publication.Text.TrimEnd('.'))}";
    }

    /// <summary>For facts: each source once, in the order of the facts.</summary>
    /// <param name="numberOf">The number of a source in the references.</param>
    public static string OfFacts(Sources sources, ImmutableArray<string> sourceIds, Func<string, int> numberOf) =>
        $"Source: {string.Join("; ", sourceIds.Select(sources.Work).OfType<SourceWork>().Select(source => Of(source, numberOf)))}";

    /// <summary>Of a fact: publisher and date, and the number of the reference where it has one.</summary>
    private static string Of(SourceWork source, Func<string, int> numberOf)
    {
        var name = source.Publisher.Length > 0 ? source.Publisher : source.Text.TrimEnd('.');
        var date = source.Date.Length > 0 ? $", {source.Date}" : "";
        return source.Number == 0 ? name + date : string.Create(CultureInfo.InvariantCulture, $"{name}{date} (reference {numberOf(source.Id)})");
    }
}
