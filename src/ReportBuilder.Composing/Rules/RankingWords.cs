using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules;

/// <summary>Words that rank cities. A sentence is told of when such a word and the name of a ranked city stand in it and nothing holds either.</summary>
internal sealed class RankingWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "leads", "lead", "led", "tops", "top", "topped", "heads", "head", "headed", "ranks", "rank", "ranked", "outranks", "outscores", "scores", "scored", "trails", "overtakes", "surpasses", "outperforms",
    };

    /// <summary>"led by Hefei"; the verb of a list that names cities behind it.</summary>
    private static readonly HashSet<string> Passives = new(StringComparer.OrdinalIgnoreCase) { "led", "headed", "topped", "followed" };

    private static readonly HashSet<string> Superlatives = new(StringComparer.OrdinalIgnoreCase) { "highest", "lowest", "best", "worst", "strongest", "weakest", "leader", "last" };

    private static readonly HashSet<string> Ordinals = new(StringComparer.OrdinalIgnoreCase) { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last" };

    private static readonly HashSet<string> AfterOrdinal = new(StringComparer.OrdinalIgnoreCase) { "overall", "place", "rank", "among", "of", "in" };

    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase) { "cities", "places", "points", "ranks" };

    private readonly HashSet<string> cities;
    private readonly HashSet<string> parts;
    private readonly HashSet<string> ofTheIndex;

    public RankingWords(Scorebook scores)
    {
        cities = new(scores.Units.Select(unit => unit.Name.Replace('\'', '’')), StringComparer.Ordinal);
        parts = new(scores.Framework.Dimensions.Concat(scores.Framework.Variables).Select(part => part.Name), StringComparer.Ordinal);
        ofTheIndex = new(NumberWords([scores.Units.Length, .. scores.Tiers.Length > 0 ? [scores.Tiers.Length] : Array.Empty<int>()]), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>"seven cities", "three places behind", "the top five"; not the number of all cities.</summary>
    public bool IsCountOfCities(ImmutableArray<ProseWord> sentence, int at)
    {
        if (!NumberForms.IsWord(sentence[at].Text) || ofTheIndex.Contains(sentence[at].Text))
            return false;
        var isTop = at > 0 && (sentence[at - 1].Is("top") || sentence[at - 1].Is("bottom"));
        return isTop || Enumerable.Range(at + 1, 2).Any(next => next < sentence.Length && sentence[next].IsFree && sentence[next].IsAny(Counted));
    }

    /// <summary>The index of the word that ranks, or -1.</summary>
    public int Find(ImmutableArray<ProseWord> sentence)
    {
        if (!sentence.Any(word => word.IsFree && cities.Contains(Bare(word.Text))))
            return -1;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at].IsFree && Ranks(sentence, at))
                return at;
        }

        return -1;
    }

    private bool Ranks(ImmutableArray<ProseWord> sentence, int at)
    {
        var word = sentence[at];
        if (word.IsAny(Superlatives) && at > 0 && sentence[at - 1].Text is "the" or "The")
            return NamesAPart(sentence);
        if (word.IsAny(Ordinals) && at > 0 && sentence[at - 1].Text is "is" or "are" or "comes" or "come" or "ranks" or "stands" or "in" or "lies")
            return at + 1 == sentence.Length || sentence[at + 1].IsAny(AfterOrdinal);
        if (IsPlaceBefore(sentence, at))
            return true;
        return (word.IsAny(Passives) && at + 1 < sentence.Length && sentence[at + 1].Is("by") && IsFreeCity(sentence, at + 2))
            || (word.IsAny(Verbs) && IsSaidOfACity(sentence, at) && (at + 1 == sentence.Length || sentence[at + 1].IsFree));
    }

    /// <summary>"Hefei leads"; but not "Hefei’s ranks", nor "of Hefei, ranks".</summary>
    private bool IsSaidOfACity(ImmutableArray<ProseWord> sentence, int at) =>
        at > 0 && sentence[at - 1].IsFree && cities.Contains(sentence[at - 1].Text) && sentence[at].Start == sentence[at - 1].End + 1;

    /// <summary>"ahead of Hefei", "in front of Hefei", "behind Hefei", of another city in the same sentence.</summary>
    private bool IsPlaceBefore(ImmutableArray<ProseWord> sentence, int at)
    {
        var of = sentence[at].Is("behind") ? at + 1 : (sentence[at].Is("ahead") || sentence[at].Is("front")) && at + 1 < sentence.Length && sentence[at + 1].Is("of") ? at + 2 : sentence.Length;
        return IsFreeCity(sentence, of) && Enumerable.Range(0, at).Any(before => IsFreeCity(sentence, before));
    }

    private bool IsFreeCity(ImmutableArray<ProseWord> sentence, int at) => at < sentence.Length && sentence[at].IsFree && cities.Contains(Bare(sentence[at].Text));

    private bool NamesAPart(ImmutableArray<ProseWord> sentence) =>
        parts.Any(part => part.Split(' ') is var words && Enumerable.Range(0, Math.Max(0, sentence.Length - words.Length + 1)).Any(at => words.Select((word, index) => sentence[at + index].Is(word)).All(same => same)))
        || sentence.Any(word => word.Text is "score" or "scores" or "rank" or "overall" or "index" or "variable" or "dimension");

    private static string Bare(string word) => word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private static IEnumerable<string> NumberWords(int[] numbers)
    {
        string[] tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        foreach (var number in numbers)
        {
            if (number is >= 1 and < 10)
                yield return ones[number];
            else if (number is >= 10 and < 100)
                yield return number % 10 == 0 ? tens[number / 10] : $"{tens[number / 10]}-{ones[number % 10]}";
        }
    }
}
