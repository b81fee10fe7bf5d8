using System.Buffers;

namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>
/// Where English words of the running text may be divided. Rules of this project's own, few and careful: between doubled consonants, before
/// endings and behind beginnings that keep their shape, and between two consonants that do not belong together. What they do not know stays
/// whole.
/// </summary>
internal static class Hyphenation
{
    private const int LeastWord = 7;
    private const int LeastBefore = 3;
    private const int LeastAfter = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] Beginnings =
    [
        "inter",
        "trans",
        "under",
        "over",
        "multi",
        "micro",
        "macro",
        "counter",
        "super",
        "hyper",
        "infra",
        "semi",
        "anti",
        "auto",
        "tele",
    ];

    private static readonly string[] Endings =
    [
        "tion",
        "tions",
        "tional",
        "sion",
        "sions",
        "ment",
        "ments",
        "ness",
        "ship",
        "ships",
        "less",
        "tive",
        "tively",
        "ture",
        "tures",
        "cial",
        "tial",
        "cious",
        "tious",
        "logy",
        "ward",
        "wards",
        "hood",
    ];

    /// <summary>
    /// Endings that take the consonant before them to the next syllable only in writing: words are not divided right before or inside them.
    /// </summary>
    private static readonly string[] Inflections =
    [
        "ing",
        "ings",
        "ed",
        "er",
        "ers",
        "or",
        "ors",
        "es",
        "est",
        "able",
        "ible",
        "ish",
        "age",
        "ages",
        "al",
        "ally",
        "ic",
        "ies",
        "y",
        "ly",
    ];

    /// <summary>Two consonants that stand in two syllables.</summary>
    private static readonly HashSet<string> Parted = new(
        [
            "nd",
            "nt",
            "nc",
            "nf",
            "nv",
            "mp",
            "mb",
            "ct",
            "rt",
            "rd",
            "rm",
            "rn",
            "rc",
            "rk",
            "rb",
            "rp",
            "rv",
            "lc",
            "ld",
            "lm",
            "lv",
            "lt",
            "xp",
            "xc",
            "dv",
            "bs",
            "bj",
            "dm",
            "gn",
            "pt",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Adds the places inside <paramref name="word"/> at which it may be divided, in rising order.</summary>
    public static void Find(ReadOnlySpan<char> word, List<int> places)
    {
        places.Clear();
        var start = word.IndexOfAnyInRange('a', 'z');
        if (start < 0)
            return;
        var letters = word[start..];
        var length = letters.IndexOfAnyExceptInRange('a', 'z');
        letters = length < 0 ? letters : letters[..length];

        // Names, abbreviations and addresses stay whole.
        if (
            letters.Length < LeastWord
            || (start > 0 && char.IsLetterOrDigit(word[start - 1]))
            || (length >= 0 && char.IsLetterOrDigit(word[start + length]))
            || word.ContainsAny('/', '@')
        )
            return;
        for (var i = LeastBefore; i <= letters.Length - LeastAfter; i++)
        {
            if (MayPart(letters, i))
                places.Add(start + i);
        }
    }

    /// <summary>Whether a text is one of few words.</summary>
    public static bool IsOneOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
                return true;
        }

        return false;
    }

    private static bool MayPart(ReadOnlySpan<char> word, int at)
    {
        var rest = word[at..];
        if (IsOneOf(Inflections, rest) || !rest.ContainsAny(Vowels) || !word[..at].ContainsAny(Vowels))
            return false;
        return IsOneOf(Endings, rest) || IsOneOf(Beginnings, word[..at]) || BetweenConsonants(word, at);
    }

    /// <summary>A vowel, two consonants, a vowel, and not "hand|ed" taken for "han|ded".</summary>
    private static bool BetweenConsonants(ReadOnlySpan<char> word, int at)
    {
        if (at < 2 || at + 1 >= word.Length || !IsVowel(word[at - 2]) || IsVowel(word[at - 1]) || IsVowel(word[at]) || !IsVowel(word[at + 1]))
            return false;
        if (IsOneOf(Inflections, word[(at + 1)..]))
            return false;
        return word[at - 1] == word[at] || Parted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Slice(at - 1, 2));
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
