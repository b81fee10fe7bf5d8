namespace ReportBuilder.Tests.Scoring.History;

/// <summary>
/// The causes of a move, worked out by a small program of its own: it knows the pair as dictionaries, scores by itself, and walks all 120
/// orders in which the five causes can come about.
/// </summary>
internal sealed class OwnCauses(RandomPair pair)
{
    private readonly Dictionary<(string, string), int?> ranks = [];

    /// <summary>The places that each cause gained over all orders together; null where the unit has no rank somewhere on the way.</summary>
    public int[]? Of(string unit)
    {
        var gained = new int[5];
        foreach (var order in Orders([0, 1, 2, 3, 4]))
        {
            var come = new bool[5];
            if (Rank(unit, come) is not { } rank)
                return null;
            foreach (var cause in order)
            {
                come[cause] = true;
                if (Rank(unit, come) is not { } next)
                    return null;
                gained[cause] += rank - next;
                rank = next;
            }
        }

        return gained;
    }

    /// <summary>Own data, others' data, revised sources, framework, units: each as it was or as it is now.</summary>
    public int? Rank(string unit, bool[] come)
    {
        var key = (unit, string.Join(' ', come));
        return ranks.TryGetValue(key, out var known) ? known : ranks[key] = Scored(unit, come);
    }

    private int? Scored(string unit, bool[] come)
    {
        var units = come[4] ? pair.UnitsNow : pair.UnitsBefore;
        var (columns, weights) = come[3] ? (pair.ColumnsNow, pair.WeightsNow) : (pair.ColumnsBefore, pair.WeightsBefore);
        var totals = units.ToDictionary(one => one, _ => 0.0);
        foreach (var column in columns)
        {
            var cells = units.ToDictionary(one => one, one => Cell(one, column, one == unit ? come[0] : come[1], come[2]));
            var known = cells.Values.Where(value => !double.IsNaN(value)).ToArray();
            foreach (var (one, value) in cells)
                totals[one] += weights[column] / weights.Values.Sum() * 100 * (value - known.Min()) / (known.Max() - known.Min());
        }

        var own = Math.Round(totals[unit], 9, MidpointRounding.AwayFromZero);
        return double.IsNaN(own) ? null : 1 + totals.Values.Count(total => Math.Round(total, 9, MidpointRounding.AwayFromZero) > own);
    }

    private double Cell(string unit, string column, bool now, bool revised)
    {
        var (isNow, isBefore) = (pair.Now.TryGetValue((unit, column), out var today), pair.Before.TryGetValue((unit, column), out var then));
        if (isNow && (now || !isBefore))
            return today;
        if (!isBefore)
            return double.NaN;
        return revised ? pair.Revised.GetValueOrDefault((unit, column), then) : then;
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
