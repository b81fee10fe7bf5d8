namespace ReportBuilder.Charts.Scales;

/// <summary>Where a value stands on an axis.</summary>
internal interface IScale
{
    /// <summary>The place of a value, in points from the sheet's edge.</summary>
    double At(double value);

    /// <summary>Round values within the scale, in rising order, about as many as wanted.</summary>
    IReadOnlyList<double> Ticks(int wanted);
}
