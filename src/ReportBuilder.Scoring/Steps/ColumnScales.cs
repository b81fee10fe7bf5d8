using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>The arithmetic of normalisation. Values are turned so that higher is better unless a parameter says otherwise; NaN stays NaN.</summary>
/// <remarks>The names and definitions are those of the OECD/JRC Handbook on Constructing Composite Indicators (2008), step 5, and of COINr.</remarks>
internal static class ColumnScales
{
    /// <summary>
    /// The least value gives <paramref name="from"/>, the greatest <paramref name="to"/>. Distance to the best, 1 - (best - x) / range, is
    /// the same line.
    /// </summary>
    public static double[] MinMax(double[] values, double from, double to)
    {
        var (least, greatest) = NonMissing.Range(values);
        return Map(values, value => from + ((value - least) / (greatest - least) * (to - from)));
    }

    /// <summary>
    /// As min-max, with fixed ends; readings beyond them are clamped unless the recipe says otherwise. <paramref name="low"/> may be above
    /// <paramref name="high"/>: then
    /// lower is better.
    /// </summary>
    public static double[] Goalposts(double[] values, double low, double high, double from, double to, bool clamp = true) =>
        Map(values, value => from + ((clamp ? Math.Clamp((value - low) / (high - low), 0, 1) : (value - low) / (high - low)) * (to - from)));

    /// <summary>Mean <paramref name="from"/>, sample standard deviation <paramref name="to"/> - <paramref name="from"/>.</summary>
    public static double[] ZScore(double[] values, double from, double to)
    {
        var known = NonMissing.Of(values);
        var (mean, deviation) = (Moments.Mean(known), Moments.StandardDeviation(known));
        return Map(values, value => from + ((value - mean) / deviation * (to - from)));
    }

    /// <summary>The share of the other units that score less, 0 to 100.</summary>
    public static double[] PercentileRank(double[] values)
    {
        var n = NonMissing.Count(values);
        return Map(Ranking.Of(values, Ties.Modified), rank => n < 2 ? 100 : (n - rank) / (n - 1) * 100);
    }

    /// <summary>How many units are beaten; with average ranks, half of those that tie too.</summary>
    public static double[] Borda(double[] values, Ties ties)
    {
        var n = NonMissing.Count(values);
        return Map(Ranking.Of(values, ties), rank => n - rank);
    }

    /// <param name="raw">The readings as they came, to find those that say that there is nothing to rank.</param>
    public static double[] RankPoints(double[] raw, double[] turned, Normalise step)
    {
        if (!step.Floor)
            return Statistics.RankPoints.Of(turned, step.Ties);

        // A unit with nothing to rank still counts among the n, below every other.
        var least = NonMissing.Count(turned) == 0 ? -1 : NonMissing.Range(turned).Least - 1;
        double[] floored = [.. turned.Select((value, row) => double.IsNaN(value) || raw[row] == step.FloorAt ? least : value)];
        return Statistics.RankPoints.Of(floored, step.Ties, least);
    }

    /// <summary>A share of a reference value, times <paramref name="whole"/>: x / reference, or reference / x where lower is better.</summary>
    public static double[] Ratio(double[] values, double reference, Direction direction, double whole) =>
        Map(values, value => whole * (direction == Direction.Lower ? reference / value : value / reference));

    private static double[] Map(double[] values, Func<double, double> scale) =>
        Array.ConvertAll(values, value => double.IsNaN(value) ? double.NaN : scale(value));
}
