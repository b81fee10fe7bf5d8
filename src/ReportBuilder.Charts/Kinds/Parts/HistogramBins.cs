namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>
/// Bins of one round width over all values, and how many lie in each. A value on an edge belongs to the bin above it, the greatest to the
/// last.
/// </summary>
internal sealed record HistogramBins(double From, double Width, ImmutableArray<int> Counts)
{
    public double To => From + (Counts.Length * Width);

    /// <summary>That the edges need to be told apart.</summary>
    public int Decimals => Width >= 1 ? 0 : (int)Math.Ceiling(-Math.Log10(Width) - 1e-9);

    public static HistogramBins Of(ChartSpec spec)
    {
        var values = Points.Values(spec);
        var (low, high) = (values.Min(), values.Max());
        if (low == high)
            (low, high) = (low - 0.5, high + 0.5);
        var width = NiceTicks.Step(high - low, Math.Clamp((int)Math.Round(Math.Sqrt(values.Length)), 4, 12));
        var from = NiceTicks.Clean(Math.Floor((low / width) + 1e-9) * width);
        var count = Math.Max(1, (int)Math.Ceiling(((high - from) / width) - 1e-9));
        var bins = new HistogramBins(from, width, [.. new int[count]]);
        var counts = new int[bins.Counts.Length];
        foreach (var value in values)
            counts[bins.IndexOf(value)]++;
        return bins with { Counts = [.. counts] };
    }

    public double Middle(int bin) => From + ((bin + 0.5) * Width);

    public int IndexOf(double value) => Math.Clamp((int)Math.Floor(((value - From) / Width) + 1e-9), 0, Counts.Length - 1);
}
