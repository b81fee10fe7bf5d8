namespace ReportBuilder.Scoring.Statistics;

/// <summary>Correlations of many columns with each other. Columns without gaps are standardised once, so that a pair costs one pass.</summary>
internal static class CorrelationTable
{
    public static double[,] Pearson(IReadOnlyList<double[]> columns) => OfStandardised(columns);

    /// <summary>Ranks are taken once a column where no column has gaps; else pair by pair, over the rows that both have.</summary>
    public static double[,] Spearman(IReadOnlyList<double[]> columns) =>
        columns.Any(column => column.Any(double.IsNaN))
            ? EachPair(columns, (a, b) => Correlation.Spearman(a, b))
            : Pearson([.. columns.Select(column => AverageRanks.Of(column))]);

    /// <summary>Pair by pair, over the rows that both have.</summary>
    public static double[,] Kendall(IReadOnlyList<double[]> columns) => EachPair(columns, (a, b) => Correlation.Kendall(a, b));

    private static double[,] OfStandardised(IReadOnlyList<double[]> columns)
    {
        double[]?[] standard = [.. columns.Select(Standardised)];
        var table = new double[columns.Count, columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            table[i, i] = 1;
            for (var j = 0; j < i; j++)
                table[i, j] = table[j, i] = standard[i] is { } a && standard[j] is { } b ? Math.Clamp(Product(a, b), -1, 1) : Correlation.Pearson(columns[i], columns[j]);
        }

        return table;
    }

    private static double[,] EachPair(IReadOnlyList<double[]> columns, Func<double[], double[], double> correlation)
    {
        var table = new double[columns.Count, columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = 0; j <= i; j++)
                table[i, j] = table[j, i] = i == j ? 1 : correlation(columns[i], columns[j]);
        }

        return table;
    }

    /// <summary>Centred and of length 1; null where the column has gaps or does not vary.</summary>
    private static double[]? Standardised(double[] column)
    {
        var mean = Moments.Mean(column);
        var length = Math.Sqrt(SquareSum(column, mean));
        return length > 0 ? Array.ConvertAll(column, value => (value - mean) / length) : null;
    }

    private static double SquareSum(double[] column, double mean)
    {
        var sum = 0.0;
        foreach (var value in column)
            sum += (value - mean) * (value - mean);
        return sum;
    }

    private static double Product(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var row = 0; row < a.Length; row++)
            sum += a[row] * b[row];
        return sum;
    }
}
