using ReportBuilder.Composing.Prose;

namespace ReportBuilder.Composing.Entailment.Sentences;

/// <summary>How English says what lasts, begins, ends or returns from edition to edition.</summary>
internal static class YearWords
{
    private static readonly WordSet Editions = WordSet.AnyCase("year", "years", "time", "times", "edition", "editions");
    private static readonly WordSet InARow = WordSet.AnyCase("consecutive", "successive", "straight");
    private static readonly WordSet Entrants = WordSet.AnyCase("entry", "entries", "entrant", "entrants");
    private static readonly WordSet Newcomers = WordSet.AnyCase("newcomer", "newcomers", "debutant", "debutants");
    private static readonly WordSet Rankings = WordSet.AnyCase("ranking", "index", "table", "list", "survey");

    /// <summary>"running", "in a row", "consecutive": and before it "for the third year", "three years".</summary>
    public static bool IsRun(SentenceView words, int at) => words[at].Text switch
    {
        "running" => words.IsAny(at - 1, Editions),
        "row" => words.Is(at - 1, "a") && words.Is(at - 2, "in"),
        _ => words.IsAny(at, InARow) && words.IsAny(at + 1, Editions),
    };

    /// <summary>How many editions a run has; null where the words do not say.</summary>
    public static double? LengthOf(SentenceView words, int at)
    {
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (words[before].Class is WordClass.Ordinal or WordClass.Cardinal)
                return words[before].Number;
        }

        return null;
    }

    /// <summary>
    /// The year behind "since", within four words of a superlative; 0 for "yet" and "ever"; null where nothing of this stands there.
    /// </summary>
    public static double? SinceOf(SentenceView words, int at)
    {
        for (var next = at + 1; next <= at + 4; next++)
        {
            if (words.Is(next, "since") && words.Is(next + 1, WordClass.Cardinal) && words[next + 1].Number is >= 1900 and <= 2999)
                return words[next + 1].Number;
            if (words[next].Text is "yet" or "ever" && next <= at + 3)
                return 0;
        }

        return null;
    }

    /// <summary>1 for "up 27 places", -1 for "down three places", 0 for other words.</summary>
    public static int ClimbOf(SentenceView words, int at)
    {
        var sign = words[at].Text switch { "up" => 1, "down" => -1, _ => 0 };
        return sign != 0 && (words.Is(at + 1, WordClass.Cardinal) || words.IsPrinted(at + 1)) && words.IsAny(at + 2, EnglishWords.Places) ? sign : 0;
    }

    /// <summary>"takes over from", "takes the lead from", "takes first place from"; "replaces Cork at the head"; "a new leader".</summary>
    public static bool IsSuccession(SentenceView words, int at) =>
        words[at].Text is "takes" or "take" or "took"
            ? (words.Is(at + 1, "over") && words.Is(at + 2, "from"))
                || (words.Is(at + 1, "the") && words.Is(at + 2, "lead") && words.Is(at + 3, "from"))
                || (words[at + 1].Number == 1 && words.IsAny(at + 2, EnglishWords.Places) && words.Is(at + 3, "from"))
            : (words[at].Text is "replaces" or "replaced" && words.Is(at + 1, WordClass.Unit) && words.Is(at + 2, "at")
                    && words[at + 4].Text is "head" or "top")
                || (words.Is(at, "leader") && words.Is(at - 1, "new"));

    /// <summary>"no longer leads", "is no longer first", "no longer the leader".</summary>
    public static bool IsEndOfLead(SentenceView words, int at) =>
        words.Is(at, "longer") && words.Is(at - 1, "no") && LedBehind(words, at) > 0;

    /// <summary>Behind "no longer", how many words on the one is that says the lead; 0 where none does.</summary>
    public static int LedBehind(SentenceView words, int at)
    {
        for (var next = at + 1; next <= at + 3; next++)
        {
            if (words.IsAny(next, EnglishWords.Highest) || words[next] is { Class: WordClass.Ordinal, Number: 1 })
                return next - at;
            if (words[next].Text is not ("the" or "in" or "comes" or "is"))
                return 0;
        }

        return 0;
    }

    /// <summary>
    /// For the first word of "top ten": 1 where a unit enters or joins it, -1 where it drops out of it or leaves it, 0 for neither.
    /// </summary>
    public static int CrossingOf(SentenceView words, int at)
    {
        var before = words.Is(at - 1, "the") ? at - 2 : at - 1;
        if (words[before].Text is "enters" or "enter" or "entered" or "joins" or "join" or "joined" or "into")
            return words.Is(before, "into") && words[before - 1].Text is not ("breaks" or "break" or "broke" or "moves" or "climbs" or "back") ? 0 : 1;
        return (words.Is(before, "of") && words.Is(before - 1, "out")) || words[before].Text is "leaves" or "leave" or "left" ? -1 : 0;
    }

    public static bool IsEntry(SentenceView words, int at) =>
        words.IsAny(at, Newcomers) || (words.IsAny(at, Entrants) && words.Is(at - 1, "new"));

    /// <summary>"left the ranking", "drops out of the ranking".</summary>
    public static bool IsDeparture(SentenceView words, int at) =>
        (words[at].Text is "left" or "leaves" or "leave" && words.Is(at + 1, "the") && words.IsAny(at + 2, Rankings))
        || (words.Is(at, "out") && words.Is(at + 1, "of") && words.Is(at + 2, "the") && words.IsAny(at + 3, Rankings));
}
