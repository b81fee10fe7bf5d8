namespace ReportBuilder.Html.Pages;

/// <summary>How wide a text is where places are counted in Latin characters. A Chinese character is as wide as two of them, and says as much.</summary>
internal static class TextWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
            width += Of(letter);
        return width;
    }

    /// <summary>The text where it fits; else whole words and an ellipsis, or without blanks between words whole characters.</summary>
    /// <param name="least">So wide it is at least; where whole words would be less, the last is broken.</param>
    public static string Cut(string text, int longest, int least = 20)
    {
        if (Of(text) <= longest)
            return text;
        var fits = 0;
        for (var width = 0; fits < text.Length - 1 && (width += Of(text[fits])) < longest;)
            fits++;
        var end = text.LastIndexOf(' ', Math.Max(0, fits - 1));
        if (end < 0 || Of(text.AsSpan(0, end)) < least)
            end = fits - (fits > 0 && char.IsHighSurrogate(text[fits - 1]) ? 1 : 0);
        return text[..end].TrimEnd(',', ';', ':', '.', ' ', '，', '；', '：', '。', '、') + "\u2026";
    }

    private static int Of(char letter) =>
        letter is (>= '\u2E80' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') ? 2 : 1;
}
