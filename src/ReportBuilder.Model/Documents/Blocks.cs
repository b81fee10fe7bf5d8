using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Documents;

/// <summary>A block of the document. It says what it is, never how it looks.</summary>
/// <param name="Origin">The author's line it came from; blocks made from data name the data file or template.</param>
public abstract record Block(SourcePlace Origin)
{
    /// <summary>An address that links can lead to, unique in the document; empty where none is needed.</summary>
    public string Id { get; init; } = "";
}

/// <summary>A heading inside a section. Level 2 is the first below the section's own title.</summary>
public sealed record Heading(int Level, ImmutableArray<Inline> Content, SourcePlace Origin) : Block(Origin);

public enum ParagraphRole
{
    Body,
    Standfirst,
    Lead,
    Small,
}

public sealed record Paragraph(ImmutableArray<Inline> Content, ParagraphRole Role, SourcePlace Origin) : Block(Origin);

public sealed record ListItem(ImmutableArray<Block> Content)
{
    /// <summary>Of a task: whether it is done. Null where the item is no task.</summary>
    public bool? Done { get; init; }
}

public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ListItem> Items, SourcePlace Origin) : Block(Origin);

/// <summary>A term and what it means.</summary>
public sealed record Definition(ImmutableArray<Inline> Term, ImmutableArray<Block> Content);

public sealed record DefinitionList(ImmutableArray<Definition> Items, SourcePlace Origin) : Block(Origin);

/// <summary>Code or another text that keeps its lines and spaces.</summary>
/// <param name="Language">What it is written in, as its author says; empty where nothing is said.</param>
/// <param name="Numbered">Its lines carry numbers.</param>
public sealed record Listing(string Text, string Language, bool Numbered, SourcePlace Origin) : Block(Origin)
{
    /// <summary>What is not plain, in order and apart from each other; empty where the language has no colours.</summary>
    public ImmutableArray<CodeSpan> Spans { get; init; } = [];
}

/// <summary>A block with others inside it.</summary>
public abstract record BlockContainer(ImmutableArray<Block> Content, SourcePlace Origin) : Block(Origin);

/// <summary>Words of others, quoted.</summary>
public sealed record Quotation(ImmutableArray<Block> Content, SourcePlace Origin) : BlockContainer(Content, Origin)
{
    /// <summary>Who said it, and where; may be empty.</summary>
    public ImmutableArray<Inline> Attribution { get; init; } = [];

    /// <summary>It stands before a text as its motto.</summary>
    public bool IsEpigraph { get; init; }
}

/// <summary>Blocks in another language than the text around them.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record LanguagePart(string Language, ImmutableArray<Block> Content, SourcePlace Origin) : BlockContainer(Content, Origin);

public enum CallOutKind
{
    Note,
    Tip,
    Warning,
    Key,
    Example,
}

/// <summary>A text beside the text, in a box under a title.</summary>
public sealed record CallOut(CallOutKind Kind, string Title, ImmutableArray<Block> Content, SourcePlace Origin) : BlockContainer(Content, Origin);

/// <summary>A sentence of the text set large.</summary>
public sealed record PullQuote(ImmutableArray<Inline> Content, SourcePlace Origin) : Block(Origin);

/// <summary>A figure in words: a large value and what it is.</summary>
public sealed record KeyFigure(ImmutableArray<Inline> Value, ImmutableArray<Inline> Label);

public sealed record KeyFigures(ImmutableArray<KeyFigure> Items, SourcePlace Origin) : Block(Origin);

/// <summary>A titled list of terms and what they are: the facts of a unit.</summary>
public sealed record FactsBox(string Title, ImmutableArray<FactRow> Rows, SourcePlace Origin) : Block(Origin);

public sealed record FactRow(ImmutableArray<Inline> Term, ImmutableArray<Inline> Description);

/// <summary>A reference to a work, or a footnote, which leads back to where it was cited.</summary>
public sealed record Note(string Id, int Number, ImmutableArray<Inline> Content, ImmutableArray<string> CitedBy)
{
    /// <summary>Of a footnote. Footnotes have letters, which begin anew in each section; works have numbers.</summary>
    public bool IsFootnote { get; init; }

    /// <summary>"12" of a work, "b" of a footnote.</summary>
    public string Sign => NoteSign.Of(Number, IsFootnote);
}

public sealed record NoteList(ImmutableArray<Note> Notes, SourcePlace Origin) : Block(Origin);

/// <summary>The place for the table of contents; the editions fill it, each with its own kind of address.</summary>
public sealed record ContentsList(SourcePlace Origin) : Block(Origin);
