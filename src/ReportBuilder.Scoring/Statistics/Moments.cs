namespace ReportBuilder.Scoring.Statistics;

/// <summary>Mean, sample standard deviation, skewness and kurtosis of the values of a column.</summary>
internal static class Moments
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    /// <summary>The sample's standard deviation (n - 1); 0 for fewer than two values.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> values) =>
        values.Length < 2 ? 0 : Math.Sqrt(CentralSum(values, Mean(values), 2) / (values.Length - 1));

    /// <summary>
    /// The adjusted Fisher-Pearson coefficient G1 of Joanes and Gill (1998, The Statistician 47), as spreadsheets and COINr give it;
    /// 0 for fewer than three values or a constant column.
    /// </summary>
    public static double Skewness(ReadOnlySpan<double> values)
    {
        var n = (double)values.Length;
        var mean = n > 0 ? Mean(values) : 0;
        var second = CentralSum(values, mean, 2) / n;
        if (n < 3 || !(second > 0))
            return 0;
        var third = CentralSum(values, mean, 3) / n;
        return third / (second * Math.Sqrt(second)) * Math.Sqrt(n * (n - 1)) / (n - 2);
    }

    /// <summary>The excess kurtosis G2 of Joanes and Gill (1998), 0 for a normal sample; 0 for fewer than four values or a constant column.</summary>
    public static double Kurtosis(ReadOnlySpan<double> values)
    {
        var n = (double)values.Length;
        var mean = n > 0 ? Mean(values) : 0;
        var second = CentralSum(values, mean, 2) / n;
        if (n < 4 || !(second > 0))
            return 0;
        var plain = (CentralSum(values, mean, 4) / n / (second * second)) - 3;
        return (((n + 1) * plain) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private static double CentralSum(ReadOnlySpan<double> values, double mean, int power)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            var deviation = value - mean;
            var square = deviation * deviation;
            sum += power switch { 2 => square, 3 => square * deviation, _ => square * square };
        }

        return sum;
    }
}
