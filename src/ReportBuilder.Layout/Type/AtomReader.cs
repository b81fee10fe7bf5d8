using System.Runtime.InteropServices;
using ReportBuilder.Layout.Type.Breaking;

namespace ReportBuilder.Layout.Type;

/// <summary>Cuts a paragraph at its break opportunities and at changes of style, and shapes each part.</summary>
/// <param name="language">That of the report.</param>
internal sealed class AtomReader(Shaper shaper, string language)
{
    private const char SoftHyphen = '\u00AD';
    private readonly List<Atom> atoms = [];
    private readonly List<int> places = [];
    private readonly List<string> missing = [];
    private readonly SquareMarks squares = new();
    private readonly WordDivision ofReport = WordDivision.Of(language);
    private WordDivision division = WordDivision.Of(language);
    private bool divides;
    private char end = ' ';
    private char[] text = new char[1024];
    private Break[] breaks = new Break[1024];

    /// <summary>What the faces could not set of the paragraph read last, word by word.</summary>
    public IReadOnlyList<string> Missing => missing;

    /// <summary>The atoms of a paragraph, until the next one is read.</summary>
    /// <param name="divide">Words may be divided by rule; without it, at soft hyphens only.</param>
    public ReadOnlySpan<Atom> Read(TextPiece[] pieces, double width, bool divide = false)
    {
        atoms.Clear();
        end = ' ';
        missing.Clear();
        var length = Join(pieces);
        BreakOpportunities.Find(text.AsSpan(0, length), breaks.AsSpan(0, length));
        var at = 0;
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            var end = at + pieces[piece].Text.Length;
            division = pieces[piece].Tag?.Spoken is { Length: > 0 } spoken ? WordDivision.Of(spoken) : ofReport;
            divides = divide && division.Divides;
            ReadPiece(pieces[piece], piece, at, end, width);
            at = end;
        }

        return CollectionsMarshal.AsSpan(atoms);
    }

    private int Join(TextPiece[] pieces)
    {
        var length = 0;
        for (var i = 0; i < pieces.Length; i++)
            length += pieces[i].Text.Length;
        if (text.Length < length)
            (text, breaks) = (new char[length * 2], new Break[length * 2]);
        length = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i].Text.CopyTo(text.AsSpan(length));
            length += pieces[i].Text.Length;
        }

        return length;
    }

    private void ReadPiece(TextPiece piece, int index, int from, int to, double width)
    {
        var words = shaper.Words(piece.Style);
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
            AddWord(words, piece.Style, index, text.AsSpan(at, end - at), HoldsSpace(end, next), BreakIn(at, next), width);
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

    private void AddWord(FaceWords words, TypeStyle style, int index, ReadOnlySpan<char> word, bool space, Break after, double width)
    {
        if (!word.IsEmpty)
            MeetNext(style, word[0]);
        var begin = atoms.Count;
        var shaped = words.Shape(word);
        var whole = shaped.Rest is null && shaped.Count == word.Length;
        for (var part = shaped; part is not null; part = part.Rest)
        {
            if (part.Missing.Length > 0)
                missing.Add(part.Missing);
            var last = part.Rest is null;
            var gap = last && space ? words.Space.Width(style.Size, style.Tracking) : 0;
            var wide = part.Width(style.Size, style.Tracking);
            if (wide > width && part.Count > 1)
                AddInParts(part, style, index, gap, last ? after : Break.No, width);
            else if (divides && whole)
                AddDivided(word, part, words, style, index, gap, after);
            else
                atoms.Add(
                    new(
                        part,
                        index,
                        wide,
                        gap,
                        last ? after : Break.No,
                        last && word is [.., SoftHyphen] ? words.Hyphen.Width(style.Size, style.Tracking) : 0
                    )
                );
        }

        if (!word.IsEmpty)
        {
            EndSquare(style, word[^1]);
            if (EastAsianSpacing.IsOpening(word[0]) && squares.HaveBlank(atoms[begin].Word, 0))
                atoms[begin] = atoms[begin] with { Lead = EastAsianSpacing.Half * style.Size };
        }

        end = space || word.IsEmpty ? ' ' : word[^1];
    }

    /// <summary>What stands between the last atom and a word that begins with a sign of Chinese, or follows one.</summary>
    private void MeetNext(TypeStyle style, char start)
    {
        if (atoms.Count == 0 || (!EastAsianSpacing.IsSquare(start) && end < '\u2E80' && !EastAsianSpacing.IsClosing(end)))
            return;
        var last = atoms[^1];
        if (last.Break != Break.Allowed || last.Space > 0 && !last.IsBlank)
            return;
        // A mark that opens brings the blank half of its own square.
        if (last.Trim > 0 && EastAsianSpacing.IsOpening(start))
            last = last with { Space = 0 };
        else if (last.Space == 0 && EastAsianSpacing.Parts(end, start))
            last = last with { Space = EastAsianSpacing.Quarter * style.Size, IsBlank = true };
        atoms[^1] = last with { Loose = EastAsianSpacing.Looseness * style.Size };
    }

    /// <summary>The blank half of a mark at the end of the last atom becomes space, which a line does not end with.</summary>
    private void EndSquare(TypeStyle style, char mark)
    {
        var last = atoms[^1];
        var half = EastAsianSpacing.Half * style.Size;
        if (last.Space > 0 || !EastAsianSpacing.IsClosing(mark) || !squares.HaveBlank(last.Word, last.Word.Count - 1))
            return;
        atoms[^1] = last with { Width = last.Width - half, Space = half, Trim = half, IsBlank = true };
    }

    /// <summary>A word in the parts that rules divide it into.</summary>
    private void AddDivided(ReadOnlySpan<char> word, ShapedWord shaped, FaceWords words, TypeStyle style, int index, double gap, Break after)
    {
        division.Find(word, places);
        var from = 0;
        foreach (var at in places)
        {
            var part = shaped.Part(from, at);
            atoms.Add(new(part, index, part.Width(style.Size, style.Tracking), 0, Break.InWord, words.Hyphen.Width(style.Size, style.Tracking)));
            from = at;
        }

        var rest = from == 0 ? shaped : shaped.Part(from, shaped.Count);
        atoms.Add(new(rest, index, rest.Width(style.Size, style.Tracking), gap, after));
    }

    /// <summary>A word wider than the column (an address) breaks anywhere: a line is never wider than its column.</summary>
    private void AddInParts(ShapedWord word, TypeStyle style, int index, double gap, Break after, double width)
    {
        var from = 0;
        while (from < word.Count)
        {
            var end = EndOfPart(word, style, from, width);
            var part = word.Part(from, end);
            var last = end == word.Count;
            atoms.Add(new(part, index, part.Width(style.Size, style.Tracking), last ? gap : 0, last ? after : Break.InWord));
            from = end;
        }
    }

    /// <summary>As many glyphs as fit into the width, and one at least.</summary>
    private static int EndOfPart(ShapedWord word, TypeStyle style, int from, double width)
    {
        var (end, advance) = (from, 0);
        while (
            end < word.Count
            && (
                end == from
                || ((advance + word.Glyphs[end].Advance) * style.Size / word.Face.UnitsPerEm) + ((end + 1 - from) * style.Tracking * style.Size)
                    <= width
            )
        )
            advance += word.Glyphs[end++].Advance;
        return end;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029' or '\u0085';
}
