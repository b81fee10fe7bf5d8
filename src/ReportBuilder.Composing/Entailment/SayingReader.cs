using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>Reads what a stretch of words says that only data can bear out. It knows no sentences: only which words belong to the closed classes, and what stands beside them.</summary>
internal sealed class SayingReader
{
    /// <summary>How far a word that denies, or a name that is compared with, may stand away.</summary>
    private const int Reach = 7;

    private readonly ImmutableArray<SentenceWord> words;
    private readonly IndicatorFramework framework;
    private readonly int units;
    private readonly List<Saying> sayings = [];
    private ImmutableArray<Unit> group = [];

    /// <summary>How many ordinals stand behind the present group: "A and B, 46th and 54th" gives each one of its own.</summary>
    private int ordinals;

    private SayingReader(ImmutableArray<SentenceWord> words, Scorebook scores) => (this.words, framework, units) = (words, scores.Framework, scores.Units.Length);

    public static IReadOnlyList<Saying> Read(ImmutableArray<SentenceWord> words, Scorebook scores)
    {
        var reader = new SayingReader(words, scores);
        for (var at = 0; at < words.Length; at++)
            reader.ReadAt(ref at);
        return reader.sayings;
    }

    private SentenceWord this[int at] => at >= 0 && at < words.Length ? words[at] : default;

    private bool IsPlain(int at) => this[at] is { Class: WordClass.Plain, Text: not null };

    private bool Is(int at, string word) => IsPlain(at) && words[at].Text == word;

    private bool IsAny(int at, WordSet set) => IsPlain(at) && set.Contains(words[at].Text);

    private void ReadAt(ref int at)
    {
        var word = words[at];
        switch (word.Class)
        {
            case WordClass.Unit:
                Group(at);
                if (word.IsTyped)
                    sayings.Add(new NamesUnit(word));
                break;
            case WordClass.Part when word.IsTyped && word.Part!.Id != framework.Root.Id:
                sayings.Add(new NamesPart(word));
                break;
            case WordClass.Ordinal when word.IsTyped:
                Ordinal(ref at);
                break;
            case WordClass.Cardinal when word.IsTyped:
                Cardinal(at);
                break;
            case WordClass.Plain when word.IsTyped:
                Plain(ref at);
                break;
        }
    }

    /// <summary>A name goes to those before it where only commas and "and" stand between; else it begins a group.</summary>
    private void Group(int at)
    {
        var before = at - 1;
        while (before >= 0 && (words[before].Class == WordClass.Comma || words[before].Is("and") || words[before].Is("or")))
            before--;
        var joins = before >= 0 && before < at - 1 && words[before].Class == WordClass.Unit;
        group = joins ? group.Add(words[at].Unit!) : [words[at].Unit!];
        ordinals = 0;
    }

    private void Ordinal(ref int at)
    {
        var word = words[at];
        if (this[at + 1] is { Class: WordClass.Cardinal } count && EnglishWords.TopOf.Contains(word.Text))
        {
            Within(at, count.Number, fromTop: true);
            at++;
        }
        else if (IsOfTier(at))
        {
            sayings.Add(new NamesTier(word, $"{char.ToUpperInvariant(word.Text[0])}{word.Text[1..]} tier"));
        }
        else if (EnglishWords.Shares.Contains(word.Text) && (Is(at - 1, "a") || this[at - 1].Class == WordClass.Cardinal))
        {
            sayings.Add(new GivesShare(word, group));
        }
        else if (Is(at - 1, "the") && (IsAny(at - 2, EnglishWords.Behind) || IsAny(at - 2, EnglishWords.Negations)))
        {
            sayings.Add(new IsWithin(word, group, word.Number, FromTop: true, IsDenied: true));
        }
        else if (!IsAny(at + 1, EnglishWords.NotRanked))
        {
            var inRow = this[at - 1].Class == WordClass.Ordinal || (Is(at - 1, "and") && this[at - 2].Class == WordClass.Ordinal);
            var follows = this[at + 1].Class == WordClass.Ordinal || (Is(at + 1, "and") && this[at + 2].Class == WordClass.Ordinal);
            ImmutableArray<Unit> of = group.Length > 1 && (inRow || follows) && ordinals < group.Length ? [group[ordinals]] : group;
            ordinals++;
            sayings.Add(new HasRank(word, IsEndOfRange(at) ? [] : of, word.Number, IsDenied(at)));
        }
    }

