using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>The words of a sentence, with what stands around a place. Places outside it hold nothing.</summary>
internal readonly struct SentenceView(ImmutableArray<SentenceWord> words)
{
    public int Length => words.Length;

    public SentenceWord this[int at] => at >= 0 && at < words.Length ? words[at] : default;

    public bool IsPlain(int at) => this[at] is { Class: WordClass.Plain, Text: not null };

    public bool Is(int at, string word) => IsPlain(at) && words[at].Text == word;

    public bool Is(int at, WordClass kind) => at >= 0 && at < words.Length && words[at].Class == kind;

    public bool IsAny(int at, WordSet set) => IsPlain(at) && set.Contains(words[at].Text);

    /// <summary>Whether it names a unit, whoever wrote it.</summary>
    public bool AnyUnit()
    {
        foreach (var word in words)
        {
            if (word.Class == WordClass.Unit)
                return true;
        }

        return false;
    }

    /// <summary>Whether it names a unit that only earlier editions have.</summary>
    public bool AnyPast()
    {
        foreach (var word in words)
        {
            if (word.IsPast)
                return true;
        }

        return false;
    }

    /// <summary>Whether a free word of a class stands anywhere in it.</summary>
    public bool Any(WordClass kind)
    {
        foreach (var word in words)
        {
            if (word.Class == kind && word.IsTyped)
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of a set stands anywhere in it.</summary>
    public bool AnyOf(WordSet set)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (IsAny(at, set))
                return true;
        }

        return false;
    }

    /// <summary>What a call printed.</summary>
    public bool IsPrinted(int at) => this[at] is { IsTyped: false, Text: not null };

    /// <summary>Whether a word of a set stands within so many words before a place, in the same clause. Names and commas do not count.</summary>
    public bool HasBefore(int at, WordSet set, int reach)
    {
        for (var before = at - 1; before >= 0 && reach > 0 && words[before].Class != WordClass.Break; before--)
        {
            if (IsAny(before, set))
                return true;
            if (words[before].Class is not (WordClass.Unit or WordClass.Comma))
                reach--;
        }

        return false;
    }

    /// <summary>The first list of names from a place on, in the same clause.</summary>
    public ImmutableArray<Unit> NamesFrom(int at)
    {
        var names = ImmutableArray.CreateBuilder<Unit>();
        for (; at < words.Length && words[at].Class != WordClass.Break; at++)
        {
            if (words[at].Class == WordClass.Unit)
                names.Add(words[at].Unit!);
            else if (names.Count > 0
                && ((words[at].Class != WordClass.Comma && !words[at].Is("and") && !words[at].Is("or")) || IsAnother(at, names.Count)))
                break;
        }

        return names.ToImmutable();
    }

    /// <summary>"A, and B": what follows is no list with the one before.</summary>
    public bool IsAnother(int comma, int before) => before == 1 && Is(comma, WordClass.Comma) && Is(comma + 1, "and");

    /// <summary>The part that a place or rank is in: the first behind it, before another rank, a comma or the end of the clause.</summary>
    public FrameworkNode? PartOf(int at)
    {
        for (var next = at + 1; next < words.Length && next <= at + 6; next++)
        {
            switch (words[next].Class)
            {
                case WordClass.Part:
                    return words[next].Part;
                case WordClass.Break or WordClass.Comma or WordClass.Unit:
                    return null;
                case WordClass.Ordinal when !IsRow(next):
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The classes that a rank or a place may be one in, "" for all units: the one named behind it, or before it. One that is named before it and
    /// not with "among" or "of" may stand there for another reason. None where nothing of this is named.
    /// </summary>
    public ImmutableArray<string> ClassesOf(int at)
    {
        for (var next = at + 1; next < words.Length && next <= at + 8; next++)
        {
            if (words[next].Group is { } behind)
                return [behind];
            if (words[next].Class is WordClass.Part && words[next].Text.Equals("overall", StringComparison.OrdinalIgnoreCase))
                return [""];
            if (words[next].Class is WordClass.Break or WordClass.Comma or WordClass.Unit || (words[next].Class is WordClass.Ordinal && !IsRow(next)))
                break;
        }

        for (var before = at - 1; before >= 0 && words[before].Class != WordClass.Break; before--)
        {
            if (words[before].Group is { } named)
                return IsAmong(before) ? [named] : [named, ""];
        }

        return [];
    }

    /// <summary>"among the 33 large towns", "of all small towns": and not "second among the large towns", which is said of that rank.</summary>
    private bool IsAmong(int at)
    {
        var before = at - 1;
        while (before > at - 4 && (this[before].Text is "the" or "all" or "its" or "these" || Is(before, WordClass.Cardinal)))
            before--;
        return this[before].Text is "among" or "amongst" or "of" && !Is(before - 1, WordClass.Ordinal) && !Is(before - 1, WordClass.Cardinal);
    }

    /// <summary>"first and second": an ordinal that another one stands before.</summary>
    public bool IsRow(int at) => Is(at - 1, WordClass.Ordinal)
        || ((Is(at - 1, "and") || Is(at - 1, WordClass.Comma)) && Is(at - 2, WordClass.Ordinal));

    /// <summary>The parts that the words around a place name, from comma to comma, or in the whole clause.</summary>
    public ImmutableArray<FrameworkNode> PartsAround(int at, bool inClause = false)
    {
        var (start, end) = (at, at);
        while (start > 0 && !IsEnd(words[start - 1].Class, inClause))
            start--;
        while (end + 1 < words.Length && !IsEnd(words[end + 1].Class, inClause))
            end++;
        return [.. words[start..(end + 1)].Where(word => word.Part is not null).Select(word => word.Part!)];
    }

    /// <summary>The part that the words from comma to comma name, where they name one only.</summary>
    public FrameworkNode? OnlyPartAround(int at) => PartsAround(at) is [var part] ? part : null;

    private static bool IsEnd(WordClass kind, bool ofClause) => kind == WordClass.Break || (kind == WordClass.Comma && !ofClause);
}
