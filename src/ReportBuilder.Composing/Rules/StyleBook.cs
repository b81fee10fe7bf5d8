using System.Collections.Immutable;

namespace ReportBuilder.Composing.Rules;

/// <summary>The phrases of a house style by their first letter, so that a word of the text is held against few of them.</summary>
internal sealed class StyleBook
{
    private readonly ImmutableArray<StylePhrase> besideAmounts;
    private readonly Dictionary<char, ImmutableArray<StylePhrase>> byLetter;

    public StyleBook(IEnumerable<StylePhrase> phrases)
    {
        var all = phrases.ToImmutableArray();
        besideAmounts = [.. all.Where(phrase => phrase.IsBesideAmounts)];
        byLetter = all.Where(phrase => !phrase.IsBesideAmounts).GroupBy(phrase => char.ToUpperInvariant(phrase.FirstLetter)).ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    public bool IsEmpty => besideAmounts.IsEmpty && byLetter.Count == 0;

    /// <summary>The longest phrase that stands at a place, so that "sq km" is found before "sq"; null and 0 where none does.</summary>
    public (StylePhrase? Phrase, int Words) LongestAt(ImmutableArray<ProseWord> sentence, int at)
    {
        var longest = Longest(besideAmounts, sentence, at, (null, 0));
        return byLetter.TryGetValue(char.ToUpperInvariant(sentence[at].Text[0]), out var candidates) ? Longest(candidates, sentence, at, longest) : longest;
    }

    private static (StylePhrase? Phrase, int Words) Longest(ImmutableArray<StylePhrase> phrases, ImmutableArray<ProseWord> sentence, int at, (StylePhrase? Phrase, int Words) longest)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.WordsAt(sentence, at) is var words && words > longest.Words)
                longest = (phrase, words);
        }

        return longest;
    }
}
