using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Releasing;

/// <summary>What a release changes against the one before it, in each of its languages.</summary>
/// <param name="all">The main language first; only those in which the release before it was written.</param>
internal sealed class ReleaseChanges(ImmutableArray<ReleaseChange> all, ReleaseCorrection correction)
{
    /// <summary>What its readers are told, in every language of the release.</summary>
    public ReleaseCorrection Correction => correction;

    /// <param name="before">The releases before it, the last one first; at least one.</param>
    /// <param name="state">What it says in the main language.</param>
    public static ReleaseChanges Of(
        ReleaseOrder order,
        IReadOnlyList<PreviousRelease> before,
        ReleaseNumber number,
        ReportSources sources,
        Outcome<ImmutableArray<ReportDraft>> drafts,
        EditionState state)
    {
        var all = ImmutableArray.CreateBuilder<ReleaseChange>();
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var draft in drafts.Value)
        {
            var edition = draft.Document.Edition;
            var places = OutputPlaces.Of(edition.Languages);
            var known = places == OutputPlaces.Main
                ? before
                : [.. before.Select(release => release.In(places)).TakeWhile(known => known is not null).Select(known => known!)];
            // A release that is the first of its language corrects the same figures: they are told in its words, by the names of the main one.
            var said = places == OutputPlaces.Main || known.Count == 0 ? state : StateReader.Read(draft, sources.Files, drafts.Diagnostics);
            var change = new ReleaseChange(
                order.In(edition.Languages), known.Count == 0 ? before : known, number, said, new(draft.Inputs, draft.Scores), edition.Wording, places);
            texts[edition.Languages.Current] = change.Paragraph();
            if (known.Count > 0)
                all.Add(change);
        }

        var main = drafts.Value[0].Document.Edition.Languages.Current;
        var correction = new ReleaseCorrection(number.ToString(), ReleaseOrder.Written(order.Date), texts[main]);
        return new(all.ToImmutable(), texts.Count == 1 ? correction : correction with { Texts = texts.ToImmutable().Remove(main) });
    }

    /// <param name="now">What the release says with its pages, by the path of its file.</param>
    public IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Notes(Func<string, EditionState> now)
    {
        var states = all.Select(change => now(StateFile.PathIn(change.Places.Data))).ToList();
        var differences = all.Select((change, at) => change.Difference(states[at])).ToList();
        // The main language's annex and record tell of all; readers of another one are told of theirs.
        var others = differences.Skip(1).Select((difference, at) => new LanguageDifference(states[at + 1].Language!, difference));
        differences[0] = differences[0] with { Others = [.. others] };
        return all.SelectMany((change, at) => change.Notes(differences[at], states[at]));
    }
}
