namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>
/// Where a quarter, half and three quarters of some values lie, and the farthest values within one and a half times the middle half of it:
/// the whiskers of J. W. Tukey, "Exploratory Data Analysis", 1977.
/// </summary>
internal sealed record Quartiles(double Low, double Lower, double Middle, double Upper, double High)
{
    private const double Reach = 1.5;

    /// <param name="sorted">In rising order, one at least.</param>
    public static Quartiles Of(double[] sorted)
    {
        var (lower, middle, upper) = (At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
        var reach = Reach * (upper - lower);
        return new(sorted.First(value => value >= lower - reach), lower, middle, upper, sorted.Last(value => value <= upper + reach));
    }

    public bool IsOutside(double value) => value < Low || value > High;

    /// <summary>Between two values in proportion (R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996, type 7).</summary>
    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
