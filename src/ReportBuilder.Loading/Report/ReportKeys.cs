using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// The keys that content/report.yaml may have, by the mapping they stand in. schemas/report.schema.json and docs/report.md list the same.
/// </summary>
public static class ReportKeys
{
    public static ImmutableArray<string> Report { get; } =
    [
        "id", "title", "subtitle", "kind", "year", "date", "language", "languages", "names", "stage", "publisher", "description", "keywords", "base-url", "embargo",
        "newer-edition-url", "versions", "corrections", "source-statement", "licence", "imprint", "unbound-numbers", "raw-html", "attach", "attach-chart-data",
        "chart-pictures", "theme", "print", "tiers", "terms", "history", "outline", "publications",
    ];

    public static ImmutableArray<string> Version { get; } = ["name", "date", "address"];

    public static ImmutableArray<string> Correction { get; } = ["date", "text", "anchor"];

    public static ImmutableArray<string> Publication { get; } = ["name", "kind", "content", "audience", "embargo", "of", "first"];

    /// <summary>What a publication can be.</summary>
    public static ImmutableArray<string> PublicationKinds { get; } = [.. Enum.GetValues<PublicationKind>().Select(kind => kind.Name())];

    public static ImmutableArray<string> Licences { get; } = ["text", "figures", "data"];

    public static ImmutableArray<string> Licence { get; } = ["name", "address"];

    public static ImmutableArray<string> Imprint { get; } = ["isbn", "issn", "doi", "version", "authors", "editors"];

    public static ImmutableArray<string> Contributor { get; } = ["name", "orcid"];

    public static ImmutableArray<string> Attached { get; } = ["file", "description", "relationship"];

    public static ImmutableArray<string> Theme { get; } =
    [
        "page", "size", "margins", "columns", "gutter", "baseline", "text", "hyphenate", "paragraphs", "emphasis", "follow-on", "notes", "footnotes", "colours",
        "fonts", "picture", "logo",
    ];

    public static ImmutableArray<string> Print { get; } = ["profile", "condition", "bleed", "marks", "right-hand-starts", "spine"];

    public static ImmutableArray<string> Spine { get; } = ["text", "width"];

    public static ImmutableArray<string> PageSize { get; } = ["width", "height"];

    public static ImmutableArray<string> Margins { get; } = ["top", "sides", "bottom"];

    public static ImmutableArray<string> Colour { get; } = ["light", "dark"];

    public static ImmutableArray<string> Fonts { get; } = ["name", "light", "regular", "medium", "semi-bold", "bold", "fallback"];

    public static ImmutableArray<string> Tier { get; } = ["name", "at-least"];

    public static ImmutableArray<string> Terms { get; } = [.. Model.Inputs.Terms.Neutral.All.Select(term => term.Key)];

    public static ImmutableArray<string> Term { get; } = ["one", "other", "gender"];

    public static ImmutableArray<string> History { get; } = ["framework", "editions"];

    public static ImmutableArray<string> PastEdition { get; } = ["folder", "year", "framework"];

    public static ImmutableArray<string> Part { get; } = ["kind", "content", "title", "parts"];

    /// <summary>What a part of the outline can be; "profiles" may have the unit's word before it, as in "city-profiles".</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "cover", "title-page", "contents", "foreword", "summary", "ranking", "part", "dimension", "case-study", "profiles", "method",
        "analysis", "indicators", "list-of-boxes", "list-of-figures", "list-of-tables", "glossary", "index", "appendix", "back-cover", "blank", "changes", "claims", "references", "acknowledgements", "colophon", "text",
    ];
}
