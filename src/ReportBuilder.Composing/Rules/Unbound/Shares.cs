using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>Parts and multiples of anything, and numbers that are only near: "a third of the cities", "twice as many", "nearly 300 points".</summary>
internal static class Shares
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        var next = frame.Text(at + 1);
        switch (frame.Text(at))
        {
            case "twice" or "thrice":
                return next is "as" or "the" or "what" or "that" or "its" or "their" || frame.Has(at + 1, Comparative)
                    || frame.Is(at + 1, WordClass.Unit);
            case "double" or "triple" or "treble" or "quadruple":
                return next is "the" or "its" or "their" or "that" or "those" or "what" || frame.Is(at + 1, WordClass.Unit);
            case "doubles" or "doubling" or "triples" or "tripling" or "trebles" or "quadruples":
                return frame.OfUnits || frame.OfResults || next is "the" or "its" or "their";
            case "half" or "halves":
                return IsHalf(frame, at);
            case "third" or "quarter" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth":
                return IsPart(frame, at);
            case "thirds" or "quarters" or "fifths" or "sixths" or "sevenths" or "eighths" or "ninths" or "tenths":
                return frame.Is(at - 1, WordClass.Cardinal);
            case "most":
                return frame.Text(at - 1) is not ("the" or "at" or "than") && IsMost(frame, at);
            case "dozen" or "dozens":
                return true;
            case "share":
                return frame.Text(at - 1) is "lion’s" or "lion" && next is "of";
        }

        if (frame.Has(at, Multiple))
            return true;
        if (frame.Has(at, Portion))
            return next is "of"
                && (
                    frame.Text(at) is "majority" or "minority"
                        ? frame.Text(at - 1) is "a" or "the" or "large" or "great" or "vast" or "clear"
                        : IsOfCounted(frame, at + 1)
                );
        if (frame.Has(at, Quantifier))
            return frame.Within(at, 2, UnitNoun | PartNoun) && frame.OfResults && frame.AnyOf(Scoring | Comparative)
                && !frame.Is(at - 1, "how");
        return frame.Is(at, WordClass.Cardinal) && IsCounted(frame, at);
    }

    /// <summary>"nearly 300 points", "as many as five cities", "several places".</summary>
    public static bool IsApproximationAt(in SentenceFrame frame, int at)
    {
        if (frame.Has(at, Quantifier) && frame.Text(at + 1) is "points" or "places")
            return frame.NamesUnit || frame.OfPronoun;
        return frame.Is(at, WordClass.Cardinal)
            && IsNear(frame, at)
            && (frame.Text(at + 1) is "points" or "places" || frame.Has(at + 1, Town | PartNoun) || frame.Text(at + 1) is "one" or "ones");
    }

    private static bool IsNear(in SentenceFrame frame, int at) => frame.Text(at - 1) switch
    {
        "to" => frame.Text(at - 2) is "close" or "up",
        "than" => frame.Text(at - 2) is "more" or "fewer" or "less",
        "least" or "most" => frame.Is(at - 2, "at"),
        "of" => frame.Text(at - 2) is "upwards" or "excess" or "short",
        "as" => frame.Text(at - 2) is "many" or "few" && frame.Is(at - 3, "as"),
        _ => frame.Has(at - 1, Approximation),
    };

    private static bool IsHalf(in SentenceFrame frame, int at)
    {
        var before = frame.Text(at - 1);
        if (before is "second" or "first" or "other" or "middle" || (before?.EndsWith("er", StringComparison.Ordinal) ?? false))
            return false;
        if (frame.Has(at + 1, HarmlessHalf) || frame.Has(at + 2, HarmlessHalf) || frame.Has(at + 3, HarmlessHalf))
            return false;
        return frame.Text(at + 1) is "of" or "the" or "as" or "its" or "their" or "all"
            || (before is "by" or "than" or "nearly" or "almost" or "about" or "exactly" or "roughly" && !frame.Is(at + 1, "a"))
            || frame.Is(at + 1, WordClass.Unit);
    }

    /// <summary>"a third of", "one fifth as many", "by a quarter".</summary>
    private static bool IsPart(in SentenceFrame frame, int at)
    {
        if (frame.Text(at - 1) is not ("a" or "an" or "one"))
            return false;
        if (frame.Is(at + 1, "of"))
            return !frame.Is(at + 3, "century") && !frame.Is(at + 3, "hour");
        return (frame.Has(at + 1, Comparative) && !frame.Is(at + 1, "closer")) || (frame.Is(at + 1, "as") && !frame.Is(at - 1, "the"))
            || (frame.Is(at - 2, "by") && (frame.IsEnd(at + 1) || frame.Text(at + 1) is "in" or "since"));
    }

    private static bool IsMost(in SentenceFrame frame, int at) =>
        frame.Has(at + 1, UnitNoun | PartNoun)
        || (frame.IsNoun(at + 1) && frame.Has(at + 2, UnitNoun))
        || (frame.Is(at + 1, "of") && frame.Text(at + 2) is "the" or "them" or "these" or "its" && IsOfCounted(frame, at + 2));

    /// <summary>Units or parts are counted, within two words.</summary>
    public static bool IsOfCounted(in SentenceFrame frame, int at) =>
        ((frame.Is(at, "them") || frame.Is(at + 1, "them")) && (frame.OfResults || frame.AnyOf(UnitNoun)))
        || frame.Has(at + 1, Town | PartNoun) || frame.Has(at + 2, Town | PartNoun)
        || frame.Text(at + 1) is "points" || frame.Text(at + 2) is "points";

    /// <summary>"three times as many", "one in five", "two out of three".</summary>
    private static bool IsCounted(in SentenceFrame frame, int at)
    {
        if (frame.Is(at + 1, "times"))
            return frame.Text(at + 2) is "as" or "the" or "more" or "what" or "that" or "its" or "their" || frame.Has(at + 2, Comparative)
                || frame.Is(at + 2, WordClass.Unit);
        var of = frame.Is(at + 1, "in") ? at + 2 : frame.Is(at + 1, "out") && frame.Is(at + 2, "of") ? at + 3 : -1;
        if (of > 0 && frame.Text(of) is "every" or "each")
            of++;
        return of > 0 && frame.Is(of, WordClass.Cardinal) && frame[at].Number < frame[of].Number && frame[of].Number < 1000;
    }
}
