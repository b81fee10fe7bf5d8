using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>A drawing in a page: everything that its element is written from.</summary>
/// <param name="AlternativeText">
/// Read instead of the drawing; where empty, the drawing is hidden from screen readers (its words stand beside it).
/// </param>
/// <param name="IdPrefix">Unique in the page; the description's id starts with it.</param>
/// <param name="Size">More attributes of the element, each with a space after it.</param>
internal sealed record PlacedDrawing(Drawing Drawing, string AlternativeText, string IdPrefix, string Size)
{
    /// <summary>One more class of the element; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its name in short; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Those of its marks that answer; where there are any, screen readers walk them.</summary>
    public LiveMarks Marks { get; init; } = LiveMarks.None;

    /// <summary>The same chart as the drawing before it, for narrow windows: its marks say nothing of themselves, a script has them answer.</summary>
    public bool IsTwin { get; init; }

    /// <summary>The marks follow one another from left to right, not in the order in which they are drawn.</summary>
    public bool WalksAcross { get; init; }
}

/// <summary>A drawing as a file of its own: everything that the file is written from.</summary>
/// <param name="FontFamily">Named in the file; the reader's own sans serif stands in where it is missing.</param>
internal sealed record DrawingFile(Drawing Drawing, string AlternativeText, Palette Colours, string FontFamily = "Inter");
