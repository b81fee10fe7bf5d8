namespace ReportBuilder.Composing.Prose.RawHtml;

/// <summary>A tag of an author's HTML: its name in lower case and, of its attributes, where it leads.</summary>
/// <param name="Attributes">The names of all its attributes, in lower case.</param>
internal sealed record HtmlTag(string Name, bool Closes, string Href, IReadOnlyList<string> Attributes);

/// <summary>A piece of an author's HTML: a tag, or the words between two.</summary>
/// <param name="Tag">Null for words.</param>
/// <param name="Line">Counted from 0 in the piece of HTML.</param>
internal readonly record struct HtmlPiece(HtmlTag? Tag, string Words, int Line);
