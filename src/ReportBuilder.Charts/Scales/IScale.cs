namespace ReportBuilder.Charts.Scales;

/// <summary>Where a value stands on an axis.</summary>
internal interface IScale
{
    /// <summary>The value at <see cref="Start"/>.</summary>
    double From { get; }

    /// <summary>The value at <see cref="End"/>; not equal to <see cref="From"/>.</summary>
    double To { get; }

    double Start { get; }

    double End { get; }

    /// <summary>The value as a plot holds it: its logarithm where equal ratios are equal lengths, since the axes of plots are linear.</summary>
    double Plotted(double value) => value;

    /// <summary>The place of a value, in points from the sheet's edge.</summary>
    double At(double value);

    /// <summary>Round values within the scale, in rising order, about as many as wanted.</summary>
    IReadOnlyList<double> Ticks(int wanted);
}
