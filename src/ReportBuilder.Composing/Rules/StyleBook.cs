namespace ReportBuilder.Composing.Rules;

/// <summary>The phrases of a house style by their first letter, so that a word of the text is held against few of them.</summary>
internal sealed class StyleBook
{
    /// <summary>Letters up to here have a row of their own; all others share the last.</summary>
    private const int Letters = 128;
    private readonly List<StylePhrase> besideAmounts = [];
    private readonly List<StylePhrase>?[] byLetter = new List<StylePhrase>?[Letters + 1];

    public StyleBook(IEnumerable<StylePhrase> phrases)
    {
        IsEmpty = true;
        var others = new List<StylePhrase>();
        foreach (var phrase in phrases)
        {
            IsEmpty = false;
            (phrase.IsBesideAmounts ? besideAmounts : others).Add(phrase);
        }

        foreach (var phrase in besideAmounts.Concat(others))
            (byLetter[Row(phrase.FirstLetter)] ??= []).Add(phrase);
    }

    public bool IsEmpty { get; }

    /// <summary>The longest phrase that stands at a place, so that "sq km" is found before "sq"; null where none does. Of equally long ones, units and currencies come first.</summary>
    public StylePhrase? LongestAt(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var (longest, words) = ((StylePhrase?)null, 0);
        if (HasDigit(sentence[at].Text))
            Longest(besideAmounts, sentence, at, ref longest, ref words);
        if (byLetter[Row(sentence[at].Text[0])] is { } candidates)
            Longest(candidates, sentence, at, ref longest, ref words);
        return longest;
    }

    /// <summary>How many words the longest phrase at a place takes; 0 where none stands there.</summary>
    public int WordsAt(ReadOnlySpan<ProseWord> sentence, int at) => IsEmpty ? 0 : LongestAt(sentence, at)?.WordsAt(sentence, at) ?? 0;

    private static void Longest(List<StylePhrase> phrases, ReadOnlySpan<ProseWord> sentence, int at, ref StylePhrase? longest, ref int most)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.WordsAt(sentence, at) is var words && words > most)
                (longest, most) = (phrase, words);
        }
    }

    private static int Row(char letter) => char.ToUpperInvariant(letter) is var upper && upper < Letters ? upper : Letters;

    /// <summary>Only such a word may be one with its unit or currency.</summary>
    private static bool HasDigit(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsAsciiDigit(letter))
                return true;
        }

        return false;
    }
}
