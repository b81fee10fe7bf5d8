namespace ReportBuilder.Model.Phrases;

/// <summary>How the forms of a choice are told apart.</summary>
internal enum PhraseChoice
{
    /// <summary>By the CLDR category of a number of things: one, few, many, other.</summary>
    Plural,

    /// <summary>By that of a place in an order: 1st, 2nd, 3rd.</summary>
    Ordinal,

    /// <summary>By a word, such as a gender.</summary>
    Select,
}

/// <summary>A stretch of a phrase.</summary>
internal abstract record PhraseForm;

/// <summary>Words as they stand.</summary>
internal sealed record PhraseWords(string Text) : PhraseForm;

/// <summary>What the caller gives under a name: <c>{count}</c>.</summary>
internal sealed record PhrasePlace(string Name) : PhraseForm;

/// <summary>The number that the choice around it looks at: <c>#</c>.</summary>
internal sealed record PhraseNumber : PhraseForm;

/// <summary>One of several forms: <c>{count, plural, one {# place} other {# places}}</c>.</summary>
internal sealed record PhraseFork(string Name, PhraseChoice Choice, IReadOnlyDictionary<string, PhraseForm[]> Forms) : PhraseForm
{
    public const string Otherwise = "other";
}
