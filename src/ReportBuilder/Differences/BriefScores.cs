using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>The scores and ranks that changed, a line a part of the index: whose own data moved them first, with the others counted.</summary>
internal sealed class BriefScores(EditionDifference difference, Wording wording)
{
    private const int ToldParts = 8;

    private const int ToldOfPart = 4;

    public IEnumerable<ImmutableArray<string>> Rows()
    {
        var parts = difference.Scores.GroupBy(score => (score.Depth, score.Node)).OrderBy(part => part.Key.Depth).ToList();
        foreach (var part in parts.Take(ToldParts))
            yield return [part.Key.Node, Told([.. part.OrderByDescending(score => score.Own)])];
        if (parts.Count > ToldParts)
            yield return [wording["correction.other-parts"], FormattableString.Invariant($"{parts.Count - ToldParts}")];
        if (!difference.Tiers.IsEmpty)
            yield return [difference.Terms.Tiers, AndMore([.. difference.Tiers.Select(Told)], ToldParts, "correction.more")];
    }

    private string Told(IReadOnlyCollection<ScoreChange> changes) => AndMore([.. changes.Select(Told)], ToldOfPart, "correction.more-scores");

    private string Told(TierChange tier) => wording.Say("correction.named", ("name", tier.Unit), ("value", $"{OrNone(tier.Before)} → {OrNone(tier.After)}"));

    private string Told(ScoreChange change) => wording.Say(
        "correction.score-step",
        ("name", change.Unit),
        ("scored", change.ScoreBefore == change.ScoreAfter ? "no" : "yes"),
        ("score", Step(change.ScoreBefore, change.ScoreAfter)),
        ("ranked", change.RankBefore == change.RankAfter ? "no" : "yes"),
        ("rank", Step(change.RankBefore, change.RankAfter)));

    private string AndMore(IReadOnlyList<string> items, int most, string more) => string.Join(
        wording["list.semicolon"],
        items.Count > most ? [.. items.Take(most), wording.Say(more, ("count", items.Count - most))] : items);

    private string Step(double? before, double? after) => $"{Number(before)} → {Number(after)}";

    private string OrNone(string name) => name.Length > 0 ? name : wording["correction.none"];

    private string Number(double? number) =>
        number is { } value ? wording.Decimal(value.ToString("0.######", CultureInfo.InvariantCulture)) : wording["correction.none"];
}
