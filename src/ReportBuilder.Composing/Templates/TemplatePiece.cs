using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;

namespace ReportBuilder.Composing.Templates;

/// <summary>A piece of a parsed template, with the line it starts on (from 1).</summary>
internal abstract record TemplatePiece(int Line);

internal sealed record TextPiece(string Text, int Line) : TemplatePiece(Line);

/// <summary>A value or a call of the authoring language.</summary>
internal sealed record CallPiece(HelperCall Call, int Line) : TemplatePiece(Line);

internal enum BlockTag
{
    If,
    Unless,
    Each,
}

internal sealed record BlockPiece(BlockTag Tag, string Name, ImmutableArray<TemplatePiece> Body, ImmutableArray<TemplatePiece> Else, int Line) : TemplatePiece(Line);
