namespace ReportBuilder.Pictures.Icc;

/// <summary>A colour in four inks: how much of each is printed, from 0 to 1.</summary>
public readonly record struct CmykColour(double Cyan, double Magenta, double Yellow, double Black);
