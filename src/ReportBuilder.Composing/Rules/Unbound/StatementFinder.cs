using ReportBuilder.Composing.Entailment;
using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>Finds what a sentence states without support: ranks, comparisons, exclusives, changes and shares. A small grammar over closed classes of words and the names of the index.</summary>
/// <param name="followsUnit">The sentence before speaks of a unit, so that "it" and "its" may do so here.</param>
internal readonly struct StatementFinder(SentenceView words, bool followsUnit)
{
    private readonly bool namesUnit = words.Any(WordClass.Unit);
    private readonly bool ofResults = words.Any(WordClass.Part) || words.AnyOf(StatementWords.Results);
    private readonly bool onGround = words.AnyOf(StatementWords.Ground);

    /// <summary>The sentence speaks of units: it names one, or a noun or pronoun stands for one.</summary>
    private bool OfUnits => namesUnit || words.AnyOf(StatementWords.Tiers) || words.AnyOf(StatementWords.Units) || OfPronoun;

    private bool OfPronoun => followsUnit && words.AnyOf(StatementWords.Pronouns);

    /// <summary>What is stated at a word.</summary>
    public StatementKind At(int at)
    {
        if (!words[at].IsTyped)
            return StatementKind.None;
        if (IsShare(at))
            return StatementKind.Share;
        if (IsApproximation(at))
            return StatementKind.Approximation;
        if (IsExclusive(at))
            return StatementKind.Exclusive;
        if (IsRanking(at))
            return StatementKind.Ranking;
        if (IsComparison(at))
            return StatementKind.Comparison;
        return IsChange(at) ? StatementKind.Change : StatementKind.None;
    }

    private bool IsFree(int at) => words[at] is { IsTyped: true, Text: not null };

    /// <summary>A name, "it", or "the city".</summary>
    private bool IsSubject(int at) =>
        (words.Is(at, WordClass.Unit) && IsFree(at)) || (followsUnit && words[at].Text is "it" or "they") || (words.Is(at, "city") && words[at - 1].Text is "the" or "this") || (words[at].Text is "tier" or "tiers" && words.Is(at - 1, WordClass.Ordinal));

    /// <summary>A subject stands directly before, or before adverbs.</summary>
    private bool FollowsSubject(int at)
    {
        var before = at - 1;
        while (words.IsAny(before, StatementWords.Adverbs) || words.Is(before, WordClass.Comma))
            before--;
        return IsSubject(before);
    }

    private bool IsShare(int at)
    {
        if (words[at].Text is "twice" or "thrice")
            return words[at + 1].Text is "as" or "the" or "what" or "that" or "its" or "their" || words.Is(at + 1, "more");
        if (words.IsAny(at, StatementWords.Multiples))
            return true;
        if (words.Is(at, WordClass.Cardinal) && words.Is(at + 1, "times") && (words[at + 2].Text is "as" or "the" or "more" or "what" or "that" || words.IsAny(at + 2, StatementWords.Comparatives)))
            return true;
        if (words.Is(at, WordClass.Cardinal) && (words.Is(at + 1, "in") || (words.Is(at + 1, "out") && words.Is(at + 2, "of"))) && words.Is(words.Is(at + 1, "in") ? at + 2 : at + 3, WordClass.Cardinal))
            return words[at].Number < words[words.Is(at + 1, "in") ? at + 2 : at + 3].Number;
        if (words[at].Text is "half" or "halves")
            return IsHalf(at);
        if (words[at].Text is "third" or "quarter" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth")
            return words[at - 1].Text is "a" or "one" && words.Is(at + 1, "of") && !words.Is(at + 3, "century") && !words.Is(at + 3, "hour");
        if (words.Is(at, "majority") || words.Is(at, "minority"))
            return words.Is(at + 1, "of") && words[at - 1].Text is "a" or "the" or "large" or "great" or "vast" or "clear";
        if (words.Is(at, "most"))
            return words[at - 1].Text is not ("the" or "at" or "than") && (words.IsAny(at + 1, StatementWords.Units) || words.IsAny(at + 1, StatementWords.Parts) || (words.Is(at + 1, "of") && words[at + 2].Text is "the" or "them" or "these" or "its" && NounAfter(at + 2)));
        return words[at].Text is "dozen" or "dozens";
    }

    /// <summary>Units or parts are counted, within two words.</summary>
    private bool NounAfter(int at) => (words.Is(at, "them") && (ofResults || words.AnyOf(StatementWords.Units))) || words.IsAny(at + 1, StatementWords.Places) || words.IsAny(at + 2, StatementWords.Places) || words.IsAny(at + 1, StatementWords.Parts) || words.IsAny(at + 2, StatementWords.Parts);

    private bool IsHalf(int at)
    {
        if (words[at - 1].Text is "second" or "first" or "other" or "middle" || (words[at - 1].Text?.EndsWith("er", StringComparison.Ordinal) ?? false) || words.IsAny(at + 1, StatementWords.HarmlessHalves) || words.IsAny(at + 2, StatementWords.HarmlessHalves) || words.IsAny(at + 3, StatementWords.HarmlessHalves))
            return false;
        return words[at + 1].Text is "of" or "the" or "as" or "its" or "their" or "all" || (words[at - 1].Text is "by" or "than" or "nearly" or "almost" or "about" or "exactly" && !words.Is(at + 1, "a")) || words.Is(at + 1, WordClass.Unit);
    }

    private bool IsApproximation(int at) =>
        words.Is(at, WordClass.Cardinal)
        && (words.IsAny(at - 1, StatementWords.Approximations) || (words.Is(at - 1, "to") && words.Is(at - 2, "close")) || (words.Is(at - 1, "than") && words[at - 2].Text is "more" or "fewer" or "less") || (words[at - 1].Text is "least" or "most" && words.Is(at - 2, "at")))
        && (words[at + 1].Text is "points" or "places" || words.IsAny(at + 1, StatementWords.Places) || words.IsAny(at + 1, StatementWords.Parts));

    private bool IsExclusive(int at)
    {
        if (words.IsAny(at, StatementWords.Matchless))
            return true;
        if (words.Is(at, "without") && (words.IsAny(at + 1, StatementWords.Peers) || words.IsAny(at + 2, StatementWords.Peers)))
            return OfUnits;
        if (words.Is(at, "nowhere"))
            return words[at + 1].Text is "else" or "are" or "is" or "do" or "does" or "have" or "has" && !words.Is(at + 1, "near");
        if (words[at].Text is "only" or "sole" && words[at - 1].Text is "the" or "its" or "our")
            return Within(at, 3, StatementWords.Places) && !words.Is(at + 1, "way");
        if (words[at].Text is "only" or "alone")
            return (words.Is(at, "only") && words.Is(at + 1, WordClass.Unit) && IsFree(at + 1) && words[at + 2].Text is not ("time" or "’s")) || (words.Is(at, "alone") && words.Is(at - 1, WordClass.Unit) && IsFree(at - 1) && !IsPrintedSoon(at));
        if (words.Is(at, "no"))
            return (words.Is(at + 1, "other") && Within(at + 1, 2, StatementWords.Places)) || (words.IsAny(at + 1, StatementWords.Units) && !words.Is(at + 2, "is") && (ofResults || words.AnyOf(StatementWords.Comparatives)));
        if (words.Is(at, "none"))
            return words.Is(at + 1, "of") && NounAfter(at + 1) && (ofResults || words.AnyOf(StatementWords.Comparatives));
        if (words[at].Text is "every" or "each" or "all")
            return words.IsPlain(at + 1) && words[at + 1].Text is not ("of" or "other" or "the" or "these" or "those" or "its" or "in") && words.IsAny(at + 2, StatementWords.Units) && ofResults;
        return words[at].Text is "second" && words.Is(at + 1, "to") && words.Is(at + 2, "none");
    }

    /// <summary>A call prints what it says: "Cork alone has {{fact}}".</summary>
    private bool IsPrintedSoon(int at) => words.IsPrinted(at + 1) || words.IsPrinted(at + 2) || words.IsPrinted(at + 3) || words.IsPrinted(at + 4) || words.IsPrinted(at + 5);

    private bool Within(int at, int reach, WordSet set)
    {
        for (var next = at + 1; next <= at + reach && words.IsPlain(next); next++)
        {
            if (words.IsAny(next, set))
                return true;
        }

        return false;
    }

    private bool IsRanking(int at)
    {
        if (words.Is(at, WordClass.Ordinal) || (words[at].Text is "last" or "penultimate"))
            return IsRank(at);
        if (words.Is(at, "number") && words.Is(at + 1, WordClass.Cardinal))
            return OfUnits && (words[at - 1].Text is "is" or "the" or "as" or "our" or "at" or "now" || words.Is(at - 1, WordClass.Comma)) && !IsNoun(at + 2);
        if (words.Is(at, "no") && words.Is(at + 1, WordClass.Break) && words.Is(at + 2, WordClass.Cardinal))
            return OfUnits && words[at + 2].Number < 100 && words.AnyOf(StatementWords.Standing);
        if (words[at].Text is "runner-up" or "runners-up" or "frontrunner" or "front-runner" or "pacesetter" or "also-ran")
            return OfUnits;
        if (words.IsAny(at, StatementWords.Ends) && words.Is(at - 1, "the") && words[at - 2].Text is "at" or "near" or "in" or "to" or "from" or "towards" or "on")
            return OfUnits && !words.IsPrinted(at + 1) && !IsPrintedSoon(at) && ((words.Is(at + 1, "of") && (words.IsAny(at + 3, StatementWords.Orders) || words.IsAny(at + 2, StatementWords.Orders) || words.Is(at + 3, WordClass.Part) || words.Is(at + 2, WordClass.Part))) || (words[at].Text is "lead" or "top" or "bottom" && !IsNoun(at + 1)));
        if (words.IsAny(at, StatementWords.Superlatives) || (words.Is(at, "most") && words.IsPlain(at + 1) && words.Is(at - 1, "the")))
            return words[at - 1].Text is "the" or "its" or "their" && ofResults && (namesUnit || OfPronoun) && !(words.Is(at - 1, "the") && words.IsAny(at + 1, StatementWords.Units) && words[at].Text is "largest" or "smallest" or "greatest") && IsOfResult(at);
        if (words.IsAny(at, StatementWords.Leads) && !words.Is(at + 1, "to"))
            return FollowsSubject(at) && !onGround && (words.Is(at + 1, WordClass.Part) || words.Is(at + 1, WordClass.Unit) || IsEnd(at + 1) || (words.IsAny(at + 1, StatementWords.BehindLeads) && (ofResults || words.AnyOf(StatementWords.Orders) || words[at + 1].Text is "overall" or "everybody" or "everyone")));
        return false;
    }

    /// <summary>What is highest is a score, a place or one of the units: it stands within a few words, or the clause says where.</summary>
    private bool IsOfResult(int at)
    {
        for (var next = at + 1; next <= at + 4 && !words.Is(next, WordClass.Break) && words[next].Text is not null; next++)
        {
            if (words.IsAny(next, StatementWords.Results) || words.IsAny(next, StatementWords.Units) || words.Is(next, WordClass.Part))
                return true;
        }

        return words[at + 1].Text is "of" or "in" && words.AnyOf(StatementWords.Units);
    }

    private bool IsNoun(int at) => words.IsPlain(at) && words[at].Text is not ("in" or "of" or "for" or "and" or "but" or "overall" or "with" or "among" or "by" or "on" or "at" or "this" or "again" or "here" or "is" or "was" or "has" or "since");

    private bool IsEnd(int at) => words[at].Text is null || words.Is(at, WordClass.Break) || words.Is(at, WordClass.Comma);

    private bool IsRank(int at)
    {
        var next = words[at + 1].Text;
        if (words.IsAny(at + 1, StatementWords.PlaceNouns))
            return (HasSubjectBefore(at) || IsGiven(at + 2)) && !words.Is(at - 2, "of");
        var before = at - 1;
        while (words.IsAny(before, StatementWords.Adverbs))
            before--;
        if (!words.IsAny(before, StatementWords.Standing) && !words.Is(before, "as"))
            return next is "overall" && OfUnits;
        var ends = IsEnd(at + 1) || next is "overall" or "among" or "here" or "again" || words.Is(at + 1, WordClass.Part)
            || (next is "in" or "for" or "of" or "on" && (ofResults || words.Is(at + 2, WordClass.Cardinal) || words.AnyOf(StatementWords.Units) || words.AnyOf(StatementWords.Orders)))
            || (next is "and" or "but" && (words.Is(at + 2, WordClass.Unit) || words.Is(at + 2, WordClass.Ordinal)));
        while (words.IsAny(before - 1, StatementWords.Standing))
            before--;
        return ends && FollowsSubject(before) && !onGround;
    }

    /// <summary>"third place goes to", "first place in Parks went to".</summary>
    private bool IsGiven(int at)
    {
        for (var next = at; next <= at + 3; next++)
        {
            if (words[next].Text is "goes" or "went" or "belongs" or "falls" or "fell" && words.Is(next + 1, "to"))
                return true;
        }

        return false;
    }

    private bool IsComparison(int at)
    {
        if (words.IsAny(at, StatementWords.Comparatives))
            return !words.IsPrinted(at - 1) && !words.Is(at + 1, "of") && IsThan(at);
        if (words.Is(at, "ahead") || words.Is(at, "behind") || words[at].Text is "above" or "below" || words.Is(at, "level") || words.Is(at, "par") || words.Is(at, "front"))
            return IsBeside(at);
        if (words.IsAny(at, StatementWords.Beats))
            return !onGround && FollowsSubject(at) && (words.Is(at + 1, WordClass.Unit) || (words.Is(at + 1, "behind") && words.Is(at + 2, WordClass.Unit)) || words.IsAny(at + 1, StatementWords.Rivals) || words[at + 1].Text is "its" or "the" or "both" or "cities");
        if (words[at].Text is "shares" or "share" or "shared" or "joint")
            return words.IsPrinted(at + 1) && words.IsAny(at + 2, StatementWords.PlaceNouns);
        if (words[at].Text is "catches" or "caught" or "catching" or "catch")
            return words.Is(at + 1, "up") && OfUnits && (ofResults || words.Is(at + 3, WordClass.Unit));
        if (words.Is(at, "neck") && words.Is(at + 1, "and") && words.Is(at + 2, "neck"))
            return OfUnits;
        return words[at].Text is "fell" or "falls" or "fallen" or "falling" or "lags" or "drops" or "pulls" or "pulled" or "draws" or "drew" && words[at + 1].Text is "behind" or "ahead" or "level" or "away" && OfUnits && !onGround;
    }

    /// <summary>"more points than any other", "better than Cork".</summary>
    private bool IsThan(int at)
    {
        for (var next = at + 1; next <= at + 6 && !words.Is(next, WordClass.Break) && !words.Is(next, WordClass.Comma) && words[next].Text is not null; next++)
        {
            if (!words.Is(next, "than"))
                continue;
            if (words.Is(next + 1, "that") && words.Is(next + 2, "of"))
                next += 2;
            if (words.Is(next + 1, "in"))
                next++;
            if (words.Is(next + 1, WordClass.Unit) && IsFree(next + 1))
                return !onGround;
            if (words.Is(next + 1, WordClass.Part))
                return true;
            return OfUnits && (IsRival(next + 1) || words.Is(next + 1, "cities") || (words[next + 1].Text is "the" or "its" or "many" or "other" && (words.Is(next + 2, "cities") || words.Is(next + 3, "cities") || words[next + 2].Text is "rest" or "others" or "field")));
        }

        return false;
    }

    /// <summary>"any other city", "most cities"; "others" alone where it is about results.</summary>
    private bool IsRival(int at) => words.IsAny(at, StatementWords.Rivals) && (ofResults || (words[at].Text is "any" or "every" or "all" or "most" && (Within(at, 3, StatementWords.Units) || words.Is(at + 1, "other"))));

    /// <summary>"ahead of Cork", "level with Cork", behind another one that the sentence names.</summary>
    private bool IsBeside(int at)
    {
        var of = words[at].Text is "behind" or "above" or "below" ? at + 1 : words[at + 1].Text is "of" or "with" ? at + 2 : -1;
        if (of < 0 || onGround)
            return false;
        var far = words[of].Text is "the" or "all" or "most" or "every" or "any" or "both" && (words.IsAny(of + 1, StatementWords.Units) || words.IsAny(of + 2, StatementWords.Units)) && ofResults;
        return ((words.Is(of, WordClass.Unit) && IsFree(of)) || far) && HasSubjectBefore(at);
    }

    private bool HasSubjectBefore(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (IsSubject(before))
                return true;
        }

        return false;
    }

    private bool IsChange(int at)
    {
        if (words.IsAny(at, StatementWords.Changes))
        {
            var before = at - 1;
            while (words.IsAny(before, StatementWords.Adverbs))
                before--;
            return (IsMovable(before) && (OfUnits || ofResults))
                || (FollowsSubject(at) && !onGround && (words.IsAny(at + 1, StatementWords.BehindChange) || words.Is(at + 1, WordClass.Cardinal) || (words.Is(at + 1, "in") && words.IsAny(at + 3, StatementWords.Orders))) && (ofResults || words.Is(at + 1, "places") || words.Is(at + 2, "places") || words[at + 1].Text is "behind" or "past" or "ground" or "back"));
        }

        if (!ofResults || !OfUnits)
            return false;
        if (words.Is(at, "last") || words.Is(at, "previous"))
            return words[at + 1].Text is "year" or "edition" or "time" or "report" or "index" && words[at - 1].Text is "than" or "since" or "from" or "the" or "as" or "in";
        if (words.Is(at, WordClass.Ordinal))
            return words[at + 1].Text is "time" or "year" or "edition" && words.Is(at - 1, "the") && words[at - 2].Text is "for" or "in";
        return (words[at].Text is "again" or "still" or "longer" or "more" && IsOfTime(at)) || (words.Is(at, "row") && words[at - 1].Text is "a" && words.Is(at - 2, "in"));
    }

    /// <summary>"the gap", "the gap between A and B": a quantity of the index, with whose it is.</summary>
    private bool IsMovable(int at)
    {
        while (words.Is(at, WordClass.Unit) || words.IsAny(at, StatementWords.Parts) || words[at].Text is "and" or "of" or "between" or "the" or "to" or "both" || words.Is(at, WordClass.Part) || words.IsAny(at, StatementWords.Units))
            at--;
        return words.IsAny(at, StatementWords.Movable) && words[at - 1].Text is not ("a" or "no");
    }

    /// <summary>"again first", "once more", "no longer leads", "still ranks": beside a word that ranks.</summary>
    private bool IsOfTime(int at)
    {
        if (words.Is(at, "more") && !words.Is(at - 1, "once"))
            return false;
        if (words.Is(at, "longer") && !words.Is(at - 1, "no"))
            return false;
        for (var near = at - 4; near <= at + 4; near++)
        {
            if (words.Is(near, WordClass.Ordinal) || words.IsAny(near, StatementWords.Leads) || words.Is(near, "ranks") || words.IsAny(near, StatementWords.Superlatives) || words.Is(near, "ahead"))
                return true;
        }

        return false;
    }
}
