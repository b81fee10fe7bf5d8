using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Premises;

/// <summary>Reads what follows from a comparison of what editions say.</summary>
internal sealed class HistoryPremise(Premise premise)
{
    public void Take(HistoryExpression asked, Comparison comparison, Expression right)
    {
        var number = (right as NumberLiteral)?.Value;
        var range = number is { } value ? PremiseReader.RangeOf(comparison, value, 1) : Bounds.Any;
        switch (asked)
        {
            case PastResult { IsRank: true, Unit: UnitLiteral unit } past when number is not null:
                premise.PastRanks.Add((new(unit.Unit, past.Part), past.Year, range));
                if (range is { IsExact: true, Low: 1 })
                    premise.FirstBefore.Add(unit.Unit.Id);
                break;
            case BestBefore { Count: 1 } or PastExtreme { Best: true, Count: 1 } when comparison == Comparison.Equal:
                premise.FirstBefore.UnionWith(Named(right).Select(first => first.Id));
                break;
            case ChangeSince { IsRank: true } change when number is { } places:
                Gained(premise, change.Unit, range, places);
                break;
            case EditionCount { IsRunning: true, Unit: UnitLiteral unit } run:
                premise.Runs.Add((unit.Unit.Id, range));
                if (run is { Within: 1, IsOutside: false } && range.Low >= 1)
                    Now(new(unit.Unit, run.Part), new(1, 1));
                break;
            case YearOfExtreme { Unit: UnitLiteral unit } extreme when number is { } year:
                premise.Records.Add((unit.Unit.Id, extreme.Best ? 1 : -1, range));
                premise.Numbers.Add(new(year, 0, NumberKind.Any));
                break;
            case ExtremeRank { Unit: UnitLiteral unit } extreme when right is RankOf && comparison == Comparison.Equal:
                premise.Records.Add((unit.Unit.Id, extreme.Best ? 1 : -1, Bounds.Any));
                break;
            case NewEntries:
                premise.IsExhaustive |= comparison == Comparison.Equal;
                foreach (var entry in Named(right))
                    premise.Entries.Add(entry.Id);
                break;
            case LeftUnits:
                premise.TellsDepartures = true;
                premise.IsExhaustive |= comparison == Comparison.Equal;
                break;
        }
    }

    /// <summary>Places that a unit gained. Words say "down three places" of a change of -3.</summary>
    public static void Gained(Premise premise, Expression unit, Bounds range, double number)
    {
        if (unit is UnitLiteral literal)
            premise.Changes.Add((literal.Unit.Id, range));
        if (number < 0)
            premise.Numbers.Add(new(-number, 0, NumberKind.Places));
    }

    /// <summary>A run that lasts until now says the rank of now too.</summary>
    private void Now(Cell cell, Bounds rank) => premise.Ranks[cell] = premise.Ranks.TryGetValue(cell, out var known) ? known.And(rank) : rank;

    private static IEnumerable<Unit> Named(Expression list) =>
        (list is ListLiteral many ? many.Items : [list]).OfType<UnitLiteral>().Select(literal => literal.Unit);
}
