using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>What counts as a number in prose.</summary>
internal static class NumberForms
{
    /// <summary>Words to ten are often no counts ("the two go together"); above, they always are.</summary>
    private const int MostVague = 10;

    /// <summary>The last of the list of words, behind "hundred".</summary>
    private const int Dozen = 101;

    private static readonly WordSet Suffixes = new(
        StringComparison.Ordinal,
        ["", "%", "st", "nd", "rd", "th", "s", "’s", "km", "m", "bn", "k", "x", "kg", "km²", "m²", "°C", "²", "³"]
    );

    private static readonly string[] Scales = ["hundred", "thousand", "million", "billion", "trillion"];

    private static readonly double[] ScaleValues = [100, 1000, 1e6, 1e9, 1e12];

    /// <summary>"two" to "ninety-nine", then "hundred" and "dozen".</summary>
    private static readonly string[] Cardinals = [.. NumberNames.Words[2..], "dozen"];

    private static readonly WordSet NumberWords = WordSet.AnyCase(Cardinals);

    private static readonly WordSet Measures = WordSet.AnyCase(
        "per",
        "percentage",
        "times",
        "points",
        "hours",
        "minutes",
        "days",
        "weeks",
        "months",
        "years",
        "decades",
        "kilometres",
        "metres",
        "centimetres",
        "square",
        "tonnes",
        "km",
        "km²",
        "thirds",
        "quarters",
        "fifths",
        "tenths"
    );

    /// <summary>"13", "1,038.81", "5%", "11th", "$20"; but not a name that holds digits, such as "5G", "G60" or "1+7+N".</summary>
    public static bool IsFigure(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny("½¼¾⅓⅔") >= 0)
            return true;
        var start = 0;
        while (start < word.Length && word[start] is '#' or '+' or '-' or '−' or '$' or '€' or '£' or '¥' or '~' or '<' or '>')
            start++;
        var end = start;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || (word[end] is '.' or ',' && end > start)))
            end++;
        return end > start && (Suffixes.Contains(word[end..]) || IsCompound(word[start..end], word[end..]));
    }

    /// <summary>"43-storey": a number and a noun in small letters; not a code as "19-A" or "5-g".</summary>
    private static bool IsCompound(ReadOnlySpan<char> number, ReadOnlySpan<char> rest) =>
        number.Length is 2 or 3 && rest.Length > 3 && rest[0] == '-' && char.IsAsciiLetterLower(rest[1]) && rest[1..].IndexOf('-') < 0;

    /// <summary>"two" to "ninety-nine", "hundred", "dozen".</summary>
    public static bool IsWord(ReadOnlySpan<char> word) => NumberWords.Contains(word);

    /// <summary>
    /// The number that words say from a place on, where it measures or counts for certain: "twelve", "three years", "eight million", "half
    /// a million", "two thirds". Null for "the two" and for words that are no number.
    /// </summary>
    public static double? Measured(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var scale = at + 1 < sentence.Length ? Scale(sentence[at + 1].Text) : 0;
        if (IsWord(sentence[at].Text))
        {
            var number = Cardinal(sentence[at].Text);
            return scale > 0 ? number * scale : number > MostVague || IsMeasure(sentence, at + 1) ? number : null;
        }

        return scale > 0 && (sentence[at].Is("a") || sentence[at].Is("an")) ? scale : null;
    }

    private static int Cardinal(ReadOnlySpan<char> word) => IndexOf(Cardinals, word) + 2 is var number && number == Dozen ? 12 : number;

    private static double Scale(ReadOnlySpan<char> word) => IndexOf(Scales, word) is >= 0 and var index ? ScaleValues[index] : 0;

    private static int IndexOf(string[] words, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (word.Equals(words[index], StringComparison.OrdinalIgnoreCase))
                return index;
        }

        return -1;
    }

    private static bool IsMeasure(ReadOnlySpan<ProseWord> sentence, int at) => at < sentence.Length && sentence[at].IsFree && sentence[at].IsAny(Measures);
}
