using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Pictures;

/// <summary>What data/pictures.csv says of a picture; each may be empty.</summary>
/// <param name="Alternative">What it shows, for readers who do not see it.</param>
/// <param name="Credit">Who made it, or whose it is.</param>
/// <param name="Licence">By what right it is printed: "CC BY 4.0".</param>
/// <param name="Source">Where it was found.</param>
public sealed record PictureNote(string Path, string Alternative, string Caption, string Credit, string Licence, string Source, SourcePlace Place);
