using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules;

/// <summary>The words of a block, sentence by sentence, as the rules on prose read them. One object reads many blocks.</summary>
internal sealed class ProseWords
{
    private readonly List<int> ends = [];
    private ProseWord[] words = [];
    private int count;
    private int span;

    public int Sentences => ends.Count;

    /// <summary>The words of a sentence, until the next block is read.</summary>
    public ReadOnlySpan<ProseWord> Sentence(int index) => words.AsSpan(index == 0 ? 0 : ends[index - 1], ends[index] - (index == 0 ? 0 : ends[index - 1]));

    public void Read(BlockText prose)
    {
        (count, span) = (0, 0);
        ends.Clear();
        var text = prose.Text;
        for (var at = 0; at < text.Length;)
        {
            if (IsBetween(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !IsBetween(text[at]))
                at++;
            AddTrimmed(prose, text, start, at);
            if (count > LastEnd && EndsSentence(text, at))
                ends.Add(count);
        }

        if (count > LastEnd)
            ends.Add(count);
    }

    /// <summary>The place in the author's file of a place in the printed text.</summary>
    public static SourcePlace PlaceOf(BlockText prose, int at)
    {
        var span = prose.SpanAt(at);
        return span.Place with { Column = span.Place.Column + at - span.Start };
    }

    private int LastEnd => ends.Count == 0 ? 0 : ends[^1];

    private void AddTrimmed(BlockText prose, string text, int start, int end)
    {
        while (start < end && IsMark(text[start]))
            start++;
        while (end > start && IsMark(text[end - 1]))
            end--;
        if (start == end)
            return;
        if (count == words.Length)
            Array.Resize(ref words, Math.Max(64, count * 2));
        words[count++] = new(text, start, end - start, HasFree(prose.Spans, start, end));
    }

    /// <summary>Whether some of the text between two places has no support. Call it with places in rising order.</summary>
    private bool HasFree(IReadOnlyList<ProseSpan> spans, int start, int end)
    {
        while (spans[span].End <= start)
            span++;
        for (var at = span; at < spans.Count && spans[at].Start < end; at++)
        {
            if (spans[at].Support == ProseSupport.Free)
                return true;
        }

        return false;
    }

    /// <summary>White space, and dashes that join words or the ends of a range.</summary>
    private static bool IsBetween(char letter) => char.IsWhiteSpace(letter) || letter is '–' or '—' or '/' or '…';

    private static bool IsMark(char letter) =>
        letter is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '“' or '”' or '‘' or '’' or '"' or '*';

    private static bool EndsSentence(string text, int end)
    {
        var last = end - 1;
        while (last > 0 && text[last] is '”' or '’' or ')')
            last--;
        return text[last] is '.' or '!' or '?'
            && end + 1 < text.Length
            && char.IsWhiteSpace(text[end])
            && !char.IsLower(text[end + 1])
            && !IsNumbered(text, last, text[end + 1]);
    }

    /// <summary>"No. 1" goes on.</summary>
    private static bool IsNumbered(string text, int stop, char next) =>
        char.IsAsciiDigit(next) && stop >= 2 && text[stop - 1] == 'o' && text[stop - 2] is 'N' or 'n' && (stop == 2 || !char.IsLetterOrDigit(text[stop - 3]));
}
