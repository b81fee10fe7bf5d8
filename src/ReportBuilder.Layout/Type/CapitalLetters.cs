namespace ReportBuilder.Layout.Type;

/// <summary>Small capitals, which no face of the report has: small letters become capitals of a smaller size, all else stays as it is.</summary>
internal static class CapitalLetters
{
    /// <summary>Of the size of the text: a small capital is a little taller than a small letter.</summary>
    public const double Share = 0.8;

    /// <summary>The stretches of a text in turn: those of small letters, as capitals, and all others.</summary>
    public static IEnumerable<(string Text, bool IsSmall)> Cut(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var small = char.IsLower(text[from]);
            var to = from + 1;
            while (to < text.Length && char.IsLower(text[to]) == small)
                to++;
            yield return (small ? text[from..to].ToUpperInvariant() : text[from..to], small);
            from = to;
        }
    }
}
