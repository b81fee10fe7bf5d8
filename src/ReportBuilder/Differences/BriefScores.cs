using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Differences;

/// <summary>The scores and ranks that changed, a line a part of the index: whose own data moved them first, with the others counted.</summary>
internal sealed class BriefScores(EditionDifference difference)
{
    private const int ToldParts = 8;

    private const int ToldOfPart = 4;

    public IEnumerable<ImmutableArray<string>> Rows()
    {
        var parts = difference.Scores.GroupBy(score => (score.Depth, score.Node)).OrderBy(part => part.Key.Depth).ToList();
        foreach (var part in parts.Take(ToldParts))
            yield return [part.Key.Node, Told([.. part.OrderByDescending(score => score.Own)])];
        if (parts.Count > ToldParts)
            yield return ["other parts", FormattableString.Invariant($"{parts.Count - ToldParts}")];
        if (!difference.Tiers.IsEmpty)
            yield return
            [
                difference.Terms.Tiers,
                AndMore([.. difference.Tiers.Select(tier => $"{tier.Unit}: {OrNone(tier.Before)} → {OrNone(tier.After)}")], ToldParts, "more"),
            ];
    }

    private static string Told(IReadOnlyCollection<ScoreChange> changes) => AndMore([.. changes.Select(Told)], ToldOfPart, "other ranks or scores");

    private static string Told(ScoreChange change)
    {
        var score = change.ScoreBefore == change.ScoreAfter ? "" : $" {Number(change.ScoreBefore)} → {Number(change.ScoreAfter)}";
        var rank =
            change.RankBefore == change.RankAfter
                ? ""
                : $"{(score.Length > 0 ? "," : "")} rank {Number(change.RankBefore)} → {Number(change.RankAfter)}";
        return $"{change.Unit}{score}{rank}";
    }

    private static string AndMore(IReadOnlyList<string> items, int most, string more) =>
        string.Join("; ", items.Count > most ? [.. items.Take(most), FormattableString.Invariant($"{items.Count - most} {more}")] : items);

    private static string OrNone(string name) => name.Length > 0 ? name : "none";

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";
}
