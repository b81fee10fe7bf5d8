using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>
/// The order of words in lists. Capitals, accents and marks count only where words are else the same; in Spanish ñ is a letter of its own.
/// Scripts without an alphabet are in the order of their characters, where nothing else says what to sort by.
/// </summary>
/// <remarks>A program without cultures has no collation of its own.</remarks>
public sealed class Alphabet(string language) : IComparer<string>
{
    /// <summary>Sorts behind every letter of Latin script.</summary>
    private const char Last = '\u02FF';

    private readonly bool isSpanish = language.StartsWith("es", StringComparison.OrdinalIgnoreCase);

    public int Compare(string? x, string? y) =>
        string.CompareOrdinal(Letters(x ?? ""), Letters(y ?? "")) is not 0 and var order ? order : string.CompareOrdinal(x, y);

    /// <summary>The letters and figures alone, as they count; words apart from each other by a blank.</summary>
    private string Letters(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (isSpanish && rune.Value is 'ñ' or 'Ñ')
                letters.Append('n').Append(Last);
            else if (Slug.Written(rune) is { } written)
                letters.Append(written);
            else if (Rune.IsWhiteSpace(rune) && letters.Length > 0)
                letters.Append(' ');
        }

        return letters.ToString();
    }
}
