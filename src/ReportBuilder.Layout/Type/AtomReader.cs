using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Type;

/// <summary>Cuts a paragraph at its break opportunities and at changes of style, and shapes each part.</summary>
internal sealed class AtomReader(Shaper shaper)
{
    private readonly StringBuilder joined = new();
    private readonly List<Atom> atoms = [];
    private char[] text = new char[1024];
    private Break[] breaks = new Break[1024];

    public List<(string Character, SourcePlace Place)> Missing { get; } = [];

    public Atom[] Read(List<TextPiece> pieces, double width, SourcePlace place)
    {
        atoms.Clear();
        var length = Join(pieces);
        BreakOpportunities.Find(text.AsSpan(0, length), breaks.AsSpan(0, length));
        var at = 0;
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            var end = at + pieces[piece].Text.Length;
            ReadPiece(pieces[piece], piece, at, end, width, place);
            at = end;
        }

        return [.. atoms];
    }

    private int Join(List<TextPiece> pieces)
    {
        joined.Clear();
        foreach (var piece in pieces)
            joined.Append(piece.Text);
        if (text.Length < joined.Length)
            (text, breaks) = (new char[joined.Length * 2], new Break[joined.Length * 2]);
        joined.CopyTo(0, text, joined.Length);
        return joined.Length;
    }

    private void ReadPiece(TextPiece piece, int index, int from, int to, double width, SourcePlace place)
    {
        var at = from;
        while (at < to)
        {
            var end = at;
            while (end < to && !IsSpace(text[end]))
            {
                end++;
                if (breaks[end - 1] != Break.No)
                    break;
            }

            var next = end;
            while (next < to && IsSpace(text[next]))
                next++;
            AddWord(piece, index, text.AsSpan(at, end - at), HoldsSpace(end, next), BreakIn(at, next), width, place);
            at = next;
        }
    }

    /// <summary>The strongest break that stands in a stretch.</summary>
    private Break BreakIn(int from, int to)
    {
        var strongest = Break.No;
        for (var i = from; i < to; i++)
        {
            if (breaks[i] == Break.Forced)
                return Break.Forced;
            if (breaks[i] != Break.No)
                strongest = breaks[i];
        }

        return strongest;
    }

    private bool HoldsSpace(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is ' ' or '\t')
                return true;
        }

        return false;
    }

    private void AddWord(TextPiece piece, int index, ReadOnlySpan<char> word, bool space, Break after, double width, SourcePlace place)
    {
        var style = piece.Style;
        var shaped = shaper.Shape(word, style.Weight, style.Tabular);
        for (var i = 0; i < shaped.Length; i++)
        {
            var part = shaped[i];
            if (part.Missing.Length > 0)
                Missing.Add((part.Missing, place));
            var last = i + 1 == shaped.Length;
            var gap = last && space ? SpaceWidth(style) : 0;
            var wide = part.Width(style.Size, style.Tracking);
            if (wide > width && part.Count > 1)
                AddInParts(part, style, index, gap, last ? after : Break.No, width);
            else
                atoms.Add(new(part, index, wide, gap, last ? after : Break.No));
        }
    }

    /// <summary>A word wider than the column (an address) breaks anywhere: a line is never wider than its column.</summary>
    private void AddInParts(ShapedWord word, TextStyle style, int index, double gap, Break after, double width)
    {
        var from = 0;
        while (from < word.Count)
        {
            var (end, advance) = (from, 0);
            while (end < word.Count && (end == from || ((advance + word.Advances[end]) * style.Size / word.Face.UnitsPerEm) + ((end + 1 - from) * style.Tracking * style.Size) <= width))
                advance += word.Advances[end++];
            var part = new ShapedWord(word.Face, word.Glyphs[from..end], word.Advances[from..end], word.Texts[from..end], advance, "");
            var last = end == word.Count;
            atoms.Add(new(part, index, part.Width(style.Size, style.Tracking), last ? gap : 0, last ? after : Break.InWord));
            from = end;
        }
    }

    private double SpaceWidth(TextStyle style) => shaper.Shape(" ", style.Weight, style.Tabular)[0].Width(style.Size, style.Tracking);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029' or '\u0085';
}
