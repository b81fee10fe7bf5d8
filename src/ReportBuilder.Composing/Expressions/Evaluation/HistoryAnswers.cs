using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>Answers questions about editions from their history.</summary>
/// <exception cref="ExpressionFault">There is no such edition, or the unit had no result of its own there.</exception>
internal sealed class HistoryAnswers(ScoreReader reader, Func<Expression, Unit> unitOf)
{
    private HistoryBook Book =>
        reader.Scores.History
        ?? throw new ExpressionFault($"no {reader.Scores.Terms.Edition.One} before this one is known", "add data/history.csv: docs/years.md says how");

    public Answer Of(HistoryExpression asked) =>
        asked switch
        {
            PastResult result => Result(result),
            ChangeSince change => Change(change),
            EditionCount count => new NumberAnswer(Count(count), 0, Cells(count.Part)),
            YearOfExtreme extreme => new TextAnswer(Year(extreme).ToString(CultureInfo.InvariantCulture), Cells(extreme.Part)),
            ExtremeRank extreme => new NumberAnswer(Extreme(extreme), 0, Cells(extreme.Part)),
            PastExtreme extreme => new UnitsAnswer(Units(extreme), Cells(extreme.Part)),
            BestBefore before => new UnitsAnswer(Before(before), Cells(before.Part)),
            NewEntries entries => new UnitsAnswer(Book.EntriesSince(Known(entries.Year ?? Book.Last.Year).Year), Cells(reader.Root)),
            LeftUnits left => new UnitsAnswer(
                [.. Book.DeparturesSince(Known(left.Year ?? Book.Last.Year).Year).Select(departure => departure.Unit)],
                Cells(reader.Root)
            ),
            _ => throw new NotSupportedException(asked.GetType().Name),
        };

    /// <summary>The editions that an answer sets against this one, with what keeps them from being compared.</summary>
    public IEnumerable<(EditionResults Edition, string Why)> Uncompared(HistoryExpression asked)
    {
        var (unit, part, years) = asked switch
        {
            ChangeSince change => (change.Unit, change.Part, [change.Year ?? Book.Last.Year]),
            EditionCount { IsRunning: true } run => (run.Unit, run.Part, Editions(run).Select(edition => edition.Year)),
            YearOfExtreme extreme => (extreme.Unit, extreme.Part, Book.Editions.Select(edition => edition.Year).Where(year => year >= Year(extreme))),
            PastResult { Year: var year } result => (result.Unit, result.Part, [year]),
            _ => ((Expression?)null, (FrameworkNode?)null, (IEnumerable<int>)[]),
        };
        return unit is null ? [] : Uncompared(unitOf(unit), part!, years);
    }

    public IEnumerable<(EditionResults Edition, string Why)> Uncompared(Unit unit, FrameworkNode part, IEnumerable<int> years)
    {
        foreach (var year in years)
        {
            if (Book.In(year) is { } edition && edition.FlagOf(unit, part) is (Comparability.NotComparable, var why))
                yield return (edition, why);
        }
    }

    private NumberAnswer Result(PastResult asked)
    {
        var (edition, unit) = (Known(asked.Year), unitOf(asked.Unit));
        var standing = edition.Of(unit, asked.Part) ?? throw NoResult(unit, asked.Part, edition);
        return asked.IsRank
            ? new(standing.Rank ?? throw NoResult(unit, asked.Part, edition), 0, Cells(asked.Part))
            : new(standing.Score ?? throw NoResult(unit, asked.Part, edition), null, Cells(asked.Part));
    }

    private NumberAnswer Change(ChangeSince asked)
    {
        var (edition, unit) = (Known(asked.Year ?? Book.Last.Year), unitOf(asked.Unit));
        var move = Book.MoveOf(unit, asked.Part, edition.Year) ?? throw NoResult(unit, asked.Part, edition);
        return asked.IsRank
            ? new(move.Places ?? throw NoResult(unit, asked.Part, edition), 0, Cells(asked.Part))
            : new(move.Points ?? throw NoResult(unit, asked.Part, edition), null, Cells(asked.Part));
    }

    private int Count(EditionCount asked) => asked.IsRunning
        ? Editions(asked).Count()
        : Book.Editions.Count(edition => Holds(asked, edition));

    /// <summary>Those of a run, the latest first.</summary>
    private IEnumerable<EditionResults> Editions(EditionCount asked) => Book.Editions.Reverse().TakeWhile(edition => Holds(asked, edition));

    private bool Holds(EditionCount asked, EditionResults edition) =>
        edition.Of(unitOf(asked.Unit), asked.Part)?.Rank is { } rank && rank <= asked.Within != asked.IsOutside;