    /// <summary>"first tier", "first and second tiers".</summary>
    private bool IsOfTier(int at) => Is(at + 1, "tier") || Is(at + 1, "tiers") || (Is(at + 1, "and") && this[at + 2].Class == WordClass.Ordinal && Is(at + 3, "tiers"));

    /// <summary>"from third to tenth", "down to the sixth": places, not those of the units before.</summary>
    private bool IsEndOfRange(int at) => Is(at - 1, "from") || Is(at - 1, "to") || (Is(at - 1, "the") && Is(at - 2, "to"));

    private void Within(int at, double count, bool fromTop) => sayings.Add(new IsWithin(words[at], group, count, fromTop, IsDenied(at)));

    private bool IsDenied(int at)
    {
        var reach = Reach;
        for (var before = at - 1; before >= 0 && reach > 0; before--)
        {
            if (words[before].Class is WordClass.Break)
                return false;
            if (IsAny(before, EnglishWords.Negations))
                return true;
            if (words[before].Class is not (WordClass.Unit or WordClass.Comma))
                reach--;
        }

        return false;
    }

    private void Cardinal(int at)
    {
        var word = words[at];
        var before = at - 1;
        var sign = 0;
        if (Is(before, "than") && before > 0)
            sign = IsAny(before - 1, EnglishWords.LessThan) ? -1 : 1;
        else if (IsAny(before, EnglishWords.MoreThan) || (Is(before, "least") && Is(before - 1, "at")))
            sign = 1;
        else if (IsAny(before, EnglishWords.LessThan) || (Is(before, "most") && Is(before - 1, "at")))
            sign = -1;
        if (word.Number != 1 && !Is(at - 1, "any"))
            sayings.Add(new GivesNumber(word, group, word.Number, sign, Is(at - 1, "of") && Is(at + 1, "points")));
    }

    private void Plain(ref int at)
    {
        var word = words[at];
        var (top, bottom) = (word.IsAny(EnglishWords.TopOf), word.IsAny(EnglishWords.BottomOf));
        if ((top || bottom) && this[at + 1].Class == WordClass.Cardinal)
        {
            Within(at, words[at + 1].Number, top);
            at++;
        }
        else if ((word.Text is "upper" or "top" or "better" or "lower" or "bottom" or "weaker") && (Is(at + 1, "half") || Is(at + 1, "third") || Is(at + 1, "quarter")))
        {
            var size = Math.Floor(units / (words[at + 1].Text switch { "half" => 2.0, "third" => 3, _ => 4 }));
            Within(at, size, word.Text is "upper" or "top" or "better");
            at++;
        }
        else if (word.Is("next") && Is(at + 1, "to") && Is(at + 2, "last"))
        {
            sayings.Add(new HasRank(words[at + 2], group, units - 1, IsDenied(at)));
            at += 2;
        }
        else if (word.Is("no") && Is(at + 1, "other"))
        {
            sayings.Add(new Excludes(word, group));
            at++;
        }
        else if ((word.Text is "only" or "alone") && IsDegree(at))
        {
            // "only 53rd", "only a little": says how one looks at it, not that nobody else is.
        }
        else if (word.IsAny(EnglishWords.Exclusive) || (word.Text is "no" && this[at + 1].Text is "city" or "unit" or "variable" or "dimension"))
        {
            sayings.Add(new Excludes(word, group));
        }
        else if (word.Is("last") && Is(at + 1, "but") && (Is(at + 2, "one") || this[at + 2] is { Class: WordClass.Cardinal, Number: 1 }))
        {
            sayings.Add(new HasRank(word, group, units - 1, IsDenied(at)));
            at += 2;
        }
        else if (word.IsAny(EnglishWords.Universal) && !(word.Is("each") && Is(at + 1, "other")))
        {
            sayings.Add(new SaysOfEach(word, group, IsOfParts(at)));
        }
        else if (word.IsAny(EnglishWords.Shares) && !(word.Text is "half" or "third" && IsAny(at - 1, EnglishWords.TopOf)))
        {
            sayings.Add(new GivesShare(word, group));
        }
        else if (word.IsAny(EnglishWords.Moves) && (IsAny(at + 1, EnglishWords.MovesBy) || this[at + 1].Class == WordClass.Cardinal || this[at + 1] is { IsTyped: false, Text: not null }))
        {
            sayings.Add(new Moves(word, group));
        }
        else if (word.IsAny(EnglishWords.Equal) && (!word.Is("same") || IsAny(at + 1, EnglishWords.Results) || this[at + 1].Class == WordClass.Cardinal || this[at + 1] is { IsTyped: false, Text: not null }))
        {
            sayings.Add(new IsSame(word, group));
        }
        else
        {
            Ordered(at);
        }
    }

