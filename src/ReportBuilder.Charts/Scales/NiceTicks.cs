namespace ReportBuilder.Charts.Scales;

/// <summary>Steps of 1, 2 or 5 times a power of ten.</summary>
internal static class NiceTicks
{
    /// <summary>The round values from low to high, both included where they are round.</summary>
    public static IReadOnlyList<double> Between(double low, double high, int wanted)
    {
        var step = Step(high - low, wanted);
        var first = (long)Math.Ceiling((low / step) - 1e-9);
        var last = (long)Math.Floor((high / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(index => Clean((first + index) * step))];
    }

    /// <summary>The least round bounds around a range of values.</summary>
    public static (double From, double To) Around(double low, double high, int wanted)
    {
        var step = Step(high - low, wanted);
        return (Clean(Math.Floor((low / step) + 1e-9) * step), Clean(Math.Ceiling((high / step) - 1e-9) * step));
    }

    /// <summary>The distance of round values.</summary>
    public static double Step(double range, int wanted)
    {
        if (range <= 0)
            return 1;

        var rough = range / Math.Max(1, wanted);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
    }

    /// <summary>Takes 0.30000000000000004 back to 0.3.</summary>
    public static double Clean(double value) =>
        value == 0 ? 0 : double.Parse(
            value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);
}
