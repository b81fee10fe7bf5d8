namespace ReportBuilder.Scoring.Statistics;

/// <summary>Quantiles of a sample.</summary>
internal static class Quantile
{
    public static double Median(double[] values) => Of(values, 0.5);

    /// <summary>
    /// Linear between order statistics: type 7 of Hyndman and Fan (1996, The American Statistician 50), the usual one of R and
    /// spreadsheets.
    /// </summary>
    public static double Of(double[] values, double share)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((position - below) * (sorted[below + 1] - sorted[below]));
    }
}
