using System.Text;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Markdown;

internal enum ProseBinding
{
    Free,

    /// <summary>The author's words under a claim.</summary>
    Bound,

    /// <summary>What a call printed.</summary>
    Printed,

    Literal,
}

/// <summary>A stretch of printed text and whether data or a source holds it.</summary>
internal readonly record struct ProseSpan(int Start, int Length, ProseBinding Binding, SourcePlace Place);

/// <summary>A claim and where its text starts in the block.</summary>
internal readonly record struct PlacedClaim(string Id, Binding Binding, int Start, SourcePlace Place);

/// <summary>The text of one block as printed, without its markup, and which stretches of it are bound.</summary>
internal sealed class Prose
{
    private readonly StringBuilder text = new();
    private readonly List<ProseSpan> spans = [];
    private readonly List<PlacedClaim> claims = [];

    public int Length => text.Length;

    public char Last => text.Length == 0 ? '\0' : text[^1];

    public IReadOnlyList<ProseSpan> Spans => spans;

    public IReadOnlyList<PlacedClaim> Claims => claims;

    public string Text => text.ToString();

    public void Append(string piece, ProseBinding binding, SourcePlace place)
    {
        if (piece.Length == 0)
            return;
        spans.Add(new(text.Length, piece.Length, binding, place));
        text.Append(piece);
    }

    public void Add(PlacedClaim claim) => claims.Add(claim);

    /// <summary>The sentence that a place of the block's text stands in.</summary>
    public static string SentenceAt(string text, int at)
    {
        var start = Math.Min(at, text.Length);
        while (start > 0 && !EndsSentence(text, start - 1))
            start--;
        var end = Math.Min(at, text.Length);
        while (end < text.Length && !EndsSentence(text, end))
            end++;
        return text[start..Math.Min(text.Length, end + 1)].Trim();
    }

    /// <summary>A full stop, question or exclamation mark (or a closing quote after it) before a space and a capital.</summary>
    private static bool EndsSentence(string text, int at)
    {
        var mark = text[at] is '”' or '’' or ')' && at > 0 ? text[at - 1] : text[at];
        return mark is '.' or '?' or '!'
            && at + 2 < text.Length
            && char.IsWhiteSpace(text[at + 1])
            && (char.IsUpper(text[at + 2]) || char.IsDigit(text[at + 2]) || text[at + 2] is '“' or '‘' or '(');
    }
}
