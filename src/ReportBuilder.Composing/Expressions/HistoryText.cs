using System.Globalization;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>Spells questions about editions: in one way for comparing them, and in plain words for readers.</summary>
internal static class HistoryText
{
    public static string Canonical(HistoryExpression asked) =>
        asked switch
        {
            PastResult result =>
                $"{(result.IsRank ? "rank" : "score")} of {CanonicalText.Of(result.Unit)} in {result.Part.Id} in {Text(result.Year)}",
            ChangeSince change =>
                $"change of {(change.IsRank ? "rank" : "score")} of {CanonicalText.Of(change.Unit)} in {change.Part.Id} since {Text(change.Year)}",
            EditionCount count =>
                $"{(count.IsRunning ? "streak" : "years")} {(count.IsOutside ? "outside" : "in")} top {Text(count.Within)} of {CanonicalText.Of(count.Unit)} in {count.Part.Id}",
            YearOfExtreme extreme => $"{Word(extreme.Best)} since of {CanonicalText.Of(extreme.Unit)} in {extreme.Part.Id}",
            ExtremeRank extreme => $"{Word(extreme.Best)} rank of {CanonicalText.Of(extreme.Unit)} in {extreme.Part.Id}",
            PastExtreme extreme => $"{Word(extreme.Best)} {Text(extreme.Count)} of {extreme.Part.Id} in {Text(extreme.Year)}",
            BestBefore before => $"best {Text(before.Count)} of {before.Part.Id}{(before.Class is { } among ? $" among '{among.Name}'" : "")} before",
            NewEntries entries => $"new entries since {Text(entries.Year)}",
            LeftUnits left => $"left since {Text(left.Year)}",
            _ => throw new NotSupportedException(asked.GetType().Name),
        };

    /// <param name="of">Names a unit.</param>
    /// <param name="within">"in Parks", or what the index as a whole is called.</param>
    public static string Plain(HistoryExpression asked, Wording wording, Func<Expression, string> of, Func<FrameworkNode, string> within)
    {
        string Say(string phrase, Expression unit, FrameworkNode part, params ReadOnlySpan<(string, object?)> places) =>
            wording.Say(phrase, [.. places, ("name", of(unit)), ("where", within(part))]);
        return asked switch
        {
            PastResult result => Say(result.IsRank ? "plain.past-rank" : "plain.past-score", result.Unit, result.Part, ("year", Text(result.Year))),
            ChangeSince { Year: { } year } change => Say(
                change.IsRank ? "plain.places-since" : "plain.points-since",
                change.Unit,
                change.Part,
                ("year", Text(year))
            ),
            ChangeSince change => Say("plain.points-since-last", change.Unit, change.Part),
            EditionCount { IsRunning: true } run => Say(run.IsOutside ? "plain.streak-outside" : "plain.streak", run.Unit, run.Part, ("count", run.Within)),
            EditionCount count => Say(count.IsOutside ? "plain.editions-outside" : "plain.editions", count.Unit, count.Part, ("count", count.Within)),
            YearOfExtreme extreme => Say(extreme.Best ? "plain.best-since" : "plain.worst-since", extreme.Unit, extreme.Part),
            ExtremeRank extreme => Say(extreme.Best ? "plain.best-rank" : "plain.worst-rank", extreme.Unit, extreme.Part),
            PastExtreme extreme => wording.Say(
                extreme.Best ? "plain.best-then" : "plain.last-then",
                ("count", extreme.Count),
                ("where", within(extreme.Part)),
                ("year", Text(extreme.Year))),
            BestBefore before => wording.Say("plain.best-before", ("count", before.Count), ("where", within(before.Part))),
            NewEntries entries => wording.Say("plain.entries", ("year", entries.Year ?? 0), ("since", Text(entries.Year))),
            LeftUnits left => wording.Say("plain.departures", ("year", left.Year ?? 0), ("since", Text(left.Year))),
            _ => throw new NotSupportedException(asked.GetType().Name),
        };
    }

    private static string Word(bool best) => best ? "best" : "worst";

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "last";
}
