using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>What nobody else does, or everybody: "the only city", "unmatched", "every coastal city", "all but Cork".</summary>
internal static class Exclusives
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        if (frame.Has(at, Matchless))
            return true;
        if (frame.Has(at, Except) && IsException(frame, at))
            return true;
        switch (frame.Text(at))
        {
            case "without":
                return (frame.Has(at + 1, Peer) || frame.Has(at + 2, Peer)) && frame.OfUnits
                    && (!frame.Is(at + 1, "exception") || frame.OfResults);
            case "nowhere":
                return frame.Text(at + 1) is "else" or "are" or "is" or "do" or "does" or "have" or "has" && !frame.Is(at + 1, "near");
            case "only" or "sole":
                return IsOnly(frame, at);
            case "alone":
                return IsAlone(frame, at);
            case "no":
                return IsNone(frame, at);
            case "none":
                return frame.Is(at + 1, "of") && !frame.Is(at + 2, "them") && Shares.IsOfCounted(frame, at + 1)
                    && (frame.OfResults || frame.AnyOf(Comparative));
            case "nobody" or "no-one":
                return (frame.Is(at + 1, "else") || frame.Has(at + 1, Scoring)) && (frame.OfUnits || frame.OfResults);
            case "single":
                return frame.Is(at - 1, "a") && frame.Is(at - 2, "not") && frame.Within(at, 2, Town);
            case "not":
                return frame.Is(at + 1, WordClass.Cardinal) && frame[at + 1].Number == 1 && frame.Within(at + 1, 2, UnitNoun)
                    && frame.OfResults;
            case "uniquely" or "unique":
                return frame.NamesUnit && (frame.Text(at + 1) is "among" or "in" || frame.Is(at, "uniquely"))
                    && frame.AnyOf(UnitNoun | TierNoun | Result);
            case "every" or "each" or "all":
                return IsUniversal(frame, at);
            case "second":
                return frame.Is(at + 1, "to") && frame.Is(at + 2, "none");
            case "own":
                return frame.Text(at - 1) is "its" or "their" && frame.Is(at - 2, "of") && frame.Text(at - 3) is "class" or "league"
                    && frame.OfUnits;
            case "but" or "other" or "apart" or "aside":
                return IsException(frame, at);
        }

        return frame.Is(at, WordClass.Ordinal) && frame[at].Number == 1 && frame.Has(at + 1, UnitNoun) && frame.Is(at + 2, "to")
            && frame.OfResults;
    }

    /// <summary>"the only city", "Only Cork", "only two cities", "only in Cork".</summary>
    private static bool IsOnly(in SentenceFrame frame, int at)
    {
        if (frame.Text(at - 1) is "the" or "its" or "our")
            return (frame.Within(at, 3, Town) || frame.Text(at + 1) is "one" or "ones") && !frame.Is(at + 1, "way");
        if (!frame.Is(at, "only"))
            return false;
        if (frame.IsFreeUnit(at + 1))
            return frame.Text(at + 2) is not ("time" or "’s");
        if (frame.Is(at + 1, WordClass.Cardinal) && frame.OfResults)
            return frame.Within(at + 1, 2, UnitNoun | PartNoun) || (frame.Is(at + 2, "of") && frame.AnyOf(UnitNoun));
        return frame.Is(at + 1, "in") && frame.IsFreeUnit(at + 2) && frame.OfResults;
    }

    private static bool IsAlone(in SentenceFrame frame, int at) =>
        (frame.IsFreeUnit(at - 1) && !frame.IsPrintedSoon(at))

            || (frame.Has(at - 1, Standing) && frame.FollowsSubject(at - 1) && frame.Text(at + 1) is "among" or "in" or "at" && !frame.OnGround);

    private static bool IsNone(in SentenceFrame frame, int at)
    {
        if (frame.Is(at + 1, "other"))
            return frame.Within(at + 1, 2, Town) || frame.Text(at + 2) is "one" or "has" or "does" && frame.OfUnits;
        if (frame.Is(at + 1, WordClass.Cardinal) && frame[at + 1].Number == 1)
            return (frame.Is(at + 2, "else") || frame.Has(at + 2, Scoring)) && (frame.OfUnits || frame.OfResults);
        var noun = frame.Has(at + 1, UnitNoun) ? at + 1 : frame.IsNoun(at + 1) && frame.Has(at + 2, UnitNoun) ? at + 2 : -1;
        return noun > 0
            && (frame.OfResults || frame.AnyOf(Comparative))
            && (!frame.Is(noun + 1, "is") || frame.AnyOf(Comparative | Superlative));
    }

    /// <summary>"every coastal city gains points", "all cities score"; not "an index treats every city alike".</summary>
    private static bool IsUniversal(in SentenceFrame frame, int at)
    {
        if (frame.Has(at + 1, UnitNoun))
            return frame.Has(at + 2, Scoring) && frame.OfResults;
        return frame.IsPlain(at + 1)
            && frame.Text(at + 1) is not ("of" or "other" or "the" or "these" or "those" or "its" or "in" or "but")
            && frame.Has(at + 2, UnitNoun)
            && frame.OfResults;
    }

    /// <summary>"all but Cork", "every city except Bergen", "apart from Cork".</summary>
    private static bool IsException(in SentenceFrame frame, int at)
    {
        var of = frame.Text(at) switch
        {
            "but" => frame.Has(at - 1, Universal | Rival) ? at + 1 : -1,
            "other" => frame.Is(at + 1, "than") ? at + 2 : -1,
            "apart" or "aside" => frame.Is(at + 1, "from") ? at + 2 : -1,
            "unlike" => at + 1,
            _ => frame.Is(at + 1, "for") ? at + 2 : at + 1,
        };
        if (of < 0 || frame.OnGround)
            return false;
        return (frame.IsFreeUnit(of) || (frame.Is(at, "unlike") && frame.Has(of, Rival))
            || (frame.Is(of, WordClass.Cardinal) && frame.OfUnits))
            && (frame.OfResults || frame.AnyOf(Universal));
    }
}
