using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>
/// What a word of a sentence means by what stands beside it: which way it compares, what a number counts, whom a comparison is made with.
/// </summary>
internal readonly struct SentenceReading(SentenceView words)
{
    /// <summary>How far a name that is compared with may stand away.</summary>
    private const int Reach = 7;

    /// <summary>
    /// "largest city", "most populous of the towns": 1 for the largest, -1 for the smallest, 0 for other words, with the last word of it and whether
    /// it is one unit only.
    /// </summary>
    public (int Sign, int End, bool IsOne) SizeAt(int at)
    {
        var end = words.Is(at + 1, "populous") && words[at].Text is "most" or "least" ? at + 1 : at;
        if (!words[end].IsOfSize || (end == at && words.Is(at, "populous")))
            return default;
        for (var noun = end + 1; noun <= end + 3; noun++)
        {
            if (words.IsAny(noun, EnglishWords.UnitNouns))
                return (words[at].Text is "smallest" or "least" ? -1 : 1, end, words.Is(noun, "unit"));
            if (!words.IsPlain(noun))
                break;
        }

        return default;
    }

    /// <summary>"first tier", "first and second tiers".</summary>
    public bool IsOfTier(int at) => words.Is(at + 1, "tier") || words.Is(at + 1, "tiers")
        || (words.Is(at + 1, "and") && words.Is(at + 2, WordClass.Ordinal) && words.Is(at + 3, "tiers"));

    /// <summary>"from third to tenth", "down to the sixth": places, not those of the units before.</summary>
    public bool IsEndOfRange(int at) => words.Is(at - 1, "from") || words.Is(at - 1, "to")
        || (words.Is(at - 1, "the") && words.Is(at - 2, "to"));

    /// <summary>1 for "more than" before a place, -1 for "less than", 0 for neither.</summary>
    public int SignBefore(int at)
    {
        var before = at - 1;
        if (words.Is(before, "than") && before > 0)
            return words.IsAny(before - 1, EnglishWords.LessThan) ? -1 : 1;
        if (words.IsAny(before, EnglishWords.MoreThan) || (words.Is(before, "least") && words.Is(before - 1, "at")))
            return 1;
        return words.IsAny(before, EnglishWords.LessThan) || (words.Is(before, "most") && words.Is(before - 1, "at")) ? -1 : 0;
    }

    /// <summary>What is counted: the noun behind the number, or behind one more word.</summary>
    public NumberKind KindOf(int at)
    {
        for (var next = at + 1; next <= at + 2; next++)
        {
            if (words.IsAny(next, EnglishWords.PointNouns))
                return NumberKind.Points;
            if (words.IsAny(next, EnglishWords.Places))
                return NumberKind.Places;
            if (words.IsAny(next, EnglishWords.UnitNouns))
                return NumberKind.Units;
            if (words.IsAny(next, EnglishWords.PartNouns))
                return NumberKind.Parts;
        }

        if (words.Is(at + 1, "of") && words[at + 2].Text is "them" or "these" or "those")
            return NumberKind.Parts;
        return words[at].Text.EndsWith('%') || words.Is(at + 1, "per") || words.Is(at + 1, "percent") ? NumberKind.Share : NumberKind.Any;
    }

    /// <summary>"more than any of them", of places gained; not "more than ten places".</summary>
    public bool IsFurther(int at) => words[at].Text is "more" or "less" or "fewer" && words.Is(at + 1, "than")
        && !words.Is(at + 2, WordClass.Cardinal) && !words.IsPrinted(at + 2);

    /// <summary>"only 53rd", "only a little", "only just": how one looks at it, not that nobody else is.</summary>
    public bool IsDegree(int at) =>
        words[at + 1].Class is WordClass.Ordinal or WordClass.Cardinal || words.Is(at - 1, WordClass.Ordinal) || words.IsPrinted(at + 1)
            || words.IsAny(at + 1, EnglishWords.BehindDegree);

    public bool IsOfParts(int at) => words.IsAny(at + 1, EnglishWords.PartNouns)
        || (words.Is(at + 1, "of") && words.IsAny(at + 3, EnglishWords.PartNouns));

    /// <summary>1 for a word that says "better" or "more", -1 for one that says the reverse, 0 for others. "more loosely" says less.</summary>
    public int SignOf(int at)
    {
        var sign = words.IsAny(at, EnglishWords.Ahead) || words.Is(at, "more") ? 1 : words.IsAny(at, EnglishWords.Behind) ? -1 : 0;
        return words.IsAny(at + 1, EnglishWords.Loosely) ? -sign : sign;
    }

    public bool OfPlace(int at) => words.IsAny(at, EnglishWords.Places);

    /// <summary>"the most volatile", "most closely", "divide them most": but not "at most", "than most", "most of", "most cities".</summary>
    public bool IsMost(int at)
    {
        if (!words.Is(at, "most") || words[at - 1].Text is "at" or "than")
            return false;
        return !words.IsPlain(at + 1)
            || words[at + 1].Text is "for" or "with" or "in"
            || words[at + 1].Text.EndsWith("ly", StringComparison.Ordinal)
            || (
                words[at - 1].Text is "the" or "one"
                && !words.Is(at + 1, "of")
                && !words.IsAny(at + 1, EnglishWords.UnitNouns)
                && !words.IsAny(at + 1, EnglishWords.PartNouns)
            );
    }

    /// <summary>The units that a comparison is made with, or the part.</summary>
    public (ImmutableArray<Unit> Units, FrameworkNode? Part) Objects(int at)
    {
        var start = at + 1;
        while (start <= at + Reach && words[start].Class is WordClass.Plain or WordClass.Part && words[start].Text is not (null or "than"))
            start++;
        for (var next = words.Is(start, "than") ? start : at + 1; next < words.Length && next <= at + Reach
            && !words.Is(next, WordClass.Break); next++)
        {
            if (words.Is(next, WordClass.Unit))
                return (words.NamesFrom(next), null);
            if (words.Is(next, WordClass.Part))
                return ([], words[next].Part);
        }

        return ([], null);
    }
}
