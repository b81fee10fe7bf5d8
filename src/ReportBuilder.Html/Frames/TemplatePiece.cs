using System.Collections.Immutable;

namespace ReportBuilder.Html.Frames;

/// <summary>A page template that was read.</summary>
internal sealed record Template(ImmutableArray<TemplatePiece> Pieces);

/// <summary>A piece of a parsed page template, with the line it starts on (from 1).</summary>
internal abstract record TemplatePiece(int Line);

/// <param name="Text">As UTF-8.</param>
internal sealed record TextPiece(ImmutableArray<byte> Text, int Line) : TemplatePiece(Line);

/// <summary>{{value}}, or {{{value}}} for markup that the program wrote.</summary>
internal sealed record ValuePiece(ValuePath Path, bool IsMarkup, int Line) : TemplatePiece(Line);

/// <summary>{{> name}} or {{> name value}}: another file of templates/html/partials, which sees the value or what this one sees.</summary>
internal sealed record PartialPiece(string Name, ValuePath? Path, int Line) : TemplatePiece(Line);

/// <summary>{{permalink id name}}: the link that copies the address of a heading or a table.</summary>
internal sealed record PermalinkPiece(TemplateWord Id, TemplateWord Name, int Line) : TemplatePiece(Line);

/// <summary>A word that stands in the template in quotes, or the value of a name.</summary>
internal sealed record TemplateWord(string Text, ValuePath? Path);

internal enum BlockTag
{
    If,
    Unless,
    Each,
    With,
}

internal sealed record BlockPiece(BlockTag Tag, ValuePath Path, ImmutableArray<TemplatePiece> Body, ImmutableArray<TemplatePiece> Else, int Line) : TemplatePiece(Line);

/// <summary>How a value is named: so many levels out ("../"), then names from there; no names is the thing itself ("this").</summary>
internal sealed record ValuePath(int Outwards, ImmutableArray<string> Names);

/// <summary>A page template that cannot be read or filled, with the line to mend.</summary>
internal sealed class TemplateFault(int line, string message, string hint = "compare it with templates/README.md") : Exception(message)
{
    public int Line { get; } = line;

    public string Hint { get; } = hint;

    /// <summary>The file, by its path below the folder of templates, where it is another than the one being read.</summary>
    public string File { get; init; } = "";
}
