namespace ReportBuilder.Scoring.Statistics;

/// <summary>Correlations of two columns. Rows where either has no value (NaN) are left out.</summary>
internal static class Correlation
{
    /// <summary>The product-moment correlation; 0 where a column is constant or fewer than two rows are complete.</summary>
    public static double Pearson(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (x, y) = Complete(a, b);
        return x.Length < 2 ? 0 : OfComplete(x, y);
    }

    /// <summary>Spearman's rho: the product-moment correlation of average ranks, which is right with ties too.</summary>
    public static double Spearman(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (x, y) = Complete(a, b);
        return x.Length < 2 ? 0 : OfComplete(AverageRanks.Of(x), AverageRanks.Of(y));
    }

    /// <summary>Kendall's tau-b; 0 where a column is constant or fewer than two rows are complete.</summary>
    public static double Kendall(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (x, y) = Complete(a, b);
        return x.Length < 2 ? 0 : KendallTau.OfComplete(x, y);
    }

    private static double OfComplete(double[] x, double[] y)
    {
        var (meanX, meanY) = (Moments.Mean(x), Moments.Mean(y));
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }

    private static (double[] A, double[] B) Complete(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (x, y) = (new List<double>(a.Length), new List<double>(a.Length));
        for (var i = 0; i < a.Length; i++)
        {
            if (double.IsNaN(a[i]) || double.IsNaN(b[i]))
                continue;
            x.Add(a[i]);
            y.Add(b[i]);
        }

        return ([.. x], [.. y]);
    }
}
