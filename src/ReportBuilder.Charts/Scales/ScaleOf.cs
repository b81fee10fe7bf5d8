namespace ReportBuilder.Charts.Scales;

/// <summary>The scales of a chart from its data and from what its author asked for.</summary>
internal static class ScaleOf
{
    /// <summary>A scale that holds zero, for marks whose length is the value.</summary>
    public static LinearScale FromZero(ChartSpec spec, IEnumerable<double> values, double start, double end)
    {
        var (low, high) = (Math.Min(0, spec.Minimum ?? 0), Math.Max(0, spec.Maximum ?? 0));
        foreach (var value in values)
            (low, high) = (Math.Min(low, value), Math.Max(high, value));

        return new(low, high == low ? low + 1 : high, start, end);
    }

    /// <summary>A scale for marks whose place is the value: round bounds around the data, or the author's.</summary>
    public static IScale Around(ChartSpec spec, IReadOnlyCollection<double> values, double start, double end, int ticks = 5)
    {
        var (low, high) = (values.Min(), values.Max());
        if (low == high)
            (low, high) = spec.Logarithmic ? (low / 2, high * 2) : (low - 1, high + 1);

        var (from, to) = spec.Logarithmic ? (low / 1.15, high * 1.15) : NiceTicks.Around(low, high, ticks);
        if (Numbers.AreRanks(spec))
            from = Math.Min(1, low);

        from = spec.Minimum is { } minimum && minimum <= low ? minimum : from;
        to = spec.Maximum is { } maximum && maximum >= high ? maximum : to;
        return spec.Logarithmic ? new LogScale(from, to, start, end) : new LinearScale(from, to, start, end);
    }
}
