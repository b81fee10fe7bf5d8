namespace ReportBuilder.Charts.Plots;

/// <summary>Where the data of a plot stand on its drawing, in points: a value at the end of an axis stands on the edge.</summary>
public readonly record struct PlotArea(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;
}
