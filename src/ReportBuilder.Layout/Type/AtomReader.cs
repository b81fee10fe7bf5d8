using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Type;

/// <summary>Cuts a paragraph at its break opportunities and at changes of style, and shapes each part.</summary>
internal sealed class AtomReader(Shaper shaper)
{
    private const char SoftHyphen = '\u00AD';
    private readonly StringBuilder joined = new();
    private readonly List<Atom> atoms = [];
    private readonly List<int> places = [];
    private bool divides;
    private char[] text = new char[1024];
    private Break[] breaks = new Break[1024];

    public List<(string Character, SourcePlace Place)> Missing { get; } = [];

    /// <param name="divide">Words may be divided by rule; without it, at soft hyphens only.</param>
    public Atom[] Read(List<TextPiece> pieces, double width, SourcePlace place, bool divide = false)
    {
        atoms.Clear();
        divides = divide;
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
            else if (divides && shaped.Length == 1 && part.Count == word.Length)
                AddDivided(word, part, style, index, gap, after);
            else
                atoms.Add(new(part, index, wide, gap, last ? after : Break.No, last && word is [.., SoftHyphen] ? HyphenWidth(style) : 0));
        }
    }

    /// <summary>A word in the parts that rules divide it into.</summary>
    private void AddDivided(ReadOnlySpan<char> word, ShapedWord shaped, TextStyle style, int index, double gap, Break after)
    {
        Hyphenation.Find(word, places);
        var from = 0;
        foreach (var at in places)
        {
            AddPart(at, Break.InWord, 0, HyphenWidth(style));
            from = at;
        }

        AddPart(shaped.Count, after, gap, 0);

        void AddPart(int end, Break breaks, double space, double hyphen)
        {
            var part = from == 0 && end == shaped.Count ? shaped : shaped.Part(from, end);
            atoms.Add(new(part, index, part.Width(style.Size, style.Tracking), space, breaks, hyphen));
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
            var part = word.Part(from, end);
            var last = end == word.Count;
            atoms.Add(new(part, index, part.Width(style.Size, style.Tracking), last ? gap : 0, last ? after : Break.InWord));
            from = end;
        }
    }

    private double HyphenWidth(TextStyle style) => shaper.Shape("-", style.Weight, style.Tabular)[0].Width(style.Size, style.Tracking);

    private double SpaceWidth(TextStyle style) => shaper.Shape(" ", style.Weight, style.Tabular)[0].Width(style.Size, style.Tracking);

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029' or '\u0085';
}
