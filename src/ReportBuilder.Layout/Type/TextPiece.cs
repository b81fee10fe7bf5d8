using ReportBuilder.Layout.Tagging;

namespace ReportBuilder.Layout.Type;

/// <summary>A stretch of a paragraph in one style that belongs to one structure element.</summary>
/// <param name="Tag">The element, or null for an artifact.</param>
/// <param name="Target">Where it leads: an address or "#id"; empty for plain text.</param>
/// <param name="Contents">What a screen reader says of the link.</param>
/// <param name="Anchor">An id that others lead to; empty for none.</param>
internal sealed record TextPiece(string Text, TextStyle Style, TagBuilder? Tag, string Target = "", string Contents = "", string Anchor = "");
