using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>The closed classes of English that say more than they seem to: each needs something in the claim that carries it.</summary>
internal static class EnglishWords
{
    /// <summary>Says that the first is better than, or has more than, the second.</summary>
    public static readonly WordSet Ahead = WordSet.AnyCase(
        "ahead",
        "above",
        "outdo",
        "outdoes",
        "outrun",
        "outruns",
        "outrank",
        "outranks",
        "beat",
        "beats",
        "overtake",
        "overtakes",
        "exceed",
        "exceeds",
        "surpass",
        "surpasses",
        "outperform",
        "outperforms",
        "better",
        "higher",
        "greater",
        "larger",
        "wider",
        "stronger",
        "closer",
        "front",
        "past",
        "clear"
    );

    /// <summary>Says the reverse.</summary>
    public static readonly WordSet Behind = WordSet.AnyCase(
        "behind", "below", "trail", "trails", "worse", "lower", "smaller", "narrower", "weaker", "looser", "less", "fewer", "lag", "lags");

    /// <summary>Says that places were gained or lost, from one order to another.</summary>
    public static readonly WordSet Moves = WordSet.AnyCase(
        "gain", "gains", "gained", "rise", "rises", "rose", "climb", "climbs", "lose", "loses", "lost", "fall", "falls", "fell", "drop",
        "drops", "slip", "slips");

    /// <summary>Those of them that say that places were gained.</summary>
    public static readonly WordSet Rises = WordSet.AnyCase("gain", "gains", "gained", "rise", "rises", "rose", "climb", "climbs");

    /// <summary>The first of an order.</summary>
    public static readonly WordSet Highest = WordSet.AnyCase(
        "lead",
        "leads",
        "leading",
        "led",
        "leader",
        "tops",
        "best",
        "highest",
        "strongest",
        "largest",
        "greatest",
        "widest",
        "closest",
        "biggest",
        "heads",
        "richest"
    );

    /// <summary>The last of an order.</summary>
    public static readonly WordSet Lowest = WordSet.AnyCase(
        "last", "worst", "lowest", "weakest", "smallest", "least", "fewest", "loosest", "narrowest", "poorest", "hindmost");

    /// <summary>Ends of an order of units by a column of numbers, where one stands in data/units.csv.</summary>
    public static readonly WordSet Sizes = WordSet.AnyCase("largest", "biggest", "smallest", "populous");

    /// <summary>"at the head", "the bottom": ends of an order, where "the" stands before them.</summary>
    public static readonly WordSet FirstEnds = WordSet.AnyCase("top", "head", "front", "summit");

    public static readonly WordSet LastEnds = WordSet.AnyCase("bottom", "foot", "tail", "end");

    /// <summary>Makes of an end of an order the places around it.</summary>
    public static readonly WordSet Nearness = WordSet.AnyCase("near", "close", "among", "towards", "toward", "around");

    /// <summary>Says that nobody else does.</summary>
    public static readonly WordSet Exclusive = WordSet.AnyCase(
        "only", "alone", "sole", "solely", "nobody", "nowhere", "unique", "uniquely", "unmatched", "unrivalled");

    /// <summary>Says it of each of several.</summary>
    public static readonly WordSet Universal = WordSet.AnyCase("every", "each", "all", "both", "neither", "none");

    public static readonly WordSet Negations = WordSet.AnyCase(
        "not", "no", "none", "never", "nor", "neither", "outside", "without", "fails", "fail", "failed", "misses", "missed", "beyond", "nobody");

    public static readonly WordSet Only = WordSet.AnyCase("only", "alone");

    /// <summary>Turns what the next words say, from close by.</summary>
    public static readonly WordSet Denials = WordSet.AnyCase("not", "never", "cannot", "hardly");

    /// <summary>Turns what is said of where units lie: "not on the coast", "away from the coast".</summary>
    public static readonly WordSet AwayFrom = WordSet.AnyCase("not", "never", "outside", "without", "away", "off", "far");

    /// <summary>Behind "more" or "most", says less.</summary>
    public static readonly WordSet Loosely = WordSet.AnyCase("loosely", "weakly", "slowly");

    /// <summary>Behind "only", makes it a word of degree.</summary>
    public static readonly WordSet BehindDegree = WordSet.AnyCase(
        "a", "an", "just", "by", "because", "as", "in", "with", "when", "if", "after", "for");

    public static readonly WordSet Halves = WordSet.AnyCase("upper", "top", "better", "lower", "bottom", "weaker");

    public static readonly WordSet UnitNouns = WordSet.AnyCase("unit", "units", "others");

    public static readonly WordSet PartNouns = WordSet.AnyCase(
        "variable", "variables", "dimension", "dimensions", "indicator", "indicators");

    public static readonly WordSet PointNouns = WordSet.AnyCase("point", "points");

    /// <summary>Says that two are the same.</summary>
    public static readonly WordSet Equal = WordSet.AnyCase("same", "level", "equal", "equals", "joint", "jointly", "shares", "repeats");

    /// <summary>What "the same" is said of where it compares results.</summary>
    public static readonly WordSet Results = WordSet.AnyCase(
        "points", "score", "scores", "rank", "ranks", "place", "places", "total", "totals", "result", "as", "number");

    /// <summary>Behind a word that moves, says that it is places that were gained or lost.</summary>
    public static readonly WordSet MovesBy = WordSet.AnyCase(
        "to", "from", "by", "more", "most", "just", "short", "back", "as", "fewer", "less", "nearly", "almost", "ground");

    /// <summary>Stands behind the best N or the last N.</summary>
    public static readonly WordSet TopOf = WordSet.AnyCase("top", "first", "best", "leading", "highest");

    public static readonly WordSet BottomOf = WordSet.AnyCase("bottom", "last", "worst", "lowest");

    /// <summary>Behind an ordinal, makes it something else than a rank.</summary>
    public static readonly WordSet NotRanked = WordSet.AnyCase(
        "tier", "tiers", "half", "time", "quarter", "century", "edition", "party", "hand", "glance", "sight", "thing", "step", "year", "years",
        "consecutive", "successive", "straight", "running");

    public static readonly WordSet Places = WordSet.AnyCase("place", "places", "rank", "ranks", "position", "positions");

    public static readonly WordSet MoreThan = WordSet.AnyCase("more", "over", "above", "exceeding");

    public static readonly WordSet LessThan = WordSet.AnyCase("less", "fewer", "under", "below");

    /// <summary>How much of, or how many times, something: "half" is 0.5, "twice" 2; null for other words.</summary>
    public static double? ShareOf(string word) => word switch
    {
        "twice" or "double" or "doubles" or "doubled" => 2,
        "thrice" or "triple" or "triples" or "tripled" => 3,
        "half" or "halves" or "majority" => 0.5,
        "third" or "thirds" => 1.0 / 3,
        "quarter" or "quarters" => 0.25,
        "fifth" or "fifths" => 0.2,
        "tenth" or "tenths" => 0.1,
        _ => null,
    };
}
