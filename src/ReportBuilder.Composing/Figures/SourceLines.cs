using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>The lines under charts and tables that say where the data are from.</summary>
internal static class SourceLines
{
    /// <summary>For what is computed from the scores. It names the base publication, which is the source without a number.</summary>
    public static string OfScores(ComposeContext draft)
    {
        if (draft.Inputs.Sources.FirstOrDefault(source => source.Number == 0) is not { } publication)
            return draft.Wording["source.computed"];
        draft.Sources.Use(publication.Id);
        var comma = publication.Text.IndexOf(',', StringComparison.Ordinal);
        return draft.Wording.Say(
            draft.Scores.Steps.Any(step => step.Step is TakePublished) ? "source.published-scores" : "source.readings",
            ("publication", comma > 0 ? publication.Text[..comma] : Wording.WithoutStop(publication.Text)));
    }

    /// <summary>For facts: each source once, in the order of the facts.</summary>
    /// <param name="numberOf">The number of a source in the references.</param>
    public static string OfFacts(Sources sources, Wording wording, ImmutableArray<string> sourceIds, Func<string, int> numberOf) => wording.Say(
        "source.line",
        ("source", string.Join(
            wording["list.semicolon"],
            sourceIds.Select(sources.Work).OfType<SourceWork>().Select(source => Of(source, numberOf, wording)))));

    /// <summary>Of a fact: publisher and date, and the number of the reference where it has one.</summary>
    private static string Of(SourceWork source, Func<string, int> numberOf, Wording wording)
    {
        var name = source.Publisher.Length > 0 ? source.Publisher : Wording.WithoutStop(source.Text);
        if (source.Date.Length > 0)
            name = wording.Say("source.dated", ("source", name), ("date", source.Date));
        return source.Number == 0 ? name : wording.Say("source.reference", ("source", name), ("number", numberOf(source.Id)));
    }
}