    /// <summary>"only 53rd", "only a little", "only just".</summary>
    private bool IsDegree(int at) => this[at + 1].Class is WordClass.Ordinal or WordClass.Cardinal || this[at - 1].Class == WordClass.Ordinal || this[at + 1] is { IsTyped: false } || (IsPlain(at + 1) && words[at + 1].Text is "a" or "an" or "just" or "by" or "because" or "as" or "in");

    private bool IsOfParts(int at) => this[at + 1].Text is "variable" or "variables" or "dimension" or "dimensions" or "of" && (Is(at + 1, "of") ? this[at + 3].Text is "variables" or "dimensions" : true);

    private void Ordered(int at)
    {
        var word = words[at];
        var sign = word.IsAny(EnglishWords.Ahead) ? 1 : word.IsAny(EnglishWords.Behind) ? -1 : 0;
        if (IsAny(at - 1, EnglishWords.Moves))
            return;
        if (sign == 0 && word.Text is "more" && !(this[at + 1].Is("than") && this[at + 2].Class == WordClass.Cardinal))
            sign = 1;
        if (word.Text is "less" or "fewer" or "above" or "below" or "over" or "under" && (this[at + 1].Class == WordClass.Cardinal || (this[at + 1].Is("than") && this[at + 2].Class == WordClass.Cardinal)))
            return;
        if (sign != 0)
        {
            var (objects, part) = Objects(at);
            sayings.Add(new Compares(word, group, sign, objects, part, Enumerable.Range(at + 1, 4).Any(next => IsAny(next, EnglishWords.Places))));
            return;
        }

        sign = word.IsAny(EnglishWords.Highest) ? 1 : word.IsAny(EnglishWords.Lowest) ? -1 : 0;
        if (sign != 0 && !Is(at - 1, "at") && !IsAny(at + 1, EnglishWords.NotRanked))
        {
            sayings.Add(new IsExtreme(word, Led(at), sign, IsAny(at - 2, EnglishWords.Nearness)));
            return;
        }

        sign = word.IsAny(EnglishWords.FirstEnds) ? 1 : word.IsAny(EnglishWords.LastEnds) ? -1 : word.Is("leaders") ? 1 : 0;
        if (sign != 0 && Is(at - 1, "the"))
            sayings.Add(new IsExtreme(word, Led(at), sign, word.Is("leaders") || IsAny(at - 2, EnglishWords.Nearness) || IsAny(at - 3, EnglishWords.Nearness)));
    }

    /// <summary>Whom a superlative is said of: the units before it, or those behind where none are named before: "led by A".</summary>
    private ImmutableArray<Unit> Led(int at) => Is(at + 1, "by") || (group.IsEmpty && (Is(at + 1, "are") || Is(at + 1, "is") || Is(at + 1, "stand") || Is(at + 1, "stands"))) ? NamesFrom(at + 1) : group;

    /// <summary>The units that a comparison is made with, or the part.</summary>
    private (ImmutableArray<Unit> Units, FrameworkNode? Part) Objects(int at)
    {
        for (var next = at + 1; next < words.Length && next <= at + Reach; next++)
        {
            if (words[next].Class == WordClass.Break)
                break;
            if (words[next].Class == WordClass.Unit)
                return (NamesFrom(next), null);
            if (words[next].Class == WordClass.Part)
                return ([], words[next].Part);
        }

        return ([], null);
    }

    /// <summary>The first list of names from a place on.</summary>
    private ImmutableArray<Unit> NamesFrom(int at)
    {
        var names = ImmutableArray.CreateBuilder<Unit>();
        for (; at < words.Length && words[at].Class != WordClass.Break; at++)
        {
            if (words[at].Class == WordClass.Unit)
                names.Add(words[at].Unit!);
            else if (names.Count > 0 && words[at].Class != WordClass.Comma && !words[at].Is("and") && !words[at].Is("or"))
                break;
        }

        return names.ToImmutable();
    }
}
