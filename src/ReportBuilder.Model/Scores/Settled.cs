using System.Globalization;

namespace ReportBuilder.Model.Scores;

/// <summary>
/// Numbers rounded to thirteen digits, far below what is printed. Sums that are equal on paper differ in the last bits of a machine's numbers;
/// settled they are equal, so that ranks, tiers and claims agree on who ties.
/// </summary>
public static class Settled
{
    /// <summary>Of a number as large as the largest it is compared with.</summary>
    public const int Digits = 13;

    /// <summary>Numbers nearer to each other than this share of the largest are one.</summary>
    public const double Tolerance = 1e-12;

    private const int MostExponent = 22;

    /// <summary>10^-22 to 10^22: those above 0 are exact.</summary>
    private static readonly double[] Powers =
        [.. Enumerable.Range(-MostExponent, (2 * MostExponent) + 1).Select(exponent => double.Parse($"1e{exponent}", CultureInfo.InvariantCulture))];

    /// <summary>A number by its own size.</summary>
    public static double Of(double value) => Of(value, value);

    /// <summary>A number by the size of what it is made of: 1e-17, left of 0.1 + 0.2 - 0.3, is 0.</summary>
    public static double Of(double value, double scale)
    {
        var size = Math.Abs(scale);
        if (value == Math.Floor(value) || !double.IsFinite(value) || !(size > Powers[0]) || size >= Powers[^1])
            return value;
        var place = Array.BinarySearch(Powers, size);
        var exponent = (place >= 0 ? place : ~place - 1) - MostExponent;
        var shift = Digits - 1 - exponent;
        return shift switch
        {
            > MostExponent => double.Parse(value.ToString("E12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            >= 0 => Whole(value * Powers[MostExponent + shift]) / Powers[MostExponent + shift],
            _ => Whole(value / Powers[MostExponent - shift]) * Powers[MostExponent - shift],
        };
    }

    /// <summary>A column by the size of its largest number; the column itself where nothing changes.</summary>
    public static double[] Column(double[] values) => Column(values, Largest(values));

    public static double[] Column(double[] values, double scale) => Each(values, value => Of(value, scale));

    /// <summary>A column, each number by its own size.</summary>
    public static double[] Each(double[] values) => Each(values, Of);

    public static double Largest(double[] values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            // NaN is not greater.
            if (Math.Abs(value) > largest)
                largest = Math.Abs(value);
        }

        return largest;
    }

    private static double[] Each(double[] values, Func<double, double> settle)
    {
        var settled = values;
        for (var row = 0; row < values.Length; row++)
        {
            var value = settle(values[row]);
            if (value == values[row] || double.IsNaN(value))
                continue;
            if (ReferenceEquals(settled, values))
                settled = (double[])values.Clone();
            settled[row] = value;
        }

        return settled;
    }

    /// <summary>Rounded twice: numbers just below and just above a half come to the half first, and then to the same side.</summary>
    private static double Whole(double value) => Math.Round(Math.Round(value, 1, MidpointRounding.AwayFromZero), MidpointRounding.AwayFromZero);
}
