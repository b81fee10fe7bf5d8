using System.Collections.Immutable;

namespace ReportBuilder.Composing.Rules;

/// <summary>What counts as a number in prose.</summary>
internal static class NumberForms
{
    /// <summary>Words to ten are often no counts ("the two go together"); above, they always are.</summary>
    private const int MostVague = 10;

    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "", "%", "st", "nd", "rd", "th", "s", "’s", "km", "m", "bn", "k", "x", "kg", "km²", "m²", "°C" };

    private static readonly string[] UpToTwenty =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Cardinals = new(Named(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, double> Scales = new(StringComparer.OrdinalIgnoreCase) { ["hundred"] = 100, ["thousand"] = 1000, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12 };

    private static readonly HashSet<string> Measures = new(StringComparer.OrdinalIgnoreCase)
    {
        "per", "percentage", "times", "points", "hours", "minutes", "days", "weeks", "months", "years", "decades", "kilometres", "metres", "centimetres", "square", "tonnes", "km", "km²",
        "thirds", "quarters", "fifths", "tenths",
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

    /// <summary>"two" to "ninety-nine", "hundred", "dozen".</summary>
    public static bool IsWord(string word) => Cardinals.ContainsKey(word);

    /// <summary>
    /// The number that words say from a place on, where it measures or counts for certain: "twelve", "three years", "eight million", "half a million", "two thirds".
    /// Null for "the two" and for words that are no number.
    /// </summary>
    public static double? Measured(ImmutableArray<ProseWord> sentence, int at)
    {
        var scale = at + 1 < sentence.Length ? Scales.GetValueOrDefault(sentence[at + 1].Text) : 0;
        if (Cardinals.TryGetValue(sentence[at].Text, out var number))
            return scale > 0 ? number * scale : number > MostVague || IsMeasure(sentence, at + 1) ? number : null;
        return scale > 0 && (sentence[at].Is("a") || sentence[at].Is("an")) ? scale : null;
    }

    private static bool IsMeasure(ImmutableArray<ProseWord> sentence, int at) => at < sentence.Length && sentence[at].IsFree && sentence[at].IsAny(Measures);

    private static IEnumerable<KeyValuePair<string, int>> Named()
    {
        for (var number = 2; number < 100; number++)
        {
            var one = UpToTwenty[number % 10];
            yield return new(number < 20 ? UpToTwenty[number] : one.Length == 0 ? Tens[number / 10] : $"{Tens[number / 10]}-{one}", number);
        }

        yield return new("hundred", 100);
        yield return new("dozen", 12);
    }
}
