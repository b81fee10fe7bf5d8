using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>Finds words that rank units. It finds a word if the sentence also names a ranked unit and neither has support.</summary>
internal sealed class RankingWords
{
    private static readonly WordSet Verbs = WordSet.AnyCase(
        "leads",
        "lead",
        "led",
        "tops",
        "top",
        "topped",
        "heads",
        "head",
        "headed",
        "ranks",
        "rank",
        "ranked",
        "outranks",
        "outscores",
        "scores",
        "scored",
        "trails",
        "overtakes",
        "surpasses",
        "outperforms"
    );

    /// <summary>"led by Hefei"; the verb of a list that names units behind it.</summary>
    private static readonly WordSet Passives = WordSet.AnyCase("led", "headed", "topped", "followed");

    private static readonly WordSet Superlatives = WordSet.AnyCase("highest", "lowest", "best", "worst", "strongest", "weakest", "leader", "last");

    private static readonly WordSet Ordinals = WordSet.AnyCase(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "last"
    );

    private static readonly WordSet AfterOrdinal = WordSet.AnyCase("overall", "place", "rank", "among", "of", "in");

    private readonly WordSet units;
    private readonly WordSet counted;
    private readonly WordSet points;
    private readonly WordSet ofAll;
    private readonly List<string[]> parts = [];
    private readonly WordSet ofTheIndex;

    public RankingWords(Scorebook scores)
    {
        units = new(StringComparison.Ordinal, scores.Units.Select(unit => unit.Name.Replace('\'', '’')));
        foreach (var part in scores.Framework.Dimensions.Concat(scores.Framework.Variables))
            parts.Add(part.Name.Split(' '));
        counted = WordSet.AnyCase([.. new TermNouns(scores.Terms).Of("units", "groups", "tiers"), "places", "ranks"]);
        points = WordSet.AnyCase([.. new TermNouns(scores.Terms).Of("points")]);
        ofAll = WordSet.AnyCase(NumberWord(scores.Units.Length));
        ofTheIndex = WordSet.AnyCase(NumberWord(scores.Units.Length), NumberWord(scores.Tiers.Length));
    }

    /// <summary>"seven cities", "three places behind", "the top five"; not the number of all units or of the tiers.</summary>
    public bool IsCountOfUnits(ReadOnlySpan<ProseWord> sentence, int at)
    {
        if (!NumberForms.IsWord(sentence[at].Text))
            return false;
        var isTop = at > 0 && (sentence[at - 1].Is("top") || sentence[at - 1].Is("bottom"));
        return isTop
            || (!ofAll.Contains(sentence[at].Text) && (Is(sentence, at + 1, points) || Is(sentence, at + 2, points)))
            || (!ofTheIndex.Contains(sentence[at].Text) && (Is(sentence, at + 1, counted) || Is(sentence, at + 2, counted)));
    }

    /// <summary>The index of the word that ranks, or -1.</summary>
    public int Find(ReadOnlySpan<ProseWord> sentence)
    {
        if (!NamesAUnit(sentence, sentence.Length))
            return -1;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at].IsFree && Ranks(sentence, at))
                return at;
        }

        return -1;
    }

    private bool Ranks(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var word = sentence[at];
        if (word.IsAny(Superlatives) && at > 0 && sentence[at - 1].Text is "the" or "The")
            return NamesAPart(sentence);
        if (word.IsAny(Ordinals) && at > 0 && sentence[at - 1].Text is "is" or "are" or "comes" or "come" or "ranks" or "stands" or "in" or "lies")
            return at + 1 == sentence.Length || sentence[at + 1].IsAny(AfterOrdinal);
        if (IsPlaceBefore(sentence, at))
            return true;
        return (word.IsAny(Passives) && at + 1 < sentence.Length && sentence[at + 1].Is("by") && IsFreeUnit(sentence, at + 2))
            || (word.IsAny(Verbs) && IsSaidOfAUnit(sentence, at) && (at + 1 == sentence.Length || sentence[at + 1].IsFree));
    }

    /// <summary>"Hefei leads"; but not "Hefei’s ranks", nor "of Hefei, ranks".</summary>
    private bool IsSaidOfAUnit(ReadOnlySpan<ProseWord> sentence, int at) =>
        at > 0 && sentence[at - 1].IsFree && units.Contains(sentence[at - 1].Text) && sentence[at].Start == sentence[at - 1].End + 1;

    /// <summary>"ahead of Hefei", "in front of Hefei", "behind Hefei", of another unit in the same sentence.</summary>
    private bool IsPlaceBefore(ReadOnlySpan<ProseWord> sentence, int at)
    {
        var of =
            sentence[at].Is("behind") ? at + 1
            : (sentence[at].Is("ahead") || sentence[at].Is("front")) && at + 1 < sentence.Length && sentence[at + 1].Is("of") ? at + 2
            : sentence.Length;
        return IsFreeUnit(sentence, of) && NamesAUnit(sentence, at);
    }

    private bool IsFreeUnit(ReadOnlySpan<ProseWord> sentence, int at) => at < sentence.Length && sentence[at].IsFree && units.Contains(Bare(sentence[at].Text));

    private static bool Is(ReadOnlySpan<ProseWord> sentence, int at, WordSet nouns) =>
        at < sentence.Length && sentence[at].IsFree && sentence[at].IsAny(nouns);

    /// <summary>Whether a unit without support stands before a place.</summary>
    private bool NamesAUnit(ReadOnlySpan<ProseWord> sentence, int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (IsFreeUnit(sentence, at))
                return true;
        }

        return false;
    }

    private bool NamesAPart(ReadOnlySpan<ProseWord> sentence)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at].Text is "score" or "scores" or "rank" or "overall" or "index" or "variable" or "dimension")
                return true;
            foreach (var part in parts)
            {
                if (Stands(part, sentence[at..]))
                    return true;
            }
        }

        return false;
    }

    private static bool Stands(string[] words, ReadOnlySpan<ProseWord> rest)
    {
        if (words.Length > rest.Length)
            return false;
        for (var at = 0; at < words.Length; at++)
        {
            if (!rest[at].Is(words[at]))
                return false;
        }

        return true;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    /// <summary>"sixty" for 60; empty from a hundred on.</summary>
    private static string NumberWord(int number)
    {
        string[] tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        string[] ones = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        return number switch
        {
            < 10 => ones[number],
            >= 100 => "",
            _ => number % 10 == 0 ? tens[number / 10] : $"{tens[number / 10]}-{ones[number % 10]}",
        };
    }
}
