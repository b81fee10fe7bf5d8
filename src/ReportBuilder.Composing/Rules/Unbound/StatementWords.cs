using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>The closed classes of English words that make statements about an index, and those that keep harmless what looks like one.</summary>
internal static class StatementWords
{
    public static readonly WordSet Units = WordSet.AnyCase("city", "cities", "unit", "units");

    public static readonly WordSet Tiers = WordSet.AnyCase("tier", "tiers");

    /// <summary>What an exclusive or a share may be said of besides units.</summary>
    public static readonly WordSet Places = WordSet.AnyCase("city", "cities", "unit", "units", "capital", "capitals", "port", "ports", "municipality", "municipalities", "town", "towns", "one", "ones");

    public static readonly WordSet Parts = WordSet.AnyCase("variable", "variables", "dimension", "dimensions", "indicator", "indicators", "tier", "tiers");

    /// <summary>Says that the sentence is about results.</summary>
    public static readonly WordSet Results = WordSet.AnyCase(
        "score", "scores", "scored", "scoring", "rank", "ranks", "ranked", "ranking", "rankings", "points", "total", "totals", "overall", "index", "tier", "dimension", "variable", "lead", "gap", "place", "places", "table");

    /// <summary>What widens, narrows, rises and falls in an index.</summary>
    public static readonly WordSet Movable = WordSet.AnyCase("score", "scores", "rank", "ranking", "points", "total", "totals", "gap", "gaps", "lead", "distance", "spread", "result", "results", "place", "advantage", "deficit");

    public static readonly WordSet Changes = WordSet.AnyCase(
        "rose", "risen", "rises", "fell", "fallen", "falls", "narrowed", "narrows", "widened", "widens", "doubled", "doubles", "tripled", "halved", "improved", "improves", "worsened", "worsens", "grew", "grown", "grows",
        "shrank", "shrunk", "shrinks", "slipped", "slips", "climbed", "climbs", "dropped", "drops", "declined", "declines", "increased", "decreased", "closed", "opened", "sank", "jumped", "gained", "gains", "lost", "loses", "moved");

    /// <summary>Behind a change, says that it is one of places or points.</summary>
    public static readonly WordSet BehindChange = WordSet.AnyCase("to", "by", "from", "behind", "back", "places", "ground", "most", "further", "again", "since", "up", "down", "past", "ahead", "one", "two", "three", "four", "five", "several", "many", "more");

    public static readonly WordSet Multiples = WordSet.AnyCase("twice", "thrice", "doubled", "tripled", "trebled", "quadrupled", "halved", "fourfold", "threefold", "twofold", "fivefold", "tenfold");

    public static readonly WordSet Fractions = WordSet.AnyCase("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "thirds", "quarters", "fifths", "tenths");

    /// <summary>Behind "half", keeps it a stretch of time or a manner of speaking.</summary>
    public static readonly WordSet HarmlessHalves = WordSet.AnyCase("hour", "hours", "day", "year", "years", "century", "time", "way", "mile", "measure", "truth", "term", "moon", "board", "heart", "later", "past", "open", "empty", "full", "finished", "built", "hidden", "known", "forgotten");

    public static readonly WordSet Approximations = WordSet.AnyCase("nearly", "almost", "around", "about", "roughly", "approximately", "circa", "barely", "hardly", "just", "some", "over", "under");

    public static readonly WordSet Comparatives = WordSet.AnyCase("more", "fewer", "less", "better", "worse", "higher", "lower", "larger", "smaller", "stronger", "weaker", "greater", "wider", "narrower", "closer", "faster", "further", "richer", "poorer");

    public static readonly WordSet Rivals = WordSet.AnyCase("any", "every", "all", "most", "anyone", "anybody", "anywhere", "elsewhere", "others", "everyone");

    /// <summary>Verbs that set one above another: "beats Cork".</summary>
    public static readonly WordSet Beats = WordSet.AnyCase(
        "beats", "beat", "outranks", "outranked", "outperforms", "outperformed", "outscores", "outscored", "outdoes", "outdid", "overtakes", "overtook", "overtaken", "surpasses", "surpassed", "exceeds", "eclipses", "eclipsed",
        "trails", "trailed", "lags", "lagged", "outpaces", "outpaced", "outstrips", "outstripped", "passes", "leapfrogs", "bests", "dwarfs", "matches", "equals");

    public static readonly WordSet Leads = WordSet.AnyCase("leads", "led", "lead", "tops", "topped", "heads", "headed", "dominates", "dominated", "trails", "wins", "won", "triumphs", "excels");

    /// <summary>Behind "leads", makes it one of an order.</summary>
    public static readonly WordSet BehindLeads = WordSet.AnyCase("in", "the", "overall", "by", "with", "here", "again", "both", "clearly", "narrowly", "on", "for", "all", "every", "everybody", "everyone");

    public static readonly WordSet Orders = WordSet.AnyCase("table", "ranking", "rankings", "index", "list", "order", "field", "pack", "group", "tier", "league", "dimension", "variable", "pile", "class", "rest", "way");

    public static readonly WordSet Ends = WordSet.AnyCase("top", "bottom", "head", "foot", "front", "rear", "tail", "back", "middle", "summit", "end", "lead");

    public static readonly WordSet PlaceNouns = WordSet.AnyCase("place", "rank", "position", "spot");

    public static readonly WordSet Standing = WordSet.AnyCase("is", "are", "was", "were", "comes", "come", "came", "ranks", "rank", "ranked", "stands", "stand", "stood", "lies", "placed", "finishes", "finished", "finish", "remains", "remained", "stays", "stayed", "sits");

    public static readonly WordSet Superlatives = WordSet.AnyCase("highest", "lowest", "best", "worst", "strongest", "weakest", "greatest", "largest", "smallest", "widest", "narrowest", "fewest", "closest", "steepest", "sharpest");

    public static readonly WordSet Matchless = WordSet.AnyCase("unmatched", "unrivalled", "unrivaled", "unequalled", "unsurpassed", "peerless", "unparalleled", "unbeaten", "unchallenged");

    public static readonly WordSet Peers = WordSet.AnyCase("rival", "rivals", "equal", "equals", "peer", "peers", "parallel", "match", "challenger");

    public static readonly WordSet Adverbs = WordSet.AnyCase("still", "again", "now", "only", "just", "also", "clearly", "narrowly", "easily", "now", "once", "even", "then", "thus", "far", "well", "always", "currently", "again", "joint", "equal", "has", "have", "had", "been", "already", "barely", "slowly", "quietly");

    public static readonly WordSet Pronouns = WordSet.AnyCase("it", "its", "they", "their");

    /// <summary>Says where things lie on the ground.</summary>
    public static readonly WordSet Ground = WordSet.AnyCase(
        "railway", "river", "road", "coast", "map", "station", "track", "tracks", "motorway", "route", "border", "mountain", "mountains", "hill", "hills", "canal", "bridge", "line", "timetable", "clock", "alphabet", "alphabetical", "valley", "harbour", "street", "wall", "door", "queue", "sea");

    public static readonly WordSet Conjunctions = WordSet.AnyCase("and", "but", "while", "whereas", "though", "although", "yet");
}
