using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>A citation before numbering: it names its source. A <see cref="NoteReference"/> takes its place.</summary>
internal sealed record Citation(string SourceId) : Inline;

/// <summary>A reference to what has an id, before numbering. A <see cref="Link"/> takes its place.</summary>
/// <param name="Kind">"fig", "tab" or "sec"; "page" for anything, of which the page is printed.</param>
internal sealed record CrossReference(string Kind, string Id, SourcePlace Place) : Inline;

/// <summary>A figure before numbering. Its number, and the numbers in its source line, depend on what stands before it.</summary>
/// <param name="SourceIds">The sources that its source line names, before what it holds already. Where there are none, the line is written.</param>
internal sealed record PendingFigure(Figure Figure, ImmutableArray<string> SourceIds) : Block(Figure.Origin);

/// <summary>A table before numbering. Its rows come from the whole text.</summary>
internal sealed record PendingTable(Table Table, PendingRows Rows) : Block(Table.Origin);

/// <summary>A list of places before numbering. A <see cref="PlaceList"/> takes its place.</summary>
/// <param name="Kind">The kind of its part: one of <see cref="PlaceLists"/>.</param>
internal sealed record PendingList(string Kind, SourcePlace Origin) : Block(Origin);

internal enum PendingRows
{
    /// <summary>A row for each claim that an author makes.</summary>
    Claims,

    /// <summary>A row for each claim that one unit ranks above another.</summary>
    Orders,
}
