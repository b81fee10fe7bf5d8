using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>
/// Who stands where in an order, but for ordinals: "leads", "at the top of the table", "the highest score", "No. 1", "among the best".
/// </summary>
internal static class Rankings
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        if (IsOfFirst(frame, at))
            return true;
        if (frame.Is(at, WordClass.Ordinal) || frame.Text(at) is "last" or "penultimate")
            return Ordinals.IsAt(frame, at) || (frame.Is(at, "last") && IsAmong(frame, at));
        if (frame.Text(at) is "number" or "no")
            return IsNumbered(frame, at);
        if (frame.Text(at) is [.., 'i' or 'v' or 'x'] roman && IsRoman(roman))
            return frame.Has(at - 1, Standing | PlaceNoun) && frame.OfUnits && !frame.IsNoun(at + 1)
                && (frame.Has(at - 1, PlaceNoun) || frame.FollowsSubject(at - 1));
        if (frame.Has(at, Ranker) && IsRanker(frame, at))
            return true;
        if (frame.Has(at, End) && IsEnd(frame, at))
            return true;
        if (frame.Has(at, Prize) && IsPrize(frame, at))
            return true;
        if (IsOfSize(frame, at))
            return true;
        if (frame.Has(at, Superlative) || (frame.Text(at) is "most" or "least" && frame.IsPlain(at + 1)))
            return IsSuperlative(frame, at) || IsAmong(frame, at);
        if (frame.Has(at, Lead) && !frame.Is(at + 1, "to"))
            return IsLead(frame, at);
        return frame.Text(at) is { } word && word.Contains('-', StringComparison.Ordinal) && IsCompound(word) && frame.OfUnits;
    }

    /// <summary>"number one", "No. 1", "no 2".</summary>
    private static bool IsNumbered(in SentenceFrame frame, int at)
    {
        var before = frame.Text(at - 1) is "is" or "the" or "new" or "as" or "our" or "at" or "now" or "remains" or "ranks" or "in"
            || frame.Is(at - 1, WordClass.Comma) || frame.Is(at - 1, WordClass.Unit);
        if (frame.Is(at, "number"))
            return frame.Is(at + 1, WordClass.Cardinal) && frame.OfUnits && before && !frame.IsNoun(at + 2);
        var number = frame.Is(at + 1, WordClass.Break) ? at + 2 : at + 1;
        return frame.Is(number, WordClass.Cardinal) && frame[number].Number < 100 && char.IsAsciiDigit(frame[number].Text[0])
            && frame.OfUnits && (before || frame.AnyOf(Standing)) && !frame.IsNoun(number + 1);
    }

    /// <summary>"ii" to "xxxix"; a single letter is a word or an initial.</summary>
    private static bool IsRoman(string word) => word.Length is > 1 and < 7 && word.AsSpan().IndexOfAnyExcept("ivx") < 0;

    private static bool IsRanker(in SentenceFrame frame, int at)
    {
        if (frame.Text(at)!.Contains('-', StringComparison.Ordinal) || frame.Text(at) is "pacesetter" or "frontrunner" or "frontrunners")
            return frame.OfUnits;
        if (frame.Is(at - 1, "among") || frame.Is(at - 2, "among"))
            return IsAmong(frame, at);
        if (frame.Is(at - 1, "the") && frame.Is(at - 2, "of") && IsMany(frame, at - 3) && frame.AnyOf(UnitNoun))
            return true;
        return frame.NamesUnit && !frame.OnGround && (frame.OfResults || frame.AnyOf(Order))
            && (frame.Text(at - 1) is "the" or "a" or "clear" or "overall" || frame.Is(at - 1, WordClass.Part))
            && (frame.HasSubjectBefore(at) || (frame.Has(at + 1, Standing) && frame.HasUnitAfter(at, 5)));
    }

    /// <summary>"all of the leaders", "three of them": how many there are.</summary>
    private static bool IsMany(in SentenceFrame frame, int at) =>
        frame.Has(at, Universal | Portion | Quantifier) || frame.Is(at, "most") || frame.Is(at, WordClass.Cardinal);

    /// <summary>"all of the first ten are", "six of the last eight cities"; not "two of the first ten years".</summary>
    private static bool IsOfFirst(in SentenceFrame frame, int at) =>
        frame.Is(at + 1, WordClass.Cardinal)
        && (frame.Text(at) is "last" or "best" || (frame.Is(at, WordClass.Ordinal) && frame[at].Number == 1))
        && frame.Is(at - 1, "the") && frame.Is(at - 2, "of") && IsMany(frame, at - 3)
        && (frame.IsEnd(at + 2) || frame.Has(at + 2, UnitNoun | PlaceNoun | Standing | Holder));

    /// <summary>"at the top of the table", "is bottom in Ports", "takes the top spot", "brings up the rear".</summary>
    private static bool IsEnd(in SentenceFrame frame, int at)
    {
        if (!frame.OfUnits || frame.IsPrinted(at + 1) || frame.IsPrintedSoon(at))
            return false;
        if (frame.Is(at, "top") && frame.Is(at - 1, "on") && !frame.Is(at + 1, "of"))
            return frame.Text(at - 2) is "out" or "ends" or "ended" && frame.NamesUnit && frame.HasSubjectBefore(at);
        if (frame.Is(at, "rear"))
            return frame.Is(at - 1, "the") && frame.Is(at - 2, "up");
        if (frame.Text(at) is "top" or "bottom" && frame.Has(at + 1, PlaceNoun))
            return frame.HasSubjectBefore(at) || frame.HasUnitAfter(at + 1, 6);
        if (frame.Text(at) is "top" or "bottom" && frame.Has(at - 1, Standing) && frame.FollowsSubject(at - 1))
            return frame.IsEnd(at + 1) || frame.Text(at + 1) is "in" or "of" or "for" or "overall";
        if (!frame.Is(at - 1, "the") || frame.Text(at - 2) is not ("at" or "near" or "in" or "to" or "from" or "towards" or "on"))
            return false;
        return IsOfOrder(frame, at) || (frame.Text(at) is "lead" or "top" or "bottom" && !frame.IsNoun(at + 1));
    }

    private static bool IsOfOrder(in SentenceFrame frame, int at) => frame.Is(at + 1, "of")
        && (frame.Has(at + 2, Order) || frame.Has(at + 3, Order) || frame.Is(at + 2, WordClass.Part) || frame.Is(at + 3, WordClass.Part));

    /// <summary>"takes the crown in Parks", "the crown goes to Cork", "keeps its lead".</summary>
    private static bool IsPrize(in SentenceFrame frame, int at)
    {
        if (frame.Has(at + 1, Giver) && frame.Is(at + 2, "to"))
            return frame.IsFreeUnit(at + 3) && frame.OfResults;
        for (var before = at - 1; before >= at - 3; before--)
        {
            if (frame.Has(before, Holder))
                return frame.FollowsSubject(before) && !frame.OnGround && (frame.Is(at, "lead") || frame.OfResults);
        }

        return false;
    }

    /// <summary>"the highest score", "does best in Parks".</summary>
    private static bool IsSuperlative(in SentenceFrame frame, int at)
    {
        if (frame.Has(at - 1, Faring) && frame.Has(at, Superlative))
            return frame.FollowsSubject(at - 1) && !frame.OnGround
                && (frame.Is(at + 1, "in") || frame.IsEnd(at + 1) || frame.Text(at + 1) is "of" or "for" or "overall" or "among" or "on")
                && (frame.OfResults || frame.AnyOf(UnitNoun));
        if (frame.Text(at - 1) is not ("the" or "its" or "their") || !frame.OfResults || !(frame.NamesUnit || frame.OfPronoun))
            return false;
        var isOfSize = frame.Is(at - 1, "the") && frame.Has(at + 1, UnitNoun) && frame.Text(at) is "largest" or "smallest" or "greatest";
        return !isOfSize && IsOfResult(frame, at);
    }

    /// <summary>"the three largest towns", where a column of numbers could bear it out.</summary>
    private static bool IsOfSize(in SentenceFrame frame, int at) =>
        frame[at].IsOfSize && frame.Within(at, 3, UnitNoun) && (!frame.Is(at, "populous") || frame.Text(at - 1) is "most" or "least");

    /// <summary>What is highest is a score, a place or one of the units: it stands within a few words, or the clause says where.</summary>
    private static bool IsOfResult(in SentenceFrame frame, int at)
    {
        for (var next = at + 1; next <= at + 4 && !frame.Is(next, WordClass.Break) && frame.Text(next) is not null; next++)
        {
            if (frame.Has(next, Result | UnitNoun) || frame.Is(next, WordClass.Part))
                return true;
        }

        return frame.Text(at + 1) is "of" or "in" && frame.AnyOf(UnitNoun);
    }

    /// <summary>"ranks among the best", "one of the weakest cities".</summary>
    private static bool IsAmong(in SentenceFrame frame, int at)
    {
        var among = frame.Is(at - 1, "the") ? at - 2 : at - 1;
        var isAmong = frame.Text(among) is "among" or "amongst"
            || (frame.Is(among, "of") && frame.Is(among - 1, WordClass.Cardinal) && frame[among - 1].Number == 1);
        return isAmong && !frame.OnGround && frame.HasSubjectBefore(among) && frame.OfResults && !frame.IsPrintedSoon(at)
            && !frame.Is(at + 1, WordClass.Cardinal);
    }

    private static bool IsLead(in SentenceFrame frame, int at)
    {
        if (frame.Is(at + 1, "by"))
            return frame.IsFreeUnit(at + 2) && frame.Text(at) is "led" or "topped" or "headed" or "dominated";
        if (!frame.FollowsSubject(at) || frame.OnGround)
            return false;
        return frame.Is(at + 1, WordClass.Part) || frame.Is(at + 1, WordClass.Unit) || frame.IsEnd(at + 1)

                || (frame.Has(at + 1, BehindLead) && (frame.OfResults || frame.AnyOf(Order) || frame.Text(at + 1) is "overall" or "everybody" or "everyone"));
    }

    /// <summary>"third-placed", "top-ranked", "second-best", "joint-first".</summary>
    private static bool IsCompound(string word)
    {
        var dash = word.LastIndexOf('-');
        return word[(dash + 1)..]
                is "placed"
                    or "ranked"
                    or "rated"
                    or "scoring"
                    or "best"
                    or "highest"
                    or "lowest"
                    or "strongest"
                    or "weakest"
                    or "worst"
                    or "first"
                    or "second"
                    or "third"
                    or "last"
            && (
                word[..dash] is "top" or "best" or "highest" or "lowest" or "bottom" or "last" or "worst" or "joint" or "equal" or "high" or "low"
                || NumberNames.Ordinals.ContainsKey(word[..dash])
                || char.IsAsciiDigit(word[0])
            );
    }
}
