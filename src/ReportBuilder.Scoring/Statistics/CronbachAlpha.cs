namespace ReportBuilder.Scoring.Statistics;

/// <summary>Cronbach's alpha (1951, Psychometrika 16): k / (k - 1) (1 - sum of the parts' variances / variance of their sum).</summary>
internal static class CronbachAlpha
{
    /// <summary>Null for fewer than two parts, fewer than two complete rows, or a sum without variance.</summary>
    public static double? Of(IReadOnlyList<double[]> parts)
    {
        if (parts.Count < 2)
            return null;
        int[] complete = [.. Enumerable.Range(0, parts[0].Length).Where(row => parts.All(part => !double.IsNaN(part[row])))];
        var variances = parts.Sum(part => Variance([.. complete.Select(row => part[row])]));
        var whole = Variance([.. complete.Select(row => parts.Sum(part => part[row]))]);
        return whole > 0 ? parts.Count / (parts.Count - 1.0) * (1 - (variances / whole)) : null;
    }

    private static double Variance(double[] values)
    {
        var deviation = Moments.StandardDeviation(values);
        return deviation * deviation;
    }
}
