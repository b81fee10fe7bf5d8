using System.Runtime.InteropServices;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>Turns the lines of a paragraph into glyphs with their places.</summary>
internal readonly ref struct LineGlyphs(TextPiece[] pieces, ReadOnlySpan<Atom> atoms)
{
    private readonly ReadOnlySpan<Atom> atoms = atoms;

    public SetLine[] Set(ReadOnlySpan<TextLine> lines)
    {
        var set = new SetLine[lines.Length];
        for (var i = 0; i < set.Length; i++)
            set[i] = new(lines[i].Width, lines[i].Start, Runs(lines[i], i + 1 == set.Length));
        return set;
    }

    private GlyphRun[] Runs(TextLine line, bool lastLine)
    {
        var runs = new GlyphRun[CountRuns(line)];
        var from = line.From;
        for (var i = 0; i < runs.Length; i++)
        {
            var to = EndOfRun(line, from);
            runs[i] = Run(from, to, line, lastLine);
            from = to;
        }

        return runs;
    }

    private int CountRuns(TextLine line)
    {
        var count = 0;
        for (var from = line.From; from < line.To; from = EndOfRun(line, from))
            count++;
        return count;
    }

    private int EndOfRun(TextLine line, int from)
    {
        var to = from + 1;
        while (to < line.To && atoms[to].Piece == atoms[from].Piece && atoms[to].Word.Face == atoms[from].Word.Face)
            to++;
        return to;
    }

    /// <summary>The glyphs of a run with its spaces; the space at the end of a line is kept, so that words stay apart in extracted text.</summary>
    private GlyphRun Run(int from, int to, TextLine line, bool lastLine)
    {
        var piece = pieces[atoms[from].Piece];
        var glyphs = new PlacedGlyph[CountGlyphs(from, to, line, lastLine)];
        var (advance, ink, count) = (0.0, 0.0, 0);
        for (var i = from; i < to; i++)
        {
            ref readonly var atom = ref atoms[i];
            Add(atom.Word, piece.Style, glyphs, ref count, ref advance);
            Widen(Blank(i, line), glyphs, count, ref advance);
            if (HasHyphen(i, line))
            {
                glyphs[count++] = new(atom.Word.Face.Glyph('-'), atom.Hyphen, "\u00AD");
                advance += atom.Hyphen;
            }

            ink = advance;
            if (!HasSpace(i, line, lastLine))
                continue;
            var space = atom.Space * (i + 1 < line.To ? line.Stretch : 1);
            glyphs[count++] = new(atom.Word.Face.Glyph(' '), space, " ");
            advance += space;
        }

        return new(atoms[from].Piece, atoms[from].Word.Face, ImmutableCollectionsMarshal.AsImmutableArray(glyphs), advance, ink);
    }

    /// <summary>What the square of an atom's last glyph grows by, in points: less than nothing where a line ends with a full-width mark.</summary>
    private double Blank(int i, TextLine line)
    {
        ref readonly var atom = ref atoms[i];
        return i + 1 == line.To ? -atom.Trim : (atom.IsBlank ? atom.Space * Math.Min(1, line.Stretch) : 0) - atom.Trim + (atom.Loose * line.Loosened);
    }

    private static void Widen(double by, PlacedGlyph[] glyphs, int count, ref double advance)
    {
        if (by == 0 || count == 0)
            return;
        glyphs[count - 1] = glyphs[count - 1] with { Advance = glyphs[count - 1].Advance + by };
        advance += by;
    }

    private static void Add(ShapedWord word, TypeStyle style, PlacedGlyph[] glyphs, ref int count, ref double advance)
    {
        var scale = style.Size / word.Face.UnitsPerEm;
        foreach (ref readonly var glyph in word.Glyphs)
        {
            var wide = (glyph.Advance * scale) + (style.Tracking * style.Size);
            glyphs[count++] = new(glyph.Id, wide, glyph.Text);
            advance += wide;
        }
    }

    private int CountGlyphs(int from, int to, TextLine line, bool lastLine)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            count += atoms[i].Word.Count + (HasSpace(i, line, lastLine) ? 1 : 0) + (HasHyphen(i, line) ? 1 : 0);
        return count;
    }

    /// <summary>A word that is divided at the end of its line.</summary>
    private bool HasHyphen(int atom, TextLine line) => atoms[atom].Hyphen > 0 && atom + 1 == line.To && atom + 1 < atoms.Length;

    private bool HasSpace(int atom, TextLine line, bool lastLine) => atoms[atom].Space > 0 && !atoms[atom].IsBlank && !(lastLine && atom + 1 == line.To);
}
