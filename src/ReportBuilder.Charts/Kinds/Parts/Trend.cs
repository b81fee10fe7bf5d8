namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The line of least squares through the points of a scatter, and Pearson's correlation of its two series.</summary>
internal sealed record Trend(double Slope, double Intercept, double Correlation)
{
    public double At(double x) => Intercept + (Slope * x);

    /// <summary>Null where there is no such line: fewer than three points, or no spread in one of the series.</summary>
    public static Trend? Of(ImmutableArray<ChartRow> rows)
    {
        if (rows.Length < 3)
            return null;

        var (meanX, meanY) = (rows.Average(X), rows.Average(Y));
        var xx = rows.Sum(row => (X(row) - meanX) * (X(row) - meanX));
        var yy = rows.Sum(row => (Y(row) - meanY) * (Y(row) - meanY));
        var xy = rows.Sum(row => (X(row) - meanX) * (Y(row) - meanY));
        return xx == 0 || yy == 0 ? null : new(xy / xx, meanY - (xy / xx * meanX), xy / Math.Sqrt(xx * yy));
    }

    private static double X(ChartRow row) => row.Values[0]!.Value;

    private static double Y(ChartRow row) => row.Values[1]!.Value;

    /// <summary>The phrase for what a correlation means to someone who does not see the cloud.</summary>
    public static string InWords(double correlation) => (Math.Abs(correlation), correlation > 0) switch
    {
        ( < 0.2, _) => "chart.trend.none",
        ( < 0.5, true) => "chart.trend.little",
        ( < 0.8, true) => "chart.trend.tends",
        (_, true) => "chart.trend.closely",
        ( < 0.5, false) => "chart.trend.little-falls",
        ( < 0.8, false) => "chart.trend.tends-falls",
        _ => "chart.trend.closely-falls",
    };
}
