using ReportBuilder.Composing.Entailment.Sentences;
using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>
/// Changes of scores and ranks, and what is said of them in time: "its score rose", "the gap has narrowed", "still first", "for the fifth
/// year".
/// </summary>
internal static class Changes
{
    public static bool IsAt(in SentenceFrame frame, int at)
    {
        if (frame.Has(at, ChangeVerb) && IsChange(frame, at))
            return true;
        if (IsOfEditions(frame, at) || (frame.Is(at, "hands") && frame.Text(at - 1) is "changes" or "changed" && frame.Has(at - 2, Prize | PlaceNoun)))
            return true;
        if (!frame.OfResults || !frame.OfUnits)
            return false;
        if (frame.Has(at, ChangeNoun) && IsNoun(frame, at))
            return true;
        return frame.Text(at) switch
        {
            "last" or "previous" => frame.Text(at + 1) is "year" or "edition" or "time" or "report" or "index"
                && frame.Text(at - 1) is "than" or "since" or "from" or "the" or "as" or "in" or "with" or "on",
            "year" => (frame.Is(at + 1, "on") && frame.Is(at + 2, "year"))
                || (frame.Is(at + 1, "ago") && frame.AnyOf(Comparative | ChangeVerb)),
            "again" or "still" or "longer" or "more" => IsOfTime(frame, at),
            "row" => frame.Is(at - 1, "a") && frame.Is(at - 2, "in"),
            "running" => frame.Text(at - 1) is "year" or "years" or "time" or "times",
            "unchanged" => frame.AnyOf(Movable),
            "record" => frame.Text(at - 1) is "a" or "its" && frame.Has(at + 1, Movable),
            _ => frame.Is(at, WordClass.Ordinal) && frame.Text(at + 1) is "time" or "year" or "edition" && frame.Is(at - 1, "the")
                && frame.Text(at - 2) is "for" or "in",
        };
    }

    /// <summary>
    /// "up 27 places", "highest since 2019", "a new entry", "for the fifth consecutive year": said of a unit, nothing else has such.
    /// </summary>
    private static bool IsOfEditions(in SentenceFrame frame, int at)
    {
        if (!frame.OfUnits || frame.OnGround)
            return false;
        return frame.Text(at) switch
        {
            "up" or "down" => frame.Is(at + 1, WordClass.Cardinal) && frame.Text(at + 2) is "place" or "places" or "rank" or "ranks",
            "over" => frame.Text(at - 1) is "takes" or "take" or "took" && frame.Is(at + 1, "from"),
            "leader" => frame.Is(at - 1, "new") && (frame.OfResults || frame.NamesUnit),
            "replaces" or "replaced" => frame.IsFreeUnit(at + 1) && frame.Is(at + 2, "at") && frame.Text(at + 4) is "head" or "top",
            "running" => frame.Text(at - 1) is "year" or "years" or "edition" or "editions" && IsNumber(frame, at - 2),
            "row" => frame.Is(at - 1, "a") && frame.Is(at - 2, "in") && frame.Text(at - 3) is "year" or "years" or "edition" or "editions"
                && IsNumber(frame, at - 4),
            "newcomer" or "newcomers" => frame.OfResults || frame.Text(at - 1) is "a" or "only",
            "entry" or "entries" or "entrant" or "entrants" => frame.Is(at - 1, "new"),
            "consecutive" or "successive" or "straight" => frame.Text(at + 1) is "year" or "time" or "edition"
                && IsNumber(frame, at - 1),
            "longer" => frame.Is(at - 1, "no") && IsEndOfRank(frame, at + 1),
            "new" => frame.Text(at + 1) is "in" or "to" && IsRanking(frame, at + 2) && frame.Has(at - 1, Standing),
            "enters" or "enter" or "entered" or "joins" or "join" or "joined" => frame.FollowsSubject(at) && IsRanking(frame, at + 1),
            "left" or "leaves" or "leave" => frame.FollowsSubject(at) && IsRanking(frame, at + 1),
            "never" => frame.OfResults && frame.Within(at, 3, Comparative),
            "places" or "place" or "ranks" => frame.Text(at + 1) is "up" or "down" && IsNumber(frame, at - 1),
            "since" => frame.Is(at + 1, WordClass.Cardinal) && frame[at + 1].Number is >= 1900 and <= 2999
                && (IsRecord(frame, at) || (frame.Has(at - 1, Lead) && frame.FollowsSubject(at - 1))),
            "out" => frame.Is(at + 1, "of") && IsRanking(frame, at + 2) && frame.Has(at - 1, ChangeVerb),
            "into" or "of" or "from" => frame.NamesUnit && IsOfFirst(frame, at),
            "debut" or "debuts" or "debuted" => frame.Text(at + 1) is "in" or "on" && IsRanking(frame, at + 2),
            "climber" or "faller" or "riser" or "mover" or "gainer" or "loser" =>
                frame.Text(at - 1) is "biggest" or "largest" or "fastest" or "highest" or "steepest",
            _ => false,
        };
    }

    /// <summary>"the ranking", "this index".</summary>
    private static bool IsRanking(in SentenceFrame frame, int at) =>
        frame.Text(at) is "the" or "this" && frame.Text(at + 1) is "ranking" or "rankings" or "index" or "table" or "league";

