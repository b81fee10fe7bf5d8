namespace ReportBuilder.Layout.Type.Breaking;

/// <summary>Where words of one language may be divided: English by rules of its own, others by their patterns, the rest not at all.</summary>
internal sealed class WordDivision
{
    private static readonly WordDivision English = new(null) { Divides = true };
    private static readonly WordDivision None = new(null);

    private readonly PatternDivision? patterns;

    private WordDivision(PatternDivision? patterns) => this.patterns = patterns;

    public bool Divides { get; private init; }

    /// <param name="language">BCP 47.</param>
    public static WordDivision Of(string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : PatternDivision.Of(language) is { } patterns ? new(patterns) { Divides = true }
        : None;

    /// <summary>Adds the places inside <paramref name="word"/> at which it may be divided, in rising order.</summary>
    public void Find(ReadOnlySpan<char> word, List<int> places)
    {
        if (patterns is null)
            Hyphenation.Find(word, places);
        else
            patterns.Find(word, places);
    }
}
