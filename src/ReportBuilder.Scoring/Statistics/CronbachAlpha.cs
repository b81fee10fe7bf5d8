namespace ReportBuilder.Scoring.Statistics;

/// <summary>Cronbach's alpha (1951, Psychometrika 16): k / (k - 1) (1 - sum of the parts' variances / variance of their sum).</summary>
internal static class CronbachAlpha
{
    /// <summary>Null for fewer than two parts, fewer than two complete rows, or a sum without variance.</summary>
    public static double? Of(IReadOnlyList<double[]> parts)
    {
        if (parts.Count < 2)
            return null;
        var sums = new double[parts[0].Length];
        foreach (var part in parts)
        {
            for (var row = 0; row < sums.Length; row++)
                sums[row] += part[row];
        }

        // A row with a gap has no sum either.
        var variances = 0.0;
        foreach (var part in parts)
            variances += Variance(Complete(part, sums));
        var whole = Variance(NonMissing.Of(sums));
        return whole > 0 ? parts.Count / (parts.Count - 1.0) * (1 - (variances / whole)) : null;
    }

    /// <summary>The values of a part in the rows that have a sum.</summary>
    private static double[] Complete(double[] part, double[] sums)
    {
        if (NonMissing.Count(sums) == sums.Length)
            return part;
        var kept = Array.ConvertAll(part, value => value);
        for (var row = 0; row < kept.Length; row++)
            kept[row] = double.IsNaN(sums[row]) ? double.NaN : kept[row];
        return NonMissing.Of(kept);
    }

    private static double Variance(double[] values)
    {
        var deviation = Moments.StandardDeviation(values);
        return deviation * deviation;
    }
}
