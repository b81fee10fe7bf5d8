using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>A row of which this value would make its column fit.</summary>
internal sealed record Repair(int Row, double Value);

/// <summary>
/// Whether a column of published points can have come from ranking by a rule, and which single cell could be wrong where it cannot.
/// </summary>
/// <remarks>Ranks need no raw values to be tested: points given by rank, ranked again by the same rule, give the same points.</remarks>
internal static class RuleFit
{
    /// <summary>Above this many units no single wrong cell is looked for: it takes as many tries as units squared.</summary>
    private const int MostUnitsToRepair = 200;

    public static bool Fits(double[] values, PointsRule rule) => rule switch
    {
        CategoryPoints categories => values.All(value => double.IsNaN(value) || categories.Points.Contains(value)),
        RankedPoints ranked => Expected(values, ranked).AsSpan().SequenceEqual(values),
        _ => throw new NotSupportedException($"No test for the rule {rule.GetType().Name}."),
    };

    /// <summary>The rows of which one changed value would make the column fit, with that value.</summary>
    public static List<Repair> Repairs(double[] values, RankedPoints rule)
    {
        var repairs = new List<Repair>();
        if (values.Length > MostUnitsToRepair)
            return repairs;
        var tried = (double[])values.Clone();
        for (var row = 0; row < values.Length; row++)
        {
            for (var candidate = 1; candidate <= values.Length; candidate++)
            {
                if (values.AsSpan().Contains(candidate))
                    continue;
                tried[row] = candidate;
                if (Fits(tried, rule))
                    repairs.Add(new(row, candidate));
            }

            tried[row] = values[row];
        }

        return repairs;
    }

    /// <summary>
    /// The points that the rule gives for the order that the values show. Where 1 point is the floor, whoever has 1 point is on it.
    /// </summary>
    public static double[] Expected(double[] values, RankedPoints rule) =>
        RankPoints.Of(values, rule.Ties, rule.Floor && values.Contains(1) ? 1 : null);
}
