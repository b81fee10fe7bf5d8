using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Planning;

/// <summary>The address of each page. Addresses follow ids only, so they stay the same from edition to edition.</summary>
internal static class PagePaths
{
    public const string Home = "index.html";
    public const string About = "about.html";
    public const string Contents = "contents.html";
    public const string Compare = "compare.html";
    public const string Weights = "your-weights.html";
    public const string Data = "data.html";
    public const string Search = "search.html";
    public const string NotFound = "404.html";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        Home, About, Contents, Compare, Weights, Data, Search, NotFound,
    };

    /// <summary>The list of units: "universities.html".</summary>
    public static string Units(Terms terms) => $"{terms.UnitKey.Other}.html";

    public static string Unit(Terms terms, string unitId) => $"{terms.UnitKey.Other}/{unitId}.html";

    public static string Of(Section section, Terms terms) => section switch
    {
        { Kind: SectionKind.Cover } => Home,
        { Kind: SectionKind.TitlePage } => About,
        { Kind: SectionKind.Contents } => Contents,
        { Kind: SectionKind.UnitProfiles } => Units(terms),
        { Kind: SectionKind.Unit, Unit: { } unit } => Unit(terms, unit.Id),
        { Kind: SectionKind.Dimension } => $"{Terms.Path(terms.OfMain().Dimension, Terms.Neutral.Dimension)}/{section.Id}.html",
        { Kind: SectionKind.CaseStudy } => $"case-studies/{section.Id}.html",
        _ when Reserved.Contains($"{section.Id}.html") || $"{section.Id}.html" == Units(terms) => $"part-{section.Id}.html",
        _ => $"{section.Id}.html",
    };
}
