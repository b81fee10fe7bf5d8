namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>
/// The closed classes of English words that make statements about an index, and those that keep harmless what looks like one. A word may be
/// of several.
/// </summary>
[Flags]
internal enum WordKinds : ulong
{
    None = 0,

    /// <summary>"city", "units".</summary>
    UnitNoun = 1UL << 0,
    TierNoun = 1UL << 1,

    /// <summary>What an exclusive or a share may be said of besides units: "port", "capital".</summary>
    Town = 1UL << 2,

    /// <summary>"variable", "dimensions".</summary>
    PartNoun = 1UL << 3,

    /// <summary>Says that the sentence is about results: "score", "points", "table".</summary>
    Result = 1UL << 4,

    /// <summary>What widens, narrows, rises and falls in an index: "gap", "lead".</summary>
    Movable = 1UL << 5,

    /// <summary>"rise", "fell", "narrowing".</summary>
    ChangeVerb = 1UL << 6,

    /// <summary>The same as a noun: "a gain of two places".</summary>
    ChangeNoun = 1UL << 7,

    /// <summary>Behind a change, says that it is one of places or points.</summary>
    BehindChange = 1UL << 8,

    /// <summary>"doubled", "threefold".</summary>
    Multiple = 1UL << 9,

    /// <summary>Behind "half", keeps it a stretch of time or a manner of speaking.</summary>
    HarmlessHalf = 1UL << 10,
    Approximation = 1UL << 11,
    Comparative = 1UL << 12,

    /// <summary>"any", "most", "others": whom one is compared with.</summary>
    Rival = 1UL << 13,

    /// <summary>The same as a noun: "the field", "its neighbours", "the mean".</summary>
    RivalNoun = 1UL << 14,

    /// <summary>Verbs that set one above or beside another: "beats Cork".</summary>
    Beat = 1UL << 15,

    /// <summary>Verbs that say who is at an end of an order.</summary>
    Lead = 1UL << 16,

    /// <summary>Behind "leads", makes it one of an order.</summary>
    BehindLead = 1UL << 17,

    /// <summary>"table", "league", "field".</summary>
    Order = 1UL << 18,

    /// <summary>"top", "rear".</summary>
    End = 1UL << 19,

    /// <summary>"place", "spot".</summary>
    PlaceNoun = 1UL << 20,

    /// <summary>Verbs that a rank stands behind: "is", "comes", "finished".</summary>
    Standing = 1UL << 21,
    Superlative = 1UL << 22,

    /// <summary>"unmatched".</summary>
    Matchless = 1UL << 23,

    /// <summary>"rival", "equal": whom one is without.</summary>
    Peer = 1UL << 24,

    /// <summary>What may stand between a subject and its verb.</summary>
    Adverb = 1UL << 25,
    Pronoun = 1UL << 26,

    /// <summary>Says where things lie on the ground.</summary>
    Ground = 1UL << 27,

    /// <summary>Verbs of having a place: "holds", "takes", "defends".</summary>
    Holder = 1UL << 28,

    /// <summary>What is had: "crown", "lead".</summary>
    Prize = 1UL << 29,

    /// <summary>Who is somewhere in an order: "leader", "runner-up".</summary>
    Ranker = 1UL << 30,

    /// <summary>"few", "several".</summary>
    Quantifier = 1UL << 31,

    /// <summary>"except", "bar".</summary>
    Except = 1UL << 32,

    /// <summary>Verbs of getting points and places.</summary>
    Scoring = 1UL << 33,

    /// <summary>Prepositions, conjunctions and other words that end a noun with what belongs to it.</summary>
    Function = 1UL << 34,

    /// <summary>"goes", "belongs": behind a place and before "to".</summary>
    Giver = 1UL << 35,

    /// <summary>"all", "every", "none".</summary>
    Universal = 1UL << 36,

    /// <summary>"bulk", "fraction": a part, before "of".</summary>
    Portion = 1UL << 37,

    /// <summary>"fares", "does": verbs before "best" and "worst".</summary>
    Faring = 1UL << 38,
}
