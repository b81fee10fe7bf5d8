using System.Runtime.InteropServices;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>A paragraph broken into lines, ready to be drawn line by line.</summary>
internal sealed class TextBlock(List<TextPiece> pieces, Atom[] atoms, TextLine[] lines, double width, Alignment alignment)
{
    private Turn? turn;

    public int Count => lines.Length;

    public double Leading => pieces.Count == 0 ? 0 : pieces[0].Style.Leading;

    public double Height => Count * Leading;

    /// <summary>The widest line, in points.</summary>
    public double InkWidth => lines.Length == 0 ? 0 : lines.Max(line => line.Width);

    public double LineWidth(int line) => lines[line].Width;

    /// <summary>Where the links of a line lead, from its start.</summary>
    public IEnumerable<string> TargetsOf(int line)
    {
        for (var i = lines[line].From; i < lines[line].To; i++)
        {
            if (pieces[atoms[i].Piece].Target.Length > 0)
                yield return pieces[atoms[i].Piece].Target;
        }
    }

    /// <summary>Draws all lines below each other; (x, y) is the top left corner of the block.</summary>
    public void Draw(PageCanvas page, double x, double y)
    {
        for (var i = 0; i < Count; i++)
            DrawLine(i, page, x, y + (i * Leading));
    }

    /// <summary>Draws all lines turned about (x, y), the top left corner of the block. Degrees clockwise.</summary>
    public void DrawTurned(PageCanvas page, double x, double y, double degrees)
    {
        turn = degrees == 0 ? null : new(x, y, degrees);
        Draw(page, x, y);
        turn = null;
    }

    /// <summary>Draws one line whose box starts at (x, y).</summary>
    public void DrawLine(int index, PageCanvas page, double x, double y)
    {
        var line = lines[index];
        var baseline = y + pieces[0].Style.Baseline;
        var pen = alignment switch
        {
            Alignment.End => x + width - line.Width,
            Alignment.Centre => x + ((width - line.Width) / 2),
            _ => x,
        };
        var from = line.From;
        while (from < line.To)
        {
            var to = from + 1;
            while (to < line.To && atoms[to].Piece == atoms[from].Piece && atoms[to].Word.Face == atoms[from].Word.Face)
                to++;
            pen = DrawRun(page, from, to, line, index + 1 == Count, pen, baseline);
            from = to;
        }
    }

    private double DrawRun(PageCanvas page, int from, int to, TextLine line, bool lastLine, double pen, double baseline)
    {
        var piece = pieces[atoms[from].Piece];
        var style = piece.Style;
        var glyphs = Glyphs(from, to, line, lastLine, out var advance, out var ink);
        if (glyphs.Length == 0)
            return pen + advance;
        var (x, y) = turn is null ? (pen, baseline - style.Rise) : turn.Move(pen, baseline - style.Rise);
        page.Add(new PlacedText(
            x, y, atoms[from].Word.Face, style.Size, ImmutableCollectionsMarshal.AsImmutableArray(glyphs), style.Colour,
            piece.TagId, style.Slant, turn?.Degrees ?? 0));
        if (piece.Target.Length > 0 && piece.Tag is not null)
            page.AddLink(new(new(pen, baseline - (0.95 * style.Size) - style.Rise, ink, 1.25 * style.Size), piece.Target, piece.Contents, (piece.LinkTag ?? piece.Tag).Id));
        if (piece.Anchor.Length > 0)
            page.AddDestination(piece.Anchor, baseline - style.Leading);
        return pen + advance;
    }

    /// <summary>The glyphs of a run with its spaces; the space at the end of a line is kept, so that words stay apart in extracted text.</summary>
    private PlacedGlyph[] Glyphs(int from, int to, TextLine line, bool lastLine, out double advance, out double ink)
    {
        var style = pieces[atoms[from].Piece].Style;
        var count = 0;
        for (var i = from; i < to; i++)
            count += atoms[i].Word.Count + (HasSpace(i, line, lastLine) || HasHyphen(i, line) ? 1 : 0);
        var glyphs = new PlacedGlyph[count];
        (advance, ink, count) = (0, 0, 0);
        for (var i = from; i < to; i++)
        {
            var word = atoms[i].Word;
            var scale = style.Size / word.Face.UnitsPerEm;
            for (var k = 0; k < word.Count; k++)
            {
                var wide = (word.Advances[k] * scale) + (style.Tracking * style.Size);
                glyphs[count++] = new(word.Glyphs[k], wide, word.Texts[k]);
                advance += wide;
            }

            if (HasHyphen(i, line))
            {
                glyphs[count++] = new(word.Face.Glyph('-'), atoms[i].Hyphen, "\u00AD");
                advance += atoms[i].Hyphen;
            }

            ink = advance;
            if (!HasSpace(i, line, lastLine))
                continue;
            var space = atoms[i].Space * (i + 1 < line.To ? line.Stretch : 1);
            glyphs[count++] = new(word.Face.Glyph(' '), space, " ");
            advance += space;
        }

        return glyphs;
    }

    /// <summary>A word that is divided at the end of its line.</summary>
    private bool HasHyphen(int atom, TextLine line) => atoms[atom].Hyphen > 0 && atom + 1 == line.To && atom + 1 < atoms.Length;

    private bool HasSpace(int atom, TextLine line, bool lastLine) => atoms[atom].Space > 0 && !(lastLine && atom + 1 == line.To);

    private sealed record Turn(double X, double Y, double Degrees)
    {
        private readonly double sin = Math.Sin(Degrees * Math.PI / 180);
        private readonly double cos = Math.Cos(Degrees * Math.PI / 180);

        public (double X, double Y) Move(double x, double y) =>
            (X + ((x - X) * cos) - ((y - Y) * sin), Y + ((x - X) * sin) + ((y - Y) * cos));
    }
}
