using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules;

/// <summary>A word of printed prose, without the punctuation around it: a stretch of the text that it stands in.</summary>
/// <param name="text">The whole text.</param>
internal readonly struct ProseWord(string text, int start, int length, bool isFree)
{
    public ReadOnlySpan<char> Text => text.AsSpan(start, length);

    public int Start => start;

    public int End => start + length;

    /// <summary>Neither data nor a source nor a literal mark supports it.</summary>
    public bool IsFree => isFree;

    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(WordSet words) => words.Contains(Text);
}
