using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>Who is above, below or beside whom: "beats Cork", "more points than any other", "level with", "as many points as".</summary>
internal static class Comparisons
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        if (frame.Has(at, Comparative) || (frame.Is(at + 1, "than") && frame.Text(at) is [.., 'e', 'r']))
            return IsThan(frame, at);
        if (frame.Has(at, Beat) && IsBeat(frame, at))
            return true;
        switch (frame.Text(at))
        {
            case "ahead" or "behind" or "above" or "below" or "level" or "par" or "front":
                return IsBeside(frame, at);
            case "shares" or "share" or "shared" or "joint":
                return frame.IsPrinted(at + 1) && frame.Has(at + 2, PlaceNoun);
            case "catches" or "caught" or "catching" or "catch":
                return frame.Is(at + 1, "up") && frame.OfUnits && (frame.OfResults || frame.Is(at + 3, WordClass.Unit));
            case "neck":
                return frame.Is(at + 1, "and") && frame.Is(at + 2, "neck") && frame.OfUnits;
            case "heat":
                return frame.Is(at - 1, "dead") && frame.OfUnits;
            case "edge" or "edges" or "edged" or "advantage" or "lead" or "cushion" or "margin":
                return IsEdge(frame, at);
            case "same":
                return (frame.Has(at + 1, Result) || (frame.Is(at + 1, "number") && frame.Is(at + 2, "of") && frame.Has(at + 3, Result)))
                    && frame.OfUnits && frame.HasSubjectBefore(at);
            case "tied" or "ties" or "tie":
                return frame.Text(at + 1) is "with" or "for" or "at" or "on" && (frame.NamesUnit || frame.OfPronoun)
                    && (frame.OfResults || frame.IsFreeUnit(at + 2));
            case "follows" or "followed" or "precedes" or "follow":
                return !frame.OnGround
                    && (frame.IsFreeUnit(at + 1) ? frame.FollowsSubject(at) : frame.Is(at + 1, "by") && frame.IsFreeUnit(at + 2));
            case "match":
                return frame.Is(at - 1, "no") && frame.Is(at + 1, "for") && frame.IsFreeUnit(at + 2);
            case "short":
                return frame.Is(at + 1, "of") && frame.IsFreeUnit(at + 2) && frame.Has(at - 1, ChangeVerb);
            case "separate" or "separates" or "separated" or "separating":
                return frame.OfResults && frame.OfUnits && !frame.OnGround;
            case "between":
                return frame.IsFreeUnit(at + 1) && frame.Text(at - 1) is "little" or "nothing" && !frame.OnGround;
            case "as":
                return IsAsAs(frame, at);
            case "whisker" or "hair" or "nose" or "mile":
                return frame.Is(at - 1, "a") && frame.Text(at - 2) is "by" or "within" && frame.OfUnits && !frame.OnGround;
            case "to":
                return frame.IsFreeUnit(at + 1) && IsYield(frame, at);
            case "better" or "favourably" or "unfavourably":
                return frame.Is(at + 1, "with") && frame.OfUnits;
        }

        return frame.Text(at)
                is "fell"
                    or "falls"
                    or "fallen"
                    or "falling"
                    or "lags"
                    or "drops"
                    or "pulls"
                    or "pulled"
                    or "draws"
                    or "drew"
                    or "moves"
                    or "moved"
                    or "stays"
                    or "keeps"
            && frame.Text(at + 1) is "behind" or "ahead" or "level" or "away"
            && frame.OfUnits
            && !frame.OnGround;
    }

    /// <summary>"more points than any other", "better than Cork", "higher than the average", "the better of".</summary>
    private static bool IsThan(in SentenceFrame frame, int at)
    {
        if (frame.Is(at + 1, "of"))
            return frame.Is(at, "better") && frame.Is(at - 1, "the") && frame.IsFreeUnit(at + 2);
        if (frame.IsPrinted(at - 1))
            return false;
        for (var next = at + 1; next <= at + 6 && !frame.IsEnd(next); next++)
        {
            if (!frame.Is(next, "than"))
                continue;
            if (frame.Is(next + 1, "that") && frame.Is(next + 2, "of"))
                next += 2;
            if (frame.Is(next + 1, "in"))
                next++;
            if (frame.IsFreeUnit(next + 1))
                return !frame.OnGround;
            if (frame.Is(next + 1, WordClass.Part))
                return true;
            return frame.OfUnits
                && (IsRival(frame, next + 1) || IsRivals(frame, next + 1) || (frame.OfResults && frame.HasAttribute(next + 1)) || (frame.Text(next + 1) is "before" or "ever" or "last" && frame.OfResults));
        }

        return false;
    }

    /// <summary>"any other city", "most cities"; "others" alone where it is about results.</summary>
    private static bool IsRival(in SentenceFrame frame, int at) => frame.Has(at, Rival)

            && (frame.OfResults || (frame.Text(at) is "any" or "every" or "all" or "most" && (frame.Within(at, 3, UnitNoun) || frame.Is(at + 1, "other"))));

    /// <summary>"units", "the other cities", "its neighbours", "the field", "average".</summary>
    private static bool IsRivals(in SentenceFrame frame, int at)
    {
        if (frame.Text(at) is "units" || (frame.Text(at) is "average" or "mean" or "median"))
            return true;
        return frame.Text(at) is "the" or "its" or "their" or "many" or "other" or "all" or "most"
            && (frame.NamesUnit || frame.FollowsUnit || frame.Text(at) is not ("its" or "their"))
            && (
                frame.Has(at + 1, RivalNoun)
                || frame.Text(at + 1) is "units"
                || frame.Text(at + 2) is "units"
                || (frame.Has(at + 2, RivalNoun) && frame.IsNoun(at + 1))
            );
    }

    /// <summary>"ahead of Cork", "level with Cork", "above the average", behind another one that the sentence names.</summary>
    private static bool IsBeside(in SentenceFrame frame, int at)
    {
        var of = frame.Text(at) is "behind" or "above" or "below" ? at + 1 : frame.Text(at + 1) is "of" or "with" ? at + 2 : -1;
        if (of < 0 || frame.OnGround)
            return false;
        if (frame.IsFreeUnit(of))
            return frame.HasSubjectBefore(at) || (at == 0 && frame.HasUnitAfter(of, 4));
        var isFar = frame.Text(of) is "the" or "all" or "most" or "every" or "any" or "both"
            && (frame.Has(of + 1, UnitNoun) || frame.Has(of + 2, UnitNoun)) && frame.OfResults;
        return (isFar && frame.HasSubjectBefore(at)) || (IsRivals(frame, of) && !frame.Has(of, UnitNoun) && FollowsBare(frame, at));
    }

    /// <summary>A subject and a verb of standing are before it: "Cork is well above the mean"; not "rents in Cork are".</summary>
    private static bool FollowsBare(in SentenceFrame frame, int at)
    {
        var verb = at - 1;
        while (frame.Has(verb, Adverb))
            verb--;
        if (!frame.Has(verb, Standing | Faring) || !frame.FollowsSubject(verb))
            return false;
        var subject = verb - 1;
        while (frame.Has(subject, Adverb))
            subject--;
        return frame.Text(subject - 1) is not ("in" or "from" or "near" or "around" or "for" or "at")
            && (frame.Text(subject - 1) is not "of" || frame.OfResults);
    }

    private static bool IsBeat(in SentenceFrame frame, int at)
    {
        if (frame.OnGround)
            return false;
        if (frame.Is(at + 1, "by"))
            return frame.IsFreeUnit(at + 2) && frame.OfUnits && frame.Has(at - 1, Standing | Adverb);
        return frame.FollowsSubject(at)
            && (
                frame.IsFreeUnit(at + 1)
                || (frame.Is(at + 1, "behind") && frame.Is(at + 2, WordClass.Unit))
                || frame.Has(at + 1, Rival)
                || frame.Text(at + 1) is "its" or "the" or "both" or "units"
            );
    }

    /// <summary>"has the edge over Cork", "edges out Bergen", "its lead over the others".</summary>
    private static bool IsEdge(in SentenceFrame frame, int at)
    {
        if (frame.Text(at + 1) is "out" or "past" or "ahead" || (frame.Text(at) is "edges" or "edged" && frame.IsFreeUnit(at + 1)))
            return frame.FollowsSubject(at) && !frame.OnGround;
        return frame.Text(at + 1) is "over" or "on" && (frame.IsFreeUnit(at + 2) || IsRivals(frame, at + 2)) && frame.OfUnits
            && !frame.OnGround;
    }

    /// <summary>"scores as many points as Bergen", "as high as Cork"; not "as well as Cork".</summary>
    private static bool IsAsAs(in SentenceFrame frame, int at)
    {
        if (!frame.OfResults || frame.Text(at + 1) is "well" or "soon" or "long" or "far" or "such" || frame.Is(at + 1, "as"))
            return false;
        for (var next = at + 2; next <= at + 4 && !frame.IsEnd(next); next++)
        {
            if (frame.Is(next, "as"))
                return (frame.IsFreeUnit(next + 1) || IsRival(frame, next + 1)) && frame.OfUnits;
        }

        return false;
    }

    /// <summary>"loses to Cork", "second to Cork", "gives way to Bergen".</summary>
    private static bool IsYield(in SentenceFrame frame, int at) => !frame.OnGround && frame.Text(at - 1) switch
    {
        "loses" or "lost" or "lose" or "yields" or "yielded" => frame.FollowsSubject(at - 1),
        "out" => frame.Text(at - 2) is "loses" or "lost" or "lose" && frame.FollowsSubject(at - 2),
        "second" or "inferior" or "superior" or "equal" => frame.Has(at - 2, Standing) || frame.Has(at - 2, Adverb),
        "way" => frame.Text(at - 2) is "gives" or "gave" && frame.FollowsSubject(at - 2),
        "close" => frame.Has(at - 2, Standing) && frame.OfResults && frame.FollowsSubject(at - 2),
        _ => false,
    };
}
