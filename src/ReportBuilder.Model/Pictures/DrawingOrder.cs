using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Pictures;

/// <summary>What a drawing of the data shows.</summary>
public enum DataDrawingKind
{
    /// <summary>A tower a unit in rank order, as tall as its score; of the whole index a storey a dimension.</summary>
    Skyline,

    /// <summary>A dot for each unit in each part below: the larger, the higher the score.</summary>
    Pattern,

    /// <summary>A dot a unit at its place on the globe: the larger, the higher the score.</summary>
    Dots,

    /// <summary>A bar for each of the lowest parts of one unit.</summary>
    Fingerprint,
}

/// <summary>A drawing that the program makes from the data: a row of data/drawings.csv.</summary>
/// <param name="Path">The SVG file, under content/.</param>
/// <param name="Of">A part of the index, empty for the whole; of a fingerprint the unit.</param>
public sealed record DrawingOrder(string Path, DataDrawingKind Kind, string Of, SourcePlace Place);
