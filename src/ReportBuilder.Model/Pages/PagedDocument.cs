using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Model.Pages;

/// <summary>An RGB colour, each part from 0 to 1.</summary>
public readonly record struct Rgb(double Red, double Green, double Blue)
{
    /// <summary>Reads "#RRGGBB".</summary>
    public static Rgb Parse(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    private static double Part(string hex, int start) => Convert.ToInt32(hex.Substring(start, 2), 16) / 255.0;
}

/// <summary>A rectangle in points, y down from the top of the page.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>Something at its place on a page. Coordinates are points from the top left corner, y down; the writer turns them over.</summary>
/// <param name="TagId">
/// The id of the structure element that the item belongs to, or one of the artifacts: <see cref="Artifact"/>, <see cref="RunningHead"/>,
/// <see cref="RunningFoot"/>.
/// </param>
public abstract record PlacedItem(int TagId)
{
    /// <summary>Not part of the logical content: rules, backgrounds, watermarks.</summary>
    public const int Artifact = -1;

    /// <summary>An artifact at the head of the page that repeats from page to page.</summary>
    public const int RunningHead = -2;

    /// <summary>An artifact at the foot of the page that repeats from page to page: the page number.</summary>
    public const int RunningFoot = -3;
}

/// <summary>One glyph of a run: its id in the font, how far the pen moves on (points), and the characters it stands for.</summary>
public readonly record struct PlacedGlyph(ushort GlyphId, double Advance, string Text);

/// <summary>A line of glyphs of one font, size and colour; Y is the baseline.</summary>
/// <param name="Slant">Degrees of obliqueness; 0 for upright.</param>
/// <param name="Rotation">Degrees clockwise about (X, Y).</param>
public sealed record PlacedText(
    double X,
    double Y,
    FontFace Font,
    double Size,
    ImmutableArray<PlacedGlyph> Glyphs,
    Rgb Colour,
    int TagId,
    double Slant = 0,
    double Rotation = 0) : PlacedItem(TagId);

/// <summary>A path, filled or stroked or both. Steps in page coordinates.</summary>
/// <param name="Opacity">1 is opaque.</param>
public sealed record PlacedPath(
    ImmutableArray<PathStep> Steps,
    Rgb? Fill,
    Rgb? Stroke,
    double Thickness,
    int TagId,
    ImmutableArray<double> Dash = default,
    double Opacity = 1) : PlacedItem(TagId)
{
    /// <inheritdoc cref="PathMark.EvenOdd"/>
    public bool EvenOdd { get; init; }

    /// <inheritdoc cref="PathMark.Clips"/>
    public ImmutableArray<ClipShape> Clips { get; init; } = [];
}

/// <summary>A picture made of dots that fills an area, cut as its artwork says.</summary>
public sealed record PlacedPicture(Box Area, Artwork Artwork, int TagId) : PlacedItem(TagId);

/// <summary>Of what comes up to <see cref="PlacedClipEnd"/> only what lies in the area shows.</summary>
public sealed record PlacedClip(Box Area, int TagId) : PlacedItem(TagId);

public sealed record PlacedClipEnd(int TagId) : PlacedItem(TagId);

/// <summary>An area that leads somewhere. It belongs to a Link element.</summary>
/// <param name="Target">An address, or "#id" of a destination of this document.</param>
/// <param name="Contents">What a screen reader says of it.</param>
public sealed record LinkArea(Box Area, string Target, string Contents, int TagId);

/// <summary>A page, its items in painting order.</summary>
/// <param name="Label">The page number as printed: "iv", "57".</param>
public sealed record Page(double Width, double Height, string Label, ImmutableArray<PlacedItem> Items, ImmutableArray<LinkArea> Links);

/// <summary>A structure element (ISO 32000-1, 14.8): its standard type, its attributes and its children in reading order.</summary>
/// <param name="Id">The value that placed items name as their tag; unique in the document.</param>
/// <param name="Role">
/// A standard structure type: Document, Sect, H1..H6, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Figure, Caption, Note, Reference, Link, TOC,
/// TOCI, BlockQuote, Span ...
/// </param>
/// <param name="Alternative">Alternative text; required for Figure.</param>
/// <param name="Bounds">Of Figure and Table: page index and box; null elsewhere.</param>
/// <param name="Scope">Of TH: "Column" or "Row"; empty elsewhere.</param>
/// <param name="Name">Unique id for Note and for cells that others name in their headers; empty elsewhere.</param>
public sealed record TagNode(
    int Id,
    string Role,
    ImmutableArray<TagNode> Children,
    SourcePlace Origin,
    string Alternative = "",
    TagBounds? Bounds = null,
    string Scope = "",
    int RowSpan = 1,
    int ColSpan = 1,
    string Name = "",
    string Title = "",
    string Language = "",
    string ActualText = "",
    string ListNumbering = "",
    ImmutableArray<string> Headers = default,
    string Summary = "");

public sealed record TagBounds(int PageIndex, Box Box);

/// <summary>Where "#id" leads: a page and the height on it, in points from the top.</summary>
public sealed record Destination(string Name, int PageIndex, double Y);

/// <summary>An entry of the outline (bookmarks).</summary>
public sealed record OutlineEntry(string Title, string DestinationName, ImmutableArray<OutlineEntry> Children);

/// <summary>A file carried in the PDF. Relationship: Data, Source, Supplement (ISO 19005-3 AFRelationship).</summary>
public sealed record AttachedFile(string Name, string MediaType, string Description, string Relationship, ImmutableArray<byte> Bytes);

/// <summary>The laid-out report: pages, the tag tree over them, and the ways through them.</summary>
public sealed record PagedDocument(
    Edition Edition,
    ImmutableArray<Page> Pages,
    TagNode Tags,
    ImmutableArray<Destination> Destinations,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<AttachedFile> Attachments)
{
    /// <summary>Characters that no face has, in order: pages that are not to be published.</summary>
    public ImmutableArray<Rune> Missing { get; init; } = [];
}
