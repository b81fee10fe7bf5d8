using System.Collections.Immutable;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pieces;

/// <summary>
/// Writes a section piece by piece. A piece that begins where it began in the last round, and whose calls and claims have the same answers, is not written again: its blocks
/// are the same objects, and the part grows by the same. What is written anew keeps the blocks that come out equal.
/// </summary>
internal sealed class PieceWriter
{
    private readonly Composition part;
    private readonly SectionScope section;
    private readonly SectionPieces now = new();
    private readonly SectionPieces last;
    private readonly BindingMemory answers;
    private readonly GrowthMark mark;
    private Progress? at;

    private PieceWriter(Composition part, SectionScope section, ComposerMemory memory) =>
        (this.part, this.section, answers, last, mark) = (part, section, memory.Bindings, memory.Pieces.Exchange(section.Id, now), new(part, section));

    /// <summary>Null where nothing is kept, and for a part that is written in its turn: it may find anything before it.</summary>
    public static PieceWriter? Of(Composition part, SectionScope section) =>
        part is { IsAhead: true, Knowledge.Memory: { } memory } ? new(part, section, memory) : null;

    /// <summary>Adds the blocks of a piece to those before it in the text.</summary>
    public void Write(Markdig.Syntax.Block block, BlockWriter writer, TextOrigin origin, ImmutableArray<Block>.Builder written)
    {
        var before = Here();
        var piece = last.Written.TryGetValue(block, out var known) && known.Before == before && known.Origin.IsSameAs(origin) ? known : null;
        if (piece is not null && piece.IsFromText && HasSameAnswers(piece.Growth.Asked))
        {
            piece.Growth.AddTo(part, section);
            writer.LastHeading = piece.LastHeading;
        }
        else
        {
            piece = Anew(block, writer, origin, written, before, piece);
        }

        now.Written[block] = piece;
        written.AddRange(piece.Blocks);
        at = piece.After;
        mark.Set();
    }

    private WrittenPiece Anew(Markdig.Syntax.Block block, BlockWriter writer, TextOrigin origin, ImmutableArray<Block>.Builder written, Progress before, WrittenPiece? known)
    {
        var said = part.Diagnostics.Count;
        part.ReadsScores = false;
        ImmutableArray<Block> blocks = [.. writer.Anew(block, written)];
        part.Knowledge.ProseRules.Check(part);
        var growth = mark.Since();
        var isFromText = !part.ReadsScores && part.Diagnostics.Count == said;
        if (known is null)
            return new(origin, before, new(), growth, blocks, isFromText, writer.LastHeading);
        var after = known.Growth.LeavesSame(growth) && known.LastHeading == writer.LastHeading ? known.After : new();
        return new(origin, before, after, growth, SameBlocks.Of(known.Blocks, blocks), isFromText, writer.LastHeading);
    }

    private Progress Here()
    {
        if (at is null)
            at = Begun(mark.Since());
        else if (mark.IsPassed())
            at = new();
        mark.Set();
        return at;
    }

    /// <summary>What the first piece finds: the same object as in the last round where the section begins the same.</summary>
    private Progress Begun(Growth first)
    {
        now.Start = last.Start is { } start && start.IsSameAs(section, first) ? start : SectionStart.Of(section, first);
        return now.Start.Progress;
    }

    private bool HasSameAnswers(Asked[] asked)
    {
        foreach (var one in asked)
        {
            if (!one.HasSameAnswer(part.Knowledge, answers))
                return false;
        }

        return true;
    }
}
