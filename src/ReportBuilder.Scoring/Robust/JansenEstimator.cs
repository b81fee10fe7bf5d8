using System.Collections.Immutable;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// First-order and total Sobol indices by the estimators of Jansen (1999, Computer Physics Communications 117), as recommended in Saltelli and others
/// (2010, Computer Physics Communications 181, table 2).
/// </summary>
internal static class JansenEstimator
{
    /// <param name="rows">The result of one point of the first sample, of its partner in the second, and of the first with one input after the other taken from the second.</param>
    /// <returns>One pair an input; none where the results do not vary.</returns>
    public static ImmutableArray<(double FirstOrder, double Total)> Of((double A, double B, double[] Mixed)[] rows)
    {
        double[] all = [.. rows.Select(row => row.A), .. rows.Select(row => row.B)];
        var mean = all.Sum() / all.Length;
        var variance = all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
        if (!(variance > 0))
            return [];
        return
        [
            .. Enumerable.Range(0, rows[0].Mixed.Length).Select(input => (
                1 - (HalfMeanSquare(rows.Select(row => row.B - row.Mixed[input])) / variance),
                HalfMeanSquare(rows.Select(row => row.A - row.Mixed[input])) / variance)),
        ];
    }

    private static double HalfMeanSquare(IEnumerable<double> differences)
    {
        var (sum, count) = (0.0, 0);
        foreach (var difference in differences)
        {
            sum += difference * difference;
            count++;
        }

        return sum / (2 * count);
    }
}
