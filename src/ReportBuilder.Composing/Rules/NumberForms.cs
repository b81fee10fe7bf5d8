namespace ReportBuilder.Composing.Rules;

/// <summary>What counts as a number in prose.</summary>
internal static class NumberForms
{
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "", "%", "st", "nd", "rd", "th", "s", "’s", "km", "m", "bn", "k", "x", "kg", "km²", "m²", "°C" };

    private static readonly HashSet<string> Cardinals = new(StringComparer.OrdinalIgnoreCase)
    {
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "dozen",
    };

    /// <summary>"13", "1,038.81", "5%", "11th", "$20"; but not a name that holds digits, such as "5G", "G60" or "1+7+N".</summary>
    public static bool IsFigure(string word)
    {
        var start = 0;
        while (start < word.Length && word[start] is '+' or '-' or '−' or '$' or '€' or '£' or '¥' or '~' or '<' or '>')
            start++;
        var end = start;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || (word[end] is '.' or ',' && end > start)))
            end++;
        return end > start && Suffixes.Contains(word[end..]);
    }

    /// <summary>"two" to "ninety", "hundred", "dozen"; also in pairs such as "thirty-three".</summary>
    public static bool IsWord(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return Cardinals.Contains(hyphen > 0 ? word[..hyphen] : word) && (hyphen < 0 || Cardinals.Contains(word[(hyphen + 1)..]) || word.EndsWith("-one", StringComparison.OrdinalIgnoreCase));
    }
}
