namespace ReportBuilder.Composing.Rules;

/// <summary>A word of printed prose, without the punctuation around it.</summary>
/// <param name="IsFree">No data, source or literal mark holds it.</param>
internal readonly record struct ProseWord(string Text, int Start, bool IsFree)
{
    public int End => Start + Text.Length;

    public bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(HashSet<string> words) => words.Contains(Text);
}
