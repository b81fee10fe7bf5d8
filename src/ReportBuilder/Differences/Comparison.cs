using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Differences;

/// <summary>Compares two states of an edition. A pure function; lists are in the order of the new state.</summary>
internal static class Comparison
{
    /// <param name="data">What the claims of the old state are held against; null where there is only the state.</param>
    public static EditionDifference Compare(EditionState old, EditionState @new, ConditionCheck? data = null)
    {
        var claims = ClaimComparison.Compare(old.Claims, @new.Claims);
        var cells = CellComparison.Compare(old, @new);
        return new(
            cells,
            ScoreComparison.Scores(old, @new, cells),
            ScoreComparison.Tiers(old, @new),
            claims,
            Parts(old, @new),
            Files(old.Inputs, @new.Inputs),
            old.Site.IsEmpty || @new.Site.IsEmpty ? new([], [], []) : Files(old.Site, @new.Site),
            Pages(old.PdfPages, @new.PdfPages),
            UnchangedParts.Of(old, @new))
        {
            Terms = @new.Terms ?? old.Terms ?? StateTerms.Neutral,
            OwnCells = OwnTableComparison.Compare(old.Tables, @new.Tables),
            Made = MadeSentences(old, @new),
            Lost = data is null ? null : LostFindings.Of(old, claims, data),
        };
    }

    /// <summary>Sentences that read otherwise in one line of a template and one section, that came or that went.</summary>
    private static ImmutableArray<ClaimChange> MadeSentences(EditionState old, EditionState @new) =>
        old.Made.IsDefault || @new.Made.IsDefault
            ? []
            :
            [
                .. ClaimComparison
                    .Compare([.. old.Made.Select(sentence => sentence.AsClaim())], [.. @new.Made.Select(sentence => sentence.AsClaim())]),
            ];

    private static ImmutableArray<PartChange> Parts(EditionState old, EditionState @new)
    {
        var before = ById(old.Parts);
        var after = ById(@new.Parts);
        var present = @new.Parts
            .Where(part => ReferenceEquals(after[part.Id], part) && (!before.TryGetValue(part.Id, out var was) || was.Hash != part.Hash))
            .Select(part => new PartChange(before.GetValueOrDefault(part.Id), part));
        var gone = old.Parts.Where(part => ReferenceEquals(before[part.Id], part) && !after.ContainsKey(part.Id)).Select(part => new PartChange(part, null));
        return [.. present, .. gone];
    }

    private static Dictionary<string, PartState> ById(IEnumerable<PartState> parts) =>
        parts.GroupBy(part => part.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static SetChange Files(ImmutableSortedDictionary<string, string> old, ImmutableSortedDictionary<string, string> @new) => new(
        [.. @new.Where(file => old.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(file => file.Key)],
        [.. @new.Keys.Where(path => !old.ContainsKey(path))],
        [.. old.Keys.Where(path => !@new.ContainsKey(path))]);

    /// <remarks>
    /// A page counts as the same when the old edition has one that looks the same, wherever it stood: pages that only moved are not listed.
    /// </remarks>
    private static PageChange Pages(ImmutableArray<PdfPage> old, ImmutableArray<PdfPage> @new)
    {
        if (old.IsEmpty || @new.IsEmpty)
            return new([], 0, 0);
        var known = old.Select(page => page.Hash).ToHashSet(StringComparer.Ordinal);
        return new([.. @new.Where(page => !known.Contains(page.Hash)).Select(page => page.Label)], old.Length, @new.Length);
    }
}
