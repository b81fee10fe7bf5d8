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
    public static double Of(double value, double scale) => IsWhole(value) || ShiftOf(scale) is not { } shift ? value : Shifted(value, shift);

    /// <summary>A column by the size of its largest number; the column itself where nothing changes.</summary>
    public static double[] Column(double[] values) => Column(values, Largest(values));

    public static double[] Column(double[] values, double scale)
    {
        var settled = new double[values.Length];
        ColumnInto(settled, values, scale);
        return settled.AsSpan().SequenceEqual(values) ? values : settled;
    }

    /// <summary>A column by the size of its largest number, into room of the same length.</summary>
    public static void ColumnInto(Span<double> settled, double[] values) => ColumnInto(settled, values, Largest(values));

    /// <summary>A column, each number by its own size.</summary>
    public static double[] Each(double[] values) => Array.ConvertAll(values, Of);

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

    private static void ColumnInto(Span<double> settled, double[] values, double scale)
    {
        values.CopyTo(settled);
        if (ShiftOf(scale) is not { } shift)
            return;
        foreach (ref var value in settled)
        {
            if (!IsWhole(value))
                value = Shifted(value, shift);
        }
    }

    /// <summary>Whether there is nothing to settle: a whole number, or none.</summary>
    private static bool IsWhole(double value) => value == Math.Floor(value) || !double.IsFinite(value);

    /// <summary>The decimals that numbers of a size keep; null where they stay as they are.</summary>
    private static int? ShiftOf(double scale)
    {
        var size = Math.Abs(scale);
        if (!(size > Powers[0]) || size >= Powers[^1])
            return null;
        var place = Array.BinarySearch(Powers, size);
        return Digits - 1 - ((place >= 0 ? place : ~place - 1) - MostExponent);
    }

    private static double Shifted(double value, int shift) => shift switch
    {
        > MostExponent => double.Parse(value.ToString("E12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        >= 0 => Whole(value * Powers[MostExponent + shift]) / Powers[MostExponent + shift],
        _ => Whole(value / Powers[MostExponent - shift]) * Powers[MostExponent - shift],
    };

    /// <summary>Rounded twice: numbers just below and just above a half come to the half first, and then to the same side.</summary>
    private static double Whole(double value) => Math.Round(Math.Round(value, 1, MidpointRounding.AwayFromZero), MidpointRounding.AwayFromZero);
}
