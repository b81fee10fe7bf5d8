using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <summary>A piece of running text with others inside it.</summary>
public abstract record InlineContainer(ImmutableArray<Inline> Content) : Inline;

public sealed record TextRun(string Text) : Inline;

public sealed record Strong(ImmutableArray<Inline> Content) : InlineContainer(Content);

public sealed record Emphasis(ImmutableArray<Inline> Content) : InlineContainer(Content);

public enum InlineStyle
{
    /// <summary>No longer holds: a line through it.</summary>
    Struck,
    Subscript,
    Superscript,
    /// <summary>As with a marker pen.</summary>
    Highlighted,
    SmallCapitals,
}

/// <summary>Text that is set in another way than the text around it.</summary>
public sealed record Styled(InlineStyle Style, ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Text in another language than the text around it.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Content) : InlineContainer(Content);

public sealed record Code(string Text) : Inline;

/// <summary>A short form and what it stands for.</summary>
public sealed record Abbreviation(string Text, string Expansion) : Inline;

/// <summary>A forced new line inside a paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>A link. Target is an address (http, https, mailto) or "#id" of a block or section of this document.</summary>
public sealed record Link(string Target, ImmutableArray<Inline> Content) : InlineContainer(Content)
{
    /// <summary>Of a term of the glossary: what it means. Empty for other links.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Where there are pages, the number of the target's page stands in the place of the words.</summary>
    public bool IsPageNumber { get; init; }
}

/// <summary>Where a term of the index stands: the numbers of pages, ranges among them, where there are pages.</summary>
/// <param name="Ids">Of all places, in reading order.</param>
/// <param name="Content">Elsewhere: a link a section.</param>
public sealed record PageLinks(ImmutableArray<string> Ids, ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Text that links can lead to; nothing but the place where there is no text.</summary>
/// <param name="Id">Unique in the document, as of <see cref="Block.Id"/>.</param>
public sealed record Anchored(string Id, ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>A raised number or letter that leads to a note or reference; unique by <paramref name="Id"/>, so that the note can lead back.</summary>
/// <param name="Id">"ref-7-2": the second citation of note 7.</param>
public sealed record NoteReference(string Id, string NoteId, int Number) : Inline
{
    /// <summary>As of <see cref="Note.IsFootnote"/>.</summary>
    public bool IsFootnote { get; init; }

    /// <summary>As of <see cref="Note.Sign"/>.</summary>
    public string Sign => NoteSign.Of(Number, IsFootnote);
}

/// <summary>Text bound to data or to a source: what the claim ledger calls <paramref name="ClaimId"/>.</summary>
public sealed record Bound(string ClaimId, ImmutableArray<Inline> Content) : InlineContainer(Content);
