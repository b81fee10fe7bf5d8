using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportBuilder.Composing.Prose.Listings;

/// <summary>What a text in quotes begins and ends with.</summary>
/// <param name="IsOpenToLines">It may go on over the end of a line.</param>
/// <param name="Escape">The sign before a closing sign that does not close; '\0' for none.</param>
internal sealed record CodeQuote(string Open, string Close, bool IsOpenToLines = false, char Escape = '\\');

/// <summary>As much of a language as its colours need.</summary>
internal sealed record CodeLanguage
{
    public FrozenSet<string> Keywords { get; init; } = [];

    /// <summary>What begins a comment that ends with its line.</summary>
    public ImmutableArray<string> LineComments { get; init; } = [];

    public ImmutableArray<CodeQuote> BlockComments { get; init; } = [];

    /// <summary>The longest first.</summary>
    public ImmutableArray<CodeQuote> Quotes { get; init; } = [];

    /// <summary>What stands behind a key: ':' or '='; '\0' where the language has no keys.</summary>
    public char KeySign { get; init; }

    /// <summary>Signs that a word may hold besides letters, digits and underscores.</summary>
    public string WordSigns { get; init; } = "";

    /// <summary>Comments and quotes begin only where a word could begin, since text may stand without quotes: "it's", "a#b".</summary>
    public bool HasBareText { get; init; }

    /// <summary>A word before a bracket is called.</summary>
    public bool HasCalls { get; init; } = true;

    /// <summary>It is written in tags.</summary>
    public bool IsMarkup { get; init; }
}
