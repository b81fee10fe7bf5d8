namespace ReportBuilder.Charts.Scales;

/// <summary>Values to lengths in proportion.</summary>
/// <param name="From">The value at <paramref name="Start"/>.</param>
/// <param name="To">The value at <paramref name="End"/>; not equal to <paramref name="From"/>.</param>
internal readonly record struct LinearScale(double From, double To, double Start, double End) : IScale
{
    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    public IReadOnlyList<double> Ticks(int wanted) => NiceTicks.Between(Math.Min(From, To), Math.Max(From, To), wanted);
}
