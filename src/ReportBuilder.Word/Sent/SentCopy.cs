using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Word;

/// <summary>
/// What was sent out: every paragraph with its id, its words and its place, every call with what it printed, and the author's
/// files.
/// </summary>
public sealed record SentCopy(
    string Edition,
    ImmutableArray<SentParagraph> Paragraphs,
    ImmutableArray<SentCall> Calls,
    ImmutableArray<SentFile> Files)
{
    /// <summary>What the file prints by itself in paragraphs of their own: on the cover and above the contents.</summary>
    public ImmutableArray<string> Frame { get; init; } = [];
}

/// <summary>A paragraph as it was sent.</summary>
/// <param name="Id">The name of its bookmark.</param>
/// <param name="Text">Its words as printed, without numbers of notes; a line feed is a forced new line. Of a row: its cells that
/// hold words, with tabs between them.</param>
/// <param name="Before">What the file prints before them: the number of a heading, the word of a caption.</param>
/// <param name="IsRow">A row of a table made from data: the bookmark stands in its first cell.</param>
public sealed record SentParagraph(string Id, SourcePlace Place, string Text, bool IsRow = false, string Before = "");

/// <summary>A stretch that is bound: where its call or claim stands and what it printed.</summary>
/// <param name="Tag">The tag of its content control.</param>
/// <param name="Kind">"computed", "external" or "asserted".</param>
public sealed record SentCall(string Tag, SourcePlace Place, string Kind, string Binding, string Value, string SourceId);
