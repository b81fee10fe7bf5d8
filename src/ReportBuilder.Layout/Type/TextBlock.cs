using ReportBuilder.Layout.Maths;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>A paragraph broken into lines, ready to be drawn line by line.</summary>
internal sealed class TextBlock(TextPiece[] pieces, SetText text, double width, Alignment alignment)
{
    private Turn? turn;

    public int Count => text.Lines.Length;

    public double Leading => pieces.Length == 0 ? 0 : pieces[0].Style.Leading;

    public double Height => (Count * Leading) + TallLines.Sum(line => line.Above + line.Below);

    /// <summary>What lines with tall formulas take more than the leading; empty where there are none.</summary>
    private (double Above, double Below)[] TallLines => field ??= MeasureTallLines();

    /// <summary>The widest line, in points.</summary>
    public double InkWidth
    {
        get
        {
            var widest = 0.0;
            foreach (var line in text.Lines)
                widest = Math.Max(widest, line.Width);
            return widest;
        }
    }

    public double LineWidth(int line) => text.Lines[line].Width;

    /// <summary>Where the links of a line lead, from its start.</summary>
    public IEnumerable<string> TargetsOf(int line)
    {
        foreach (var run in text.Lines[line].Runs)
        {
            if (pieces[run.Piece].Target.Length > 0)
                yield return pieces[run.Piece].Target;
        }
    }

    /// <summary>From the top of a line's box to the next.</summary>
    public double HeightOf(int line) => Leading + (TallLines.Length == 0 ? 0 : TallLines[line].Above + TallLines[line].Below);

    /// <summary>Draws all lines below each other; (x, y) is the top left corner of the block.</summary>
    public void Draw(PageCanvas page, double x, double y)
    {
        for (var i = 0; i < Count; i++)
        {
            DrawLine(i, page, x, y);
            y += HeightOf(i);
        }
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
        var line = text.Lines[index];
        var baseline = y + pieces[0].Style.Baseline + (TallLines.Length == 0 ? 0 : TallLines[index].Above);
        var pen = alignment switch
        {
            Alignment.End => x + width - line.Width,
            Alignment.Centre => x + ((width - line.Width) / 2),
            _ => x,
        };
        pen += line.Start;
        foreach (var run in line.Runs)
        {
            if (!run.Glyphs.IsEmpty)
                DrawRun(page, run, pieces[run.Piece], pen, baseline);
            pen += run.Advance;
        }
    }

    private (double Above, double Below)[] MeasureTallLines()
    {
        if (!Array.Exists(pieces, piece => piece.Drawing is InlineFormulaBox))
            return [];
        var (above, below) = (pieces[0].Style.Baseline, Leading - pieces[0].Style.Baseline);
        return [.. text.Lines.Select(line => (Most(line, drawing => drawing.Ascent - above), Most(line, drawing => drawing.Descent - below)))];
    }

    private double Most(SetLine line, Func<IInlineDrawing, double> reach)
    {
        var most = 0.0;
        foreach (var run in line.Runs)
        {
            if (pieces[run.Piece].Drawing is { } drawing)
                most = Math.Max(most, reach(drawing));
        }

        return most;
    }

    private void DrawRun(PageCanvas page, GlyphRun run, TextPiece piece, double pen, double baseline)
    {
        if (piece.Drawing is { } drawing)
        {
            drawing.Draw(page, pen, baseline);
            return;
        }

        var style = piece.Style;
        var (x, y) = (pen, baseline - style.Rise);
        if (turn is not null)
            turn.Move(ref x, ref y);
        DrawDecoration(page, run, style, pen, baseline - style.Rise);
        page.Add(new PlacedText(x, y, run.Face, style.Size, run.Glyphs, style.Colour, piece.TagId, style.Slant, turn?.Degrees ?? 0));
        if (piece.Target.Length > 0 && piece.Tag is not null)
            page.AddLink(
                new(
                    new(pen, baseline - (0.95 * style.Size) - style.Rise, run.Ink, 1.25 * style.Size),
                    piece.Target,
                    piece.Contents,
                    (piece.LinkTag ?? piece.Tag).Id
                )
            );
        if (piece.Anchor.Length == 0)
            return;
        foreach (var anchor in piece.Anchor.Split(' '))
            page.AddDestination(anchor, baseline - style.Leading);
    }

    /// <remarks>Turned text has none.</remarks>
    private static void DrawDecoration(PageCanvas page, GlyphRun run, TypeStyle style, double x, double baseline)
    {
        switch (style.Decoration)
        {
            case Decoration.Struck:
                page.Rule(x, baseline - (0.26 * style.Size), x + run.Ink, baseline - (0.26 * style.Size), style.Colour, 0.06 * style.Size);
                break;
            case Decoration.Underlined:
                page.Rule(x, baseline + (0.16 * style.Size), x + run.Ink, baseline + (0.16 * style.Size), style.Colour, 0.06 * style.Size);
                break;
            case Decoration.Dotted:
                DrawDots(page, run, style, x, baseline);
                break;
            case Decoration.Highlighted:
                page.Fill(new(x - 1, baseline - (0.95 * style.Size), run.Ink + 2, 1.25 * style.Size), style.Highlight);
                break;
        }
    }

    /// <summary>Marks have none. Source: CLREQ, 3.3.3, emphasis dots under the characters of horizontal text.</summary>
    private static void DrawDots(PageCanvas page, GlyphRun run, TypeStyle style, double x, double baseline)
    {
        foreach (ref readonly var glyph in run.Glyphs.AsSpan())
        {
            if (EastAsianSpacing.IsLetter(glyph.Text[0]))
                page.Dot(
                    x + (run.Face.Advances[glyph.GlyphId] * style.Size / run.Face.UnitsPerEm / 2),
                    baseline + (0.27 * style.Size),
                    0.08 * style.Size,
                    style.Colour
                );
            x += glyph.Advance;
        }
    }

    private sealed class Turn(double left, double top, double degrees)
    {
        private readonly double sin = Math.Sin(degrees * Math.PI / 180);
        private readonly double cos = Math.Cos(degrees * Math.PI / 180);

        public double Degrees => degrees;

        public void Move(ref double x, ref double y) =>
            (x, y) = (left + ((x - left) * cos) - ((y - top) * sin), top + ((x - left) * sin) + ((y - top) * cos));
    }
}
