namespace ReportBuilder.Charts.Plots;

/// <summary>The values at the edges of a plot. Left may be greater than right, and bottom than top: the axis runs the other way then.</summary>
internal readonly record struct PlotLimits(double Left, double Right, double Bottom, double Top);
