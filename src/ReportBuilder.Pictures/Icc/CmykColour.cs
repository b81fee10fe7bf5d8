namespace ReportBuilder.Pictures.Icc;

/// <summary>How much of each ink is printed, from 0 to 1.</summary>
public readonly record struct Inks(double Cyan, double Magenta, double Yellow, double Black);
