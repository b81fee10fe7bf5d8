using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Entailment;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose;

/// <summary>What holds a stretch of printed text.</summary>
internal enum ProseSupport
{
    Free,

    /// <summary>The author's words under a claim.</summary>
    Claimed,

    /// <summary>What a call printed.</summary>
    Printed,

    Literal,

    /// <summary>In another language than the edition's, whose rules read it.</summary>
    Foreign,
}

/// <summary>A stretch of printed text and whether data or a source holds it.</summary>
internal sealed record ProseSpan(string Text, int Start, ProseSupport Support, SourcePlace Place)
{
    public int End => Start + Text.Length;

    /// <summary>The primary language, where it is not that of the edition; empty else.</summary>
    public string Language { get; init; } = "";
}

/// <summary>A claim and where its text starts in the block.</summary>
internal sealed record PlacedClaim(string Id, ResolvedClaim Claim, int Start, SourcePlace Place)
{
    /// <summary>The words that a condition stands behind; empty for calls.</summary>
    public string Words { get; init; } = "";
}

/// <summary>The text of one block as printed, without its markup, and what holds each stretch of it.</summary>
internal sealed class BlockText
{
    private readonly List<ProseSpan> spans = [];
    private List<PlacedClaim>? claims;
    private List<BoundWords>? boundWords;
    private string? text;
    private string? lastSentence;
    private int lastStart;
    private int lastEnd;

    /// <summary>That of what comes next, as of <see cref="ProseSpan.Language"/>.</summary>
    public string Language { get; set; } = "";

    public int Length => spans.Count == 0 ? 0 : spans[^1].End;

    public char Last => spans.Count == 0 ? '\0' : spans[^1].Text[^1];

    public IReadOnlyList<ProseSpan> Spans => spans;

    public IReadOnlyList<PlacedClaim> Claims => claims ?? (IReadOnlyList<PlacedClaim>)[];

    public string Text => text ??= spans.Count == 1 ? spans[0].Text : Joined();

    public void Append(string piece, ProseSupport support, SourcePlace place)
    {
        if (piece.Length == 0)
            return;
        var held = support == ProseSupport.Free && Language.Length > 0 ? ProseSupport.Foreign : support;
        spans.Add(new(piece, Length, held, place) { Language = Language });
        (text, lastSentence) = (null, null);
    }

    /// <summary>The languages of passages in it, each once.</summary>
    public IEnumerable<string> Languages =>
        spans.Exists(span => span.Language.Length > 0) ? spans.Select(span => span.Language).Where(language => language.Length > 0).Distinct() : [];

    /// <summary>The text as the rules of a language read it: only what is in that language is free.</summary>
    public BlockText In(string language)
    {
        var read = new BlockText { claims = claims, boundWords = boundWords };
        foreach (var span in spans)
        {
            var held = span.Support is not (ProseSupport.Free or ProseSupport.Foreign) ? span.Support
                : span.Language == language ? ProseSupport.Free
                : ProseSupport.Foreign;
            read.spans.Add(span with { Support = held });
        }

        return read;
    }

    /// <summary>The stretches that a condition stands behind.</summary>
    public IReadOnlyList<BoundWords> BoundWords => boundWords ?? (IReadOnlyList<BoundWords>)[];

    public void Bind(BoundWords words) => (boundWords ??= []).Add(words);

    public void Add(PlacedClaim claim) => (claims ??= []).Add(claim);

    /// <summary>Puts a claim before those inside it.</summary>
    public void Insert(int index, PlacedClaim claim) => (claims ??= []).Insert(index, claim);

    /// <summary>The stretch that holds a place of the text, or the last one before it.</summary>
    public ProseSpan SpanAt(int at)
    {
        var (low, high) = (0, spans.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (spans[middle].Start > at)
                high = middle - 1;
            else
                low = middle;
        }

        return spans[low];
    }

    private string Joined() => string.Create(Length, spans, (whole, pieces) =>
    {
        foreach (var piece in pieces)
            piece.Text.CopyTo(whole[piece.Start..]);
    });

    /// <summary>The sentence that a place of the block's text stands in. Claims of one sentence share it.</summary>
    public string SentenceAt(int at)
    {
        var (start, end) = (Math.Min(at, Text.Length), Math.Min(at, Text.Length));
        while (start > 0 && !EndsSentence(Text, start - 1))
            start--;
        while (end < Text.Length && !EndsSentence(Text, end))
            end++;
        if (lastSentence is null || start != lastStart || end != lastEnd)
            (lastSentence, lastStart, lastEnd) = (Text[start..Math.Min(Text.Length, end + 1)].Trim(), start, end);
        return lastSentence;
    }

    /// <summary>Where the sentences of the text start and end, in their order.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        var start = 0;
        for (var at = 0; at < Text.Length; at++)
        {
            if (!EndsSentence(Text, at))
                continue;
            yield return (start, at + 1);
            start = at + 1;
        }

        if (start < Text.Length)
            yield return (start, Text.Length);
    }

    /// <summary>
    /// A full stop, question or exclamation mark (or a closing quote after it) before a space and a capital. Those of Chinese need neither.
    /// </summary>
    private static bool EndsSentence(string text, int at)
    {
        var mark = IsClosing(text[at]) && at > 0 ? text[at - 1] : text[at];
        if (mark is '。' or '！' or '？')
            return at + 1 < text.Length && !IsClosing(text[at + 1]);
        return mark is '.' or '?' or '!'
            && at + 2 < text.Length
            && char.IsWhiteSpace(text[at + 1])
            && (char.IsUpper(text[at + 2]) || char.IsDigit(text[at + 2]) || text[at + 2] is '“' or '‘' or '(');
    }

    private static bool IsClosing(char letter) => letter is '”' or '’' or ')' or '）' or '》' or '」' or '』';
}
