using System.Collections.Immutable;

namespace ReportBuilder.Templates;

/// <summary>The names that a kind of template may use. Any other name is a slip of the author's, told with the nearest right one.</summary>
/// <param name="Values">Of values, of items of lists, and of what they hold.</param>
/// <param name="Functions">Of functions and filters.</param>
/// <param name="Partials">Of the templates that "include" can name.</param>
/// <param name="Document">Where editors find the names.</param>
public sealed record TemplateVocabulary(
    ImmutableSortedSet<string> Values,
    ImmutableSortedDictionary<string, Arguments> Functions,
    ImmutableSortedSet<string> Partials,
    string Document);

/// <summary>How many arguments a function takes.</summary>
public sealed record Arguments(int Least, int Most);
