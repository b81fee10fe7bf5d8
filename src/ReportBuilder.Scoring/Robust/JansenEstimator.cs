using System.Collections.Immutable;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// The results of one point of the first sample, of its partner in the second, and of the first with one input after the other taken from
/// the second.
/// </summary>
internal sealed record SampledRow(double A, double B, double[] Mixed);

/// <summary>The Sobol indices of one input.</summary>
internal sealed record InputIndices(double FirstOrder, double Total);

/// <summary>
/// First-order and total Sobol indices by the estimators of Jansen (1999, Computer Physics Communications 117), as recommended in Saltelli and others
/// (2010, Computer Physics Communications 181, table 2).
/// </summary>
internal static class JansenEstimator
{
    /// <returns>One an input; none where the results do not vary.</returns>
    public static ImmutableArray<InputIndices> Of(SampledRow[] rows)
    {
        var variance = Variance(rows);
        if (!(variance > 0))
            return [];
        var indices = ImmutableArray.CreateBuilder<InputIndices>(rows[0].Mixed.Length);
        for (var input = 0; input < rows[0].Mixed.Length; input++)
        {
            var (fromFirst, fromSecond) = (0.0, 0.0);
            foreach (var row in rows)
            {
                fromFirst += (row.A - row.Mixed[input]) * (row.A - row.Mixed[input]);
                fromSecond += (row.B - row.Mixed[input]) * (row.B - row.Mixed[input]);
            }

            indices.Add(new(1 - (fromSecond / (2 * rows.Length) / variance), fromFirst / (2 * rows.Length) / variance));
        }

        return indices.MoveToImmutable();
    }

    /// <summary>Of both samples together.</summary>
    private static double Variance(SampledRow[] rows)
    {
        var all = new double[2 * rows.Length];
        for (var row = 0; row < rows.Length; row++)
            (all[row], all[rows.Length + row]) = (rows[row].A, rows[row].B);
        var mean = Moments.Mean(all);
        var sum = 0.0;
        foreach (var value in all)
            sum += (value - mean) * (value - mean);
        return sum / (all.Length - 1);
    }
}
