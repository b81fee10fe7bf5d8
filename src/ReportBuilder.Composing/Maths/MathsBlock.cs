using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportBuilder.Composing.Maths;

/// <summary>A formula between two pairs of dollar signs, on lines of its own.</summary>
internal sealed class MathsBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>It has its closing signs.</summary>
    public bool IsClosed { get; set; }
}

internal sealed class MathsBlockParser : BlockParser
{
    private const string Sign = "$$";

    public MathsBlockParser() => OpeningCharacters = ['$'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.AsSpan().StartsWith(Sign) || !IsAlone(processor.Line.AsSpan()))
            return BlockState.None;
        var block = new MathsBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
            ProcessInlines = false,
        };
        processor.NewBlocks.Push(block);
        processor.GoToColumn(processor.Column + Sign.Length);
        return Take(processor, block);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) => Take(processor, (MathsBlock)block);

    public override bool Close(BlockProcessor processor, Block block) => true;

    /// <summary>What begins in a line and goes on, or ends with it: <c>$$x$$ and words</c> is a line of text.</summary>
    private static bool IsAlone(ReadOnlySpan<char> line)
    {
        var close = line[Sign.Length..].IndexOf(Sign);
        return close < 0 || line[(close + (2 * Sign.Length))..].IsWhiteSpace();
    }

    private static BlockState Take(BlockProcessor processor, MathsBlock block)
    {
        var slice = processor.Line;
        block.Span.End = slice.End;
        block.IsClosed = slice.AsSpan().TrimEnd().EndsWith(Sign);
        if (block.IsClosed)
            slice.End = slice.Start + slice.AsSpan().TrimEnd().Length - Sign.Length - 1;
        block.AppendLine(ref slice, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, processor.TrackTrivia);
        return block.IsClosed ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }
}
