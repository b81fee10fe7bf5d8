using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Attributes;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment;

/// <summary>
/// Reads what a stretch of words says that only data can bear out. It knows no sentences: only which words belong to the closed classes,
/// and what stands beside them.
/// </summary>
internal sealed class SayingReader
{
    /// <summary>How far a word that denies, or a name that is compared with, may stand away.</summary>
    private const int Reach = 7;

    private readonly SentenceView words;
    private readonly SentenceReading reading;
    private readonly IndicatorFramework framework;
    private readonly int units;
    private readonly List<Saying> sayings = [];
    private ImmutableArray<Unit> group = [];

    /// <summary>The group before the present one: "A, first, and B, last, are both".</summary>
    private ImmutableArray<Unit> before = [];

    /// <summary>The word that compares in "three cities do better", which is read with the number.</summary>
    private int counted = -1;

    /// <summary>How many ordinals stand behind the present group: "A and B, 46th and 54th" gives each one of its own.</summary>
    private int ordinals;

    private SayingReader(SentenceView words, Scorebook scores) =>
        (this.words, reading, framework, units) = (words, new(words), scores.Framework, scores.Units.Length);

    /// <param name="around">The classes of units that the sentence around the words names.</param>
    public static IReadOnlyList<Saying> Read(ImmutableArray<SentenceWord> words, Scorebook scores, ImmutableArray<string> around = default)
    {
        var reader = new SayingReader(new(words), scores);
        for (var at = 0; at < words.Length; at++)
            reader.ReadAt(ref at);
        return around.IsDefaultOrEmpty && !words.Any(word => word.Group is not null)
            ? reader.sayings
            : [.. reader.sayings.Select(saying => reader.InClass(saying, around.IsDefault ? [] : around))];
    }