    /// <summary>Behind "no longer": "leads", "first", "in the ranking".</summary>
    private static bool IsEndOfRank(in SentenceFrame frame, int at) =>
        (frame.Has(at, Lead) && !frame.Is(at + 1, "to"))
        || (frame.Is(at, WordClass.Ordinal) && !frame.IsNoun(at + 1))
        || (frame.Is(at, "the") && frame.Has(at + 1, Ranker))
        || (frame.Is(at, "in") && IsRanking(frame, at + 1));

    /// <summary>"moves into the first three", "falls out of the last five", but not "into the first two rooms".</summary>
    private static bool IsOfFirst(in SentenceFrame frame, int at) =>
        (frame.Is(at, "into") || (frame.Is(at, "of") && frame.Is(at - 1, "out")) || (frame.Is(at, "from") && frame.Text(at - 1) is "missing" or "absent"))
        && frame.Is(at + 1, "the")
        && (frame.Text(at + 2) is "last" or "best" || (frame.Is(at + 2, WordClass.Ordinal) && frame[at + 2].Number == 1))
        && frame.Is(at + 3, WordClass.Cardinal)
        && (frame.IsEnd(at + 4) || frame.Has(at + 4, UnitNoun | PlaceNoun | Function));

    /// <summary>A number that nothing holds.</summary>
    private static bool IsNumber(in SentenceFrame frame, int at) =>
        (frame.Is(at, WordClass.Ordinal) || frame.Is(at, WordClass.Cardinal)) && frame[at].IsTyped;

    /// <summary>"highest rank since 2019", "its best place since 2019".</summary>
    private static bool IsRecord(in SentenceFrame frame, int since)
    {
        for (var at = since - 1; at >= since - 4; at--)
        {
            if (frame.Has(at, Superlative))
                return frame.OfResults || at == since - 1 || frame.Has(at + 1, Movable | PlaceNoun);
        }

        return false;
    }

    /// <summary>"the gap widened", "Cork climbed to third", "moved up in the table".</summary>
    private static bool IsChange(in SentenceFrame frame, int at)
    {
        var before = at - 1;
        while (frame.Has(before, Adverb) || (frame.Has(before, Standing) && !frame.Has(before, Movable)))
            before--;
        if (IsMovable(frame, before) && (frame.OfUnits || frame.OfResults))
            return true;
        if (!frame.FollowsSubject(at) || frame.OnGround || frame.IsPrinted(at + 1) || frame.IsPrinted(at + 2))
            return false;
        var isBy = frame.Has(at + 1, BehindChange) || frame.Is(at + 1, WordClass.Cardinal)
            || (frame.Is(at + 1, "in") && (frame.Has(at + 3, Order) || frame.Is(at + 2, WordClass.Part) || frame.Has(at + 2, Order)))
            || (frame.Text(at + 1) is "a" or "its" or "the" && frame.Has(at + 2, Movable | PlaceNoun));
        if (frame.Text(at + 1) is "from" or "to" && frame.Is(at + 2, WordClass.Ordinal) && (frame.IsEnd(at + 3) || frame.Has(at + 3, Function | PlaceNoun)))
            return true;
        return isBy
            && (frame.OfResults || frame.Text(at + 1) is "places" or "behind" or "past" or "ground" or "back" || frame.Is(at + 2, "places"));
    }

    /// <summary>"the gap", "the gap between A and B": a quantity of the index, with whose it is.</summary>
    private static bool IsMovable(in SentenceFrame frame, int at)
    {
        while (frame.Is(at, WordClass.Unit) || frame.Is(at, WordClass.Part) || frame.Has(at, PartNoun | UnitNoun)
            || frame.Text(at) is "and" or "of" or "between" or "the" or "to" or "both" or "in" or "for")
            at--;
        return frame.Has(at, Movable) && frame.Text(at - 1) is not ("a" or "no" or "in" or "take" or "takes" or "took");
    }

    /// <summary>"a gain of two places", "its climb to the top".</summary>
    private static bool IsNoun(in SentenceFrame frame, int at) =>
        frame.Text(at - 1) is "a" or "an" or "its" or "their" or "the" or "biggest" or "steepest" or "sharpest" or "largest"
        && frame.Text(at + 1) is "of" or "in" or "to" or "from" or "by"
        && (
            frame.Has(at + 2, Movable | PlaceNoun)
            || frame.Has(at + 3, Movable | PlaceNoun)
            || (frame.Is(at + 2, WordClass.Cardinal) && frame.Text(at + 3) is "places" or "points")
            || frame.Is(at + 2, WordClass.Ordinal)
        );

    /// <summary>"again first", "once more", "no longer leads", "still ranks": beside a word that ranks.</summary>
    private static bool IsOfTime(in SentenceFrame frame, int at)
    {
        if (frame.Is(at, "more") && !frame.Is(at - 1, "once"))
            return false;
        if (frame.Is(at, "longer") && !frame.Is(at - 1, "no"))
            return false;
        for (var near = at - 4; near <= at + 4; near++)
        {
            if (frame.Is(near, WordClass.Ordinal) || frame.Has(near, Lead | Superlative) || frame.Text(near) is "ranks" or "ahead")
                return true;
        }

        return false;
    }
}
