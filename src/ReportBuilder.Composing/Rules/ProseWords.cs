using System.Collections.Immutable;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules;

/// <summary>The words of a block in sentences, as the rules on prose read them.</summary>
internal static class ProseWords
{
    public static ImmutableArray<ImmutableArray<ProseWord>> Sentences(Prose prose)
    {
        var text = prose.Text;
        var free = Free(prose);
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<ProseWord>>();
        var words = ImmutableArray.CreateBuilder<ProseWord>();
        for (var at = 0; at < text.Length;)
        {
            if (IsBetween(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !IsBetween(text, at))
                at++;
            if (Trimmed(text, start, at) is { Length: > 0 } word)
                words.Add(new(word, text.IndexOf(word, start, StringComparison.Ordinal), IsFree(free, text.IndexOf(word, start, StringComparison.Ordinal), word.Length)));
            if (words.Count > 0 && EndsSentence(text, at))
                sentences.Add(words.DrainToImmutable());
        }

        if (words.Count > 0)
            sentences.Add(words.DrainToImmutable());
        return sentences.DrainToImmutable();
    }

    /// <summary>The place in the author's file of a place in the printed text.</summary>
    public static SourcePlace PlaceOf(Prose prose, int at)
    {
        var span = prose.Spans.LastOrDefault(span => span.Start <= at);
        return span.Place with { Column = span.Place.Column + at - span.Start };
    }

    private static bool[] Free(Prose prose)
    {
        var free = new bool[prose.Length];
        foreach (var span in prose.Spans.Where(span => span.Binding == ProseBinding.Free))
            Array.Fill(free, true, span.Start, span.Length);
        return free;
    }

    private static bool IsFree(bool[] free, int start, int length) => free.AsSpan(start, length).Contains(true);

    /// <summary>White space, and dashes that join words or the ends of a range.</summary>
    private static bool IsBetween(string text, int at) => char.IsWhiteSpace(text[at]) || text[at] is '–' or '—' or '/' or '…';

    private static string Trimmed(string text, int start, int end)
    {
        while (start < end && IsMark(text[start]))
            start++;
        while (end > start && IsMark(text[end - 1]))
            end--;
        return text[start..end];
    }

    private static bool IsMark(char letter) => letter is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '[' or ']' or '“' or '”' or '‘' or '’' or '"' or '*';

    private static bool EndsSentence(string text, int end)
    {
        var last = end - 1;
        while (last > 0 && text[last] is '”' or '’' or ')')
            last--;
        return text[last] is '.' or '!' or '?' && end + 1 < text.Length && char.IsWhiteSpace(text[end]) && !char.IsLower(text[end + 1]);
    }
}
