namespace ReportBuilder.Composing.Rules.Style;

/// <summary>The phrases of a house style, by their first word. A word of the text is compared with few of them.</summary>
internal sealed class StyleBook
{
    /// <summary>Letters up to this one have a row of their own. All others share the last row.</summary>
    private const int Letters = 128;

    /// <summary>Units and currencies first: of equally long phrases the first one counts.</summary>
    private readonly StylePhrase[] phrases;
    private readonly int besideAmounts;
    private readonly List<int>?[] byWord;
    private readonly List<int>?[] stemsByLetter = new List<int>?[Letters + 1];

    public StyleBook(IEnumerable<StylePhrase> given)
    {
        var all = given.ToArray();
        phrases = [.. all.Where(phrase => phrase.IsBesideAmounts), .. all.Where(phrase => !phrase.IsBesideAmounts)];
        besideAmounts = all.Count(phrase => phrase.IsBesideAmounts);
        byWord = new List<int>?[(phrases.Length * 2) + 1];
        for (var at = 0; at < phrases.Length; at++)
        {
            ref var row = ref phrases[at].IsStem ? ref stemsByLetter[Letter(phrases[at].FirstWord[0])] : ref byWord[Bucket(phrases[at].FirstWord)];
            (row ??= []).Add(at);
        }
    }

    public bool IsEmpty => phrases.Length == 0;

    /// <summary>The longest phrase that stands at a place, so that "sq km" is found before "sq"; null where none does.</summary>
    public StylePhrase? LongestAt(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var word = sentence[at].Text;
        var (longest, words) = (-1, 0);
        if (HasDigit(word))
        {
            for (var phrase = 0; phrase < besideAmounts; phrase++)
                Try(phrase, sentence, at, ref longest, ref words);
        }

        Try(byWord[Bucket(word)], sentence, at, ref longest, ref words);
        if (word.EndsWith("’s", StringComparison.Ordinal))
            Try(byWord[Bucket(word[..^2])], sentence, at, ref longest, ref words);
        Try(stemsByLetter[Letter(word[0])], sentence, at, ref longest, ref words);
        return longest < 0 ? null : phrases[longest];
    }

    /// <summary>How many words the longest phrase at a place takes; 0 where none stands there.</summary>
    public int WordsAt(ReadOnlySpan<ProseWord> sentence, int at) => IsEmpty ? 0 : LongestAt(sentence, at)?.WordsAt(sentence, at) ?? 0;

    private void Try(List<int>? candidates, ReadOnlySpan<ProseWord> sentence, int at, ref int longest, ref int most)
    {
        if (candidates is null)
            return;
        foreach (var phrase in candidates)
            Try(phrase, sentence, at, ref longest, ref most);
    }

    private void Try(int phrase, ReadOnlySpan<ProseWord> sentence, int at, ref int longest, ref int most)
    {
        var words = phrases[phrase].WordsAt(sentence, at);
        if (words > most || (words > 0 && words == most && phrase < longest))
            (longest, most) = (phrase, words);
    }

    private int Bucket(ReadOnlySpan<char> word) => (int)((uint)string.GetHashCode(word, StringComparison.OrdinalIgnoreCase) % (uint)byWord.Length);

    private static int Letter(char letter) => char.ToUpperInvariant(letter) is var upper && upper < Letters ? upper : Letters;

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