    /// <summary>A rank with the classes that it may be one in.</summary>
    private Saying InClass(Saying saying, ImmutableArray<string> around)
    {
        if (saying is not (HasRank or IsWithin or IsExtreme))
            return saying;
        var at = 0;
        while (at < words.Length && words[at].Start != saying.Word.Start)
            at++;
        var named = words.ClassesOf(at);
        return saying with { Among = named.Length > 0 ? named : around.Length > 0 ? [.. around, ""] : Saying.OfAll };
    }

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
                Cardinal(ref at);
                break;
            case WordClass.Plain when word.IsTyped:
                Plain(ref at);
                break;
        }
    }

    /// <summary>A name goes to those before it where only commas and "and" stand between; else it begins a group. "A, and B" are two.</summary>
    private void Group(int at)
    {
        var last = at - 1;
        while (words.Is(last, WordClass.Comma) || words.Is(last, "and") || words.Is(last, "or"))
            last--;
        var joins = last >= 0 && last < at - 1 && words.Is(last, WordClass.Unit) && !words.IsAnother(at - 2, group.Length);
        before = joins ? before : at > 0 && words.Is(at - 1, WordClass.Break) ? [] : group;
        group = joins ? group.Add(words[at].Unit!) : [words[at].Unit!];
        ordinals = 0;
    }

    private void Ordinal(ref int at)
    {
        var word = words[at];
        if (words.Is(at + 1, WordClass.Cardinal) && EnglishWords.TopOf.Contains(word.Text))
        {
            Within(at, words[at + 1].Number, fromTop: true, at + 1);
            at++;
        }
        else if (reading.IsOfTier(at))
        {
            sayings.Add(new NamesTier(word, group, $"{char.ToUpperInvariant(word.Text[0])}{word.Text[1..]} tier"));
        }
        else if (EnglishWords.ShareOf(word.Text) is { } share && (words.Is(at - 1, "a") || words.Is(at - 1, WordClass.Cardinal)))
        {
            sayings.Add(new GivesShare(word, group, share, reading.SignBefore(words.Is(at - 1, "a") ? at - 1 : at)));
        }
        else if (words.Is(at - 1, "the") && (words.IsAny(at - 2, EnglishWords.Behind) || words.IsAny(at - 2, EnglishWords.Negations)))
        {
            sayings.Add(new IsWithin(word, group, word.Number, FromTop: true, IsDenied: true, words.PartOf(at), IsOnly: false));
        }
        else if (words.Is(at + 1, WordClass.Cardinal) || !words.IsAny(at + 1, EnglishWords.NotRanked))
        {
            var follows = words.Is(at + 1, WordClass.Ordinal) || (words.Is(at + 1, "and") && words.Is(at + 2, WordClass.Ordinal));
            ImmutableArray<Unit> of = group.Length > 1 && (words.IsRow(at) || follows)
                && ordinals < group.Length ? [group[ordinals]] : group;
            ordinals++;
            sayings.Add(new HasRank(word, reading.IsEndOfRange(at) ? [] : of, word.Number, IsDenied(at)
                && !words.Is(at + 1, WordClass.Cardinal), words.PartOf(at)));
        }
    }

    private void Within(int at, double count, bool fromTop, int last)
    {
        var isOnly = words.HasBefore(at, EnglishWords.Only, Reach) && words.HasBefore(at, EnglishWords.PartNouns, Reach);
        var crossing = fromTop ? YearWords.CrossingOf(words, at) : 0;
        if (crossing != 0)
            sayings.Add(new Crosses(words[at], group, count, crossing));
        sayings.Add(new IsWithin(words[at], group, count, fromTop, IsDenied(at) || crossing < 0, words.PartOf(last), isOnly));
    }

    private bool IsDenied(int at) => words.HasBefore(at, EnglishWords.Negations, Reach);

    private void Cardinal(ref int at)
    {
        var word = words[at];
        if (word.Number == 1)
            return;
        if (reading.SizeAt(at + 1) is (not 0 and var sign, var end, _))
        {
            sayings.Add(new IsOfSize(word, group, word.Number, sign, IsDenied(at)));
            at = end;
            return;
        }

        if (words.IsAny(at + 1, EnglishWords.Highest) || words.IsAny(at + 1, EnglishWords.Lowest) || words.Is(at + 1, "most"))
        {
            Within(at, word.Number, !words.IsAny(at + 1, EnglishWords.Lowest), at + 1);
            at++;
            return;
        }

        if (IsCountPast(at, word.Number))
            return;
        if (word.Number != 2 || !words.Is(at - 1, "any"))
            sayings.Add(new GivesNumber(word, group, word.Number, reading.SignBefore(at), words.Is(at - 1, "of")
                && words.Is(at + 1, "points"), reading.KindOf(at))
            { Beside = words.OnlyPartAround(at) });
    }

    /// <summary>"three cities do better", "no city stands above it", "nobody is ahead of Cork".</summary>
    private bool IsCountPast(int at, double number)
    {
        var next = at + 1;
        if (words[at].Text is not ("nobody" or "none"))
        {
            if (words.Is(next, "other"))
                next++;
            if (!words.IsAny(next, EnglishWords.UnitNouns))
                return false;
            next++;
        }

        for (var last = next + 3; next <= last && words[next].Class is WordClass.Plain && words[next].Text is not null; next++)
        {
            var sign = reading.SignOf(next);
            if (sign == 0)
                continue;
            if (words.Is(next + 1, WordClass.Cardinal) || (words.Is(next + 1, "than") && words.Is(next + 2, WordClass.Cardinal))
                || words.IsAny(next + 1, EnglishWords.UnitNouns))
                return false;
            var (objects, part) = reading.Objects(next);
            if (objects.Length == 0 && part is not null && words.Is(next + 1, "than"))
                return false;
            sayings.Add(new CountsPast(words[at], objects.Length > 0 ? objects : group, number, sign));
            counted = next;
            return true;
        }

        return false;
    }

    private void Plain(ref int at)
    {
        var word = words[at];
        var (top, bottom) = (word.IsAny(EnglishWords.TopOf), word.IsAny(EnglishWords.BottomOf));
        if (!word.Attributes.IsDefaultOrEmpty && word.Group is null)
            sayings.Add(new HasAttribute(word, group, words.HasBefore(at, EnglishWords.AwayFrom, 3)));
        if (reading.SizeAt(at) is (not 0 and var ofSize, var end, var isOne))
        {
            sayings.Add(new IsOfSize(word, group, isOne ? 1 : IsOfSize.Any, ofSize, IsDenied(at)));
            at = end;
        }
        else if (OverYears(ref at))
        {
            // Said of editions, and no end of an order of now.
        }
        else if ((top || bottom) && words.Is(at + 1, WordClass.Cardinal))
        {
            Within(at, words[at + 1].Number, top, at + 1);
            at++;
        }
        else if (word.IsAny(EnglishWords.Halves) && words[at + 1].Text is "half" or "third" or "quarter")
        {
            var size = Math.Floor(units * EnglishWords.ShareOf(words[at + 1].Text)!.Value);
            Within(at, size, word.Text is "upper" or "top" or "better", at + 1);
            at++;
        }
        else if (word.Text.EndsWith("-tier", StringComparison.Ordinal))
        {
            sayings.Add(new NamesTier(word, group, $"{char.ToUpperInvariant(word.Text[0])}{word.Text[1..].Replace('-', ' ')}"));
        }
        else if (word.Is("next") && words.Is(at + 1, "to") && words.Is(at + 2, "last"))
        {
            sayings.Add(new HasRank(words[at + 2], group, units - 1, IsDenied(at), words.PartOf(at + 2)));
            at += 2;
        }
        else if (word.Is("last") && words.Is(at + 1, "but") && words.Is(at + 2, WordClass.Cardinal))
        {
            sayings.Add(new HasRank(word, group, units - words[at + 2].Number, IsDenied(at), words.PartOf(at + 2)));
            at += 2;
        }
        else if (word.Text is "no" or "nobody" or "none" && IsCountPast(at, 0))
        {
            // Said as a number of units.
        }
        else if (word.IsAny(EnglishWords.Exclusive)
            || (word.Is("no") && words[at + 1].Text is "unit" or "variable" or "dimension" or "other"))
        {
            Exclusive(ref at);
        }
        else if (word.IsAny(EnglishWords.Universal) && !(word.Is("each") && words.Is(at + 1, "other"))
            && !(word.Is("all") && words[at - 1].Text is "at" or "after" or "above"))
        {
            if (word.Is("both") && group.Length == 1 && before.Length == 1)
                group = [before[0], group[0]];
            sayings.Add(new SaysOfEach(word, group, reading.IsOfParts(at)));
        }
        else if (EnglishWords.ShareOf(word.Text) is { } share && !words.IsAny(at - 1, EnglishWords.Halves))
        {
            var of = words.Is(at - 1, WordClass.Cardinal) && words[at - 1].Number < 10 ? words[at - 1].Number : 1;
            sayings.Add(new GivesShare(word, group, share * of, reading.SignBefore(words.Is(at - 1, "a") || of > 1 ? at - 1 : at)));
        }
        else if (word.IsAny(EnglishWords.Moves)
            && (words.IsAny(at + 1, EnglishWords.MovesBy) || words.Is(at + 1, WordClass.Cardinal) || words.IsPrinted(at + 1)))
        {
            sayings.Add(reading.IsFurther(at + 1) ? new MovesFurther(word, group, reading.SignOf(at + 1)) : new Moves(word, group));
        }
        else if (word.IsAny(EnglishWords.Equal)
            && (!word.Is("same") || words.IsAny(at + 1, EnglishWords.Results) || words.Is(at + 1, WordClass.Cardinal) || words.IsPrinted(at + 1)))
        {
            sayings.Add(new IsSame(word, group, words.Is(at + 1, "with") || words.Is(at + 1, "as")
                || words.Is(at + 1, "to") ? reading.Objects(at).Units : [])
            { Beside = words.OnlyPartAround(at) });
        }
        else
        {
            Ordered(at);
        }
    }

    /// <summary>What is said of editions: runs, records, climbs, entries and departures.</summary>
    private bool OverYears(ref int at)
    {
        var word = words[at];
        if (YearWords.IsRun(words, at))
            sayings.Add(new Runs(word, group, YearWords.LengthOf(words, at)));
        else if (YearWords.ClimbOf(words, at) is not 0 and var sign)
            sayings.Add(new Climbs(word, group, sign));
        else if (YearWords.IsSuccession(words, at))
            sayings.Add(new Succeeds(word, group, word.Is("leader") ? [] : words.NamesFrom(at + 1)));
        else if (YearWords.IsEndOfLead(words, at))
            EndOfLead(ref at);
        else if (YearWords.IsEntry(words, at))
            sayings.Add(new Enters(word, group));
        else if (YearWords.IsDeparture(words, at))
            sayings.Add(new Leaves(word, group));
        else if (RecordOf(word) is not 0 and var end && YearWords.SinceOf(words, at) is { } year)
            sayings.Add(new IsRecord(word, group, end, year > 0 ? year : null));
        else
            return false;
        return true;
    }

    private void EndOfLead(ref int at)
    {
        sayings.Add(new NoLongerLeads(words[at], group));
        at += YearWords.LedBehind(words, at);
    }

    private static int RecordOf(SentenceWord word) => word.IsAny(EnglishWords.Highest) ? 1 : word.IsAny(EnglishWords.Lowest) ? -1 : 0;

    private void Exclusive(ref int at)
    {
        var word = words[at];
        if (word.Text is "only" or "alone" && reading.IsDegree(at))
            return;
        if (word.Is("alone") && words.IsAny(at + 2, EnglishWords.Denials))
            return;
        var noun = at + 1;
        while (words[noun].Text is "the" or "other" or "one" or "of" or "its" || words.Is(noun, WordClass.Cardinal))
            noun++;
        var ofParts = words.IsAny(noun, EnglishWords.PartNouns) || words.Is(noun, WordClass.Part);
        sayings.Add(new Excludes(word, words.Is(at + 1, WordClass.Unit) ? words.NamesFrom(at + 1) : group, ofParts, words.Is(at - 2, "of")
            || words.Is(at - 2, "among")));
        if (words.Is(at + 1, "other"))
            at++;
    }

    private void Ordered(int at)
    {
        var word = words[at];
        var sign = reading.SignOf(at);
        if (at == counted || words.IsAny(at - 1, EnglishWords.Moves))
            return;
        var isMeasure =
            words.Is(at + 1, WordClass.Cardinal)
            || (
                words.Is(at + 1, "than")
                && (words.Is(at + 2, WordClass.Cardinal) || EnglishWords.ShareOf(words[at + 2].Text ?? "") is not null || words.Is(at + 2, "a"))
            )
            || (words.Is(at + 1, "the") && words.Is(at + 2, WordClass.Ordinal));
        if (word.Text is "more" or "less" or "fewer" or "above" or "below" or "over" or "under" && isMeasure)
            return;
        if (sign != 0)
        {
            var (objects, part) = reading.Objects(at);
            var turned = words.HasBefore(at, EnglishWords.Denials, 3) ? -sign : sign;
            sayings.Add(
                new Compares(
                    word,
                    group,
                    turned,
                    objects,
                    part,
                    Enumerable.Range(at + 1, 4).Any(reading.OfPlace),
                    words.PartsAround(at, inClause: true)
                )
            );
            return;
        }

        sign = word.IsAny(EnglishWords.Highest) ? 1 : word.IsAny(EnglishWords.Lowest) ? -1 : reading.IsMost(at) ? 1 : 0;
        sign = words.Is(at + 1, "together") ? 0 : words.IsAny(at + 1, EnglishWords.Loosely) || words.Is(at + 2, "against") ? -sign : sign;
        if (word.Is("closest") && words.Is(at + 1, "together"))
            Extreme(at, 0, isNear: false);
        if (sign != 0 && !words.Is(at - 1, "at") && !words.IsAny(at + 1, EnglishWords.NotRanked))
        {
            Extreme(at, sign, words.IsAny(at - 2, EnglishWords.Nearness));
            return;
        }

        sign = word.IsAny(EnglishWords.FirstEnds) ? 1 : word.IsAny(EnglishWords.LastEnds) ? -1 : word.Is("leaders") ? 1 : 0;
        if (sign != 0 && words.Is(at - 1, "the"))
            Extreme(at, sign, word.Is("leaders") || words.IsAny(at - 2, EnglishWords.Nearness)
                || words.IsAny(at - 3, EnglishWords.Nearness));
    }

    private void Extreme(int at, int sign, bool isNear) =>
        sayings.Add(
            new IsExtreme(
                words[at],
                Led(at),
                sign,
                isNear,
                words.HasBefore(at, EnglishWords.Denials, 3),
                [.. words.PartsAround(at).Where(part => part.Id != framework.Root.Id)]
            )
        );

    /// <summary>Whom a superlative is said of: the units before it, or those behind where none are named before: "led by A".</summary>
    private ImmutableArray<Unit> Led(int at) => words.Is(at + 1, "by")
        || (group.IsEmpty && words[at + 1].Text is "are" or "is" or "stand" or "stands") ? words.NamesFrom(at + 1) : group;

}
