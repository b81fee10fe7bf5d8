namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// The power transformation of Box and Cox (1964, JRSS B 26): (x^lambda - 1) / lambda, or ln x where lambda is 0. Values are above 0.
/// </summary>
internal static class BoxCox
{
    public static double[] Of(double[] values, double lambda) =>
        [.. values.Select(value => Math.Abs(lambda) < 1e-9 ? Math.Log(value) : (Math.Pow(value, lambda) - 1) / lambda)];

    public static double[] OfGreatestLikelihood(double[] values) => Of(values, Lambda(values));

    /// <summary>The lambda between -3 and 3 of greatest profile likelihood, to four decimals, by golden section.</summary>
    public static double Lambda(double[] values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (-3.0, 3.0);
        while (high - low > 1e-5)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            if (LogLikelihood(known, left) < LogLikelihood(known, right))
                low = left;
            else
                high = right;
        }

        return Math.Round((low + high) / 2, 4);
    }

    private static double LogLikelihood(double[] values, double lambda)
    {
        var transformed = Of(values, lambda);
        var deviation = Moments.StandardDeviation(transformed);
        var variance = deviation * deviation * (values.Length - 1) / values.Length;
        return ((lambda - 1) * values.Sum(Math.Log)) - (values.Length / 2.0 * Math.Log(variance));
    }
}
