using ReportBuilder.Composing.Entailment.Sentences;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>A sentence with the classes of its words, and what it is about as a whole. Places outside it hold nothing.</summary>
internal readonly ref struct SentenceFrame
{
    private readonly SentenceView words;
    private readonly ReadOnlySpan<WordKinds> kinds;
    private readonly WordKinds all;

    /// <param name="kinds">Takes the classes of the words: as long as the sentence.</param>
    /// <param name="followsUnit">The sentence before speaks of a unit, so that "it" and "its" may do so here.</param>
    public SentenceFrame(SentenceView words, Span<WordKinds> kinds, bool followsUnit)
    {
        for (var at = 0; at < words.Length; at++)
            all |= kinds[at] = words.IsPlain(at) ? Lexicon.Of(words[at].Text) : WordKinds.None;
        this.words = words;
        this.kinds = kinds;
        FollowsUnit = followsUnit;
        NamesUnit = words.Any(WordClass.Unit) || words.AnyPast();
        OfResults = AnyOf(WordKinds.Result) || words.Any(WordClass.Part);
        OnGround = AnyOf(WordKinds.Ground);
    }

    public int Length => words.Length;

    public bool FollowsUnit { get; }

    public bool NamesUnit { get; }

    public bool OfResults { get; }

    public bool OnGround { get; }

    /// <summary>A pronoun may stand for the unit of the sentence before.</summary>
    public bool OfPronoun => FollowsUnit && AnyOf(WordKinds.Pronoun);

    /// <summary>The sentence speaks of units: it names one, or a noun or pronoun stands for one.</summary>
    public bool OfUnits => NamesUnit || AnyOf(WordKinds.TierNoun | WordKinds.UnitNoun) || OfPronoun;

    public SentenceWord this[int at] => words[at];

    public string? Text(int at) => words[at].Text;

    public bool Is(int at, string word) => words.Is(at, word);

    public bool Is(int at, WordClass kind) => words.Is(at, kind);

    /// <summary>A word of its own, no name and no number.</summary>
    public bool IsPlain(int at) => words.IsPlain(at);

    public bool IsPrinted(int at) => words.IsPrinted(at);

    public bool Has(int at, WordKinds any) => at >= 0 && at < kinds.Length && (kinds[at] & any) != 0;

    public bool AnyOf(WordKinds any) => (all & any) != 0;

    /// <summary>A name that nothing holds.</summary>
    public bool IsFreeUnit(int at) => words[at] is { Class: WordClass.Unit, IsTyped: true, Text: not null };

    /// <summary>The end of the sentence, or of what is said together.</summary>
    public bool IsEnd(int at) => Text(at) is null || Is(at, WordClass.Break) || Is(at, WordClass.Comma);

    /// <summary>A noun or an adjective: a plain word that ends nothing.</summary>
    public bool IsNoun(int at) => IsPlain(at) && !Has(at, WordKinds.Function);

    /// <summary>A name, "it", "the city", "both", or a tier.</summary>
    public bool IsSubject(int at) => IsFreeUnit(at) || words[at].IsPast
        || (FollowsUnit && Text(at) is "it" or "they")
        || (Text(at) is "both" or "latter" or "former" && (FollowsUnit || HasUnitBefore(at)))
        || (Has(at, WordKinds.UnitNoun) && (Text(at - 1) is "the" or "this" || HasAttribute(at - 1)))
        || (Has(at, WordKinds.TierNoun) && Is(at - 1, WordClass.Ordinal));

    /// <summary>It says what a column of data/units.csv says: "coastal".</summary>
    public bool HasAttribute(int at) => !words[at].Attributes.IsDefaultOrEmpty;

    /// <summary>A subject stands directly before, or before adverbs and "which".</summary>
    public bool FollowsSubject(int at)
    {
        var before = at - 1;
        while (Has(before, WordKinds.Adverb) || Is(before, WordClass.Comma) || Text(before) is "which" or "itself")
            before--;
        return IsSubject(before);
    }

    public bool HasSubjectBefore(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (IsSubject(before))
                return true;
        }

        return false;
    }

    /// <summary>A name that nothing holds stands within so many words.</summary>
    public bool HasUnitAfter(int at, int reach)
    {
        for (var next = at + 1; next <= at + reach; next++)
        {
            if (IsFreeUnit(next))
                return true;
        }

        return false;
    }

    /// <summary>A word of a class stands within so many plain words behind a place.</summary>
    public bool Within(int at, int reach, WordKinds any)
    {
        for (var next = at + 1; next <= at + reach && IsPlain(next); next++)
        {
            if (Has(next, any))
                return true;
        }

        return false;
    }

    /// <summary>A call prints what it says: "Cork alone has {{fact}}".</summary>
    public bool IsPrintedSoon(int at) => IsPrinted(at + 1) || IsPrinted(at + 2) || IsPrinted(at + 3) || IsPrinted(at + 4)
        || IsPrinted(at + 5);

    private bool HasUnitBefore(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            if (IsFreeUnit(before))
                return true;
        }

        return false;
    }
}
