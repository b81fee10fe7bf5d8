namespace ReportBuilder.Charts.Scales;

/// <summary>Equal ratios to equal lengths. Values are above zero: the checks see to it.</summary>
internal readonly record struct LogScale(double From, double To, double Start, double End) : IScale
{
    public double At(double value) => Start + (Math.Log(value / From) / Math.Log(To / From) * (End - Start));

    public double Plotted(double value) => Math.Log10(value);

    /// <summary>Powers of ten, or 1, 2 and 5 times them where the scale covers less than two.</summary>
    public IReadOnlyList<double> Ticks(int wanted)
    {
        var (low, high) = (Math.Min(From, To), Math.Max(From, To));
        var first = (int)Math.Floor(Math.Log10(low));
        var last = (int)Math.Ceiling(Math.Log10(high));
        double[] steps = Math.Log10(high / low) < 2 ? [1, 2, 5] : [1];
        return
        [
            .. Enumerable.Range(first, last - first + 1)
                .SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
                .Where(tick => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)),
        ];
    }
}