    private int Year(YearOfExtreme asked)
    {
        var (unit, now) = (unitOf(asked.Unit), Ranks(asked.Unit, asked.Part).First().Rank);
        foreach (var (year, rank) in Ranks(asked.Unit, asked.Part).Skip(1))
        {
            if (asked.Best ? rank <= now : rank >= now)
                return year;
        }

        var word = asked.Best ? "best" : "worst";
        throw new ExpressionFault(
            $"{unit.Name} was never as {(asked.Best ? "high" : "low")} in '{asked.Part.Name}' before",
            $"a record is claimed as: rank of {unit.Name} = {word} rank of {unit.Name}"
        );
    }

    private int Extreme(ExtremeRank asked)
    {
        var ranks = Ranks(asked.Unit, asked.Part).Select(pair => pair.Rank);
        return asked.Best ? ranks.Min() : ranks.Max();
    }

    /// <summary>The ranks of a unit, the latest first; the one of now is among them.</summary>
    private IEnumerable<(int Year, int Rank)> Ranks(Expression asked, FrameworkNode part)
    {
        var unit = unitOf(asked);
        if (Book.This.Of(unit, part)?.Rank is null)
            throw NoResult(unit, part, Book.This);
        foreach (var edition in Book.Editions.Reverse())
        {
            if (edition.Of(unit, part)?.Rank is { } rank)
                yield return (edition.Year, rank);
        }
    }

    private ImmutableArray<Unit> Units(PastExtreme asked)
    {
        var edition = Known(asked.Year);
        var ranked = edition.Everyone.Select(unit => (unit, edition.Of(unit, asked.Part)?.Rank ?? 0));
        return Extreme(ranked, asked.Best, asked.Count)
            ?? throw new ExpressionFault($"nobody had a rank in '{asked.Part.Name}' in {asked.Year.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>
    /// Of the last edition that the history knows; else of the one that the recipe names. In a class the units of now are ranked as they were then.
    /// </summary>
    private ImmutableArray<Unit> Before(BestBefore asked)
    {
        var scores = reader.Scores;
        if (asked.Class is null && scores.History is { } book)
            return Units(new PastExtreme(true, asked.Count, asked.Part, book.Last.Year));
        var ranks = asked.Class?.RanksBefore(scores, asked.Part);
        int RankOf(Unit unit) =>
            ranks is not null ? ranks.GetValueOrDefault(unit.Id) : scores.Rank(unit, asked.Part) + scores.ChangeOf(unit, asked.Part)?.RankChange ?? 0;
        return Extreme(scores.Units.Select(unit => (unit, RankOf(unit))), true, asked.Count)
            ?? throw new ExpressionFault(
                $"no earlier rank in '{asked.Part.Name}' is known",
                "add data/history.csv, or name the results of an earlier edition under 'previous' in data/recipe.yaml"
            );
    }

    /// <summary>The first N of an order or the last N, with all that tie for the last place of the list; null where nobody has a rank.</summary>
    private static ImmutableArray<Unit>? Extreme(IEnumerable<(Unit Unit, int Rank)> units, bool best, int count)
    {
        var ranked = units
            .Where(pair => pair.Rank > 0)
            .OrderBy(pair => best ? pair.Rank : -pair.Rank)
            .ThenBy(pair => pair.Unit.SortName, StringComparer.Ordinal)
            .ToArray();
        if (ranked.Length == 0)
            return null;
        var last = ranked[Math.Min(count, ranked.Length) - 1].Rank;
        return [.. ranked.TakeWhile(pair => best ? pair.Rank <= last : pair.Rank >= last).Select(pair => pair.Unit)];
    }

    private EditionResults Known(int year) =>
        Book.In(year)
        ?? throw new ExpressionFault(
            $"no {reader.Scores.Terms.Edition.One} of {year.ToString(CultureInfo.InvariantCulture)} is known",
            $"there are {string.Join(", ", Book.Editions.Select(edition => edition.Year.ToString(CultureInfo.InvariantCulture)))}"
        );

    private static ExpressionFault NoResult(Unit unit, FrameworkNode part, EditionResults edition)
    {
        var why = edition.BreaksOf(unit).Select(change => change.Why).FirstOrDefault(why => why.Length > 0);
        return new(
            $"{unit.Name} has no result of its own in '{part.Name}' in {edition.Year.ToString(CultureInfo.InvariantCulture)}{(why is null ? "" : $": {why}")}"
        );
    }

    private CellSet Cells(FrameworkNode part) => reader.ColumnCells(part);
}
