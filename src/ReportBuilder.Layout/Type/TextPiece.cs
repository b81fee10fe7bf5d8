using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>A stretch of a paragraph in one style that belongs to one structure element.</summary>
/// <param name="Tag">The element, or null for an artifact.</param>
/// <param name="Target">Where it leads: an address or "#id"; empty for plain text.</param>
/// <param name="Contents">What a screen reader says of the link.</param>
/// <param name="Anchor">The ids that others lead to, apart from each other by a blank; empty for none.</param>
/// <param name="Artifact">Which artifact it is where it belongs to no element: <see cref="PlacedItem.Artifact"/> or a running head or foot.</param>
internal sealed record TextPiece(
    string Text,
    TypeStyle Style,
    TagBuilder? Tag,
    string Target = "",
    string Contents = "",
    string Anchor = "",
    int Artifact = PlacedItem.Artifact)
{
    /// <summary>The Link element where <see cref="Tag"/> is a part of it; null where it is the link itself.</summary>
    public TagBuilder? LinkTag { get; init; }

    /// <summary>A picture or formula that stands in the line, as wide as the one glyph that keeps its place; null for text.</summary>
    public IInlineDrawing? Drawing { get; init; }

    public int TagId => Tag?.Id ?? Artifact;
}
