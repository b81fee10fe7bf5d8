namespace ReportBuilder.Loading.Changing;

/// <summary>One name that becomes another, and how sure it is that words of prose mean it.</summary>
/// <param name="IsCommonWord">The edition has the word in small letters too, so that prose may mean the word and not the name.</param>
internal sealed record NameChange(string Old, string New, KnownNames Names, bool IsCommonWord)
{
    /// <summary>Names of several words mean nothing else, also where they stand in small letters.</summary>
    public bool IsOfManyWords { get; } = Old.Contains(' ', StringComparison.Ordinal);

    /// <summary>As it stands inside a sentence that does not keep its capital: "economic strength".</summary>
    public string OldInSentence { get; } = Small(Old);

    public string NewInSentence { get; } = Small(New);

    /// <summary>Whether an expression must have the new name in quotes where the old one could do without.</summary>
    public bool NeedsQuotes { get; } =
        New.AsSpan().ContainsAny(",=<>()")
        || KnownNames.WordsOf(New).Any(word => word is "and" or "or" or "of" or "in" or "not" or "where" or "between" or "since");

    private static string Small(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && !char.IsUpper(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
