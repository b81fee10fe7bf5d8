using System.Collections.Immutable;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// The names that page templates may use. templates/README.md says where each is; a name that no page has is a slip of the author's.
/// </summary>
internal static class TemplateNames
{
    public static readonly ImmutableSortedSet<string> All = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "Dimension", "Dimensions", "Edition", "Editions", "Group", "Groups", "Indicator", "Indicators",
        "Point", "Points", "Tier", "Tiers", "Unit", "Units", "Variable", "Variables",
        "a_dimension", "a_edition", "a_group", "a_indicator", "a_point", "a_tier", "a_unit", "a_variable", "absolute", "accent", "ahead", "alternate",
        "apa", "beside", "bibtex", "canonical", "cases", "cells", "children", "compareHref", "content", "contentsHref", "corrected", "corrections",
        "csv", "current", "dataHref", "date", "decimal", "description", "dimension", "dimensionTiles", "dimensions", "direction", "draft",
        "edition", "editions", "embargo", "feed", "figures", "files", "findings", "firstFive", "from", "group", "groups", "heading", "headline", "here",
        "href", "id", "image", "imageAlt", "indicator", "indicators", "interval", "items", "json", "jsonLd", "key", "keyFindings", "keyList", "keys", "kicker", "kind",
        "kindOfReport", "language", "leader", "leaders", "leading", "ledger", "licence", "licences", "logo", "main", "markdown", "name", "navigation", "newer", "next", "noindex",
        "number",
        "ogType", "onThisPage", "opening", "options", "part", "partNumber", "path", "petals", "picture", "point", "points", "previous", "profile",
        "published", "publisher", "rail", "rank", "rankingHref", "receipt", "receipts", "relative", "releases", "root", "rows", "score", "scripts",
        "share", "shared", "shown", "similar", "siteTitle", "sliders", "sourceStatement", "standfirst", "statement", "strengths", "style", "styleHash",
        "subtitle", "svg",
        "tables", "terms", "text", "thousands", "tier", "tiers", "title", "token", "total", "trail", "translations", "unit", "unitCount", "units", "unitsHref",
        "variable", "variableCount", "variables", "version", "versions", "weaknesses", "weightsHref", "within", "year");
}
