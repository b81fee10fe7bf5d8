using System.Collections.Immutable;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// The names that page templates may use. templates/README.md says where each is; a name that no page has is a slip of the author's.
/// </summary>
internal static class TemplateNames
{
    public static readonly ImmutableSortedSet<string> All = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "absolute", "accent", "ahead", "apa", "bibtex", "canonical", "cases", "cells", "children", "cities", "citiesHref", "cityCount",
        "compareHref", "content", "contentsHref", "corrected", "corrections", "csv", "current", "dataHref", "date", "description", "dimension",
        "dimensionTiles", "dimensions", "draft", "embargo", "feed", "figures", "files", "findings", "from", "groups", "heading", "headline", "here",
        "href", "id", "image", "interval", "items", "json", "jsonLd", "keys", "kicker", "kind", "kindOfReport", "language", "leader", "leaders",
        "ledger", "main", "name", "navigation", "newer", "next", "noindex", "number", "ogType", "onThisPage", "opening", "options", "part", "path",
        "partNumber", "picture", "previous", "profile", "published", "publisher", "rail", "rank", "rankingHref", "receipt", "receipts", "relative", "root", "rows", "score",
        "scripts", "share", "shared", "similar", "siteTitle", "sliders", "sourceStatement", "standfirst", "statement", "strengths", "subtitle",
        "svg", "tables", "text", "thousands", "tier", "tiers", "title", "total", "trail", "variableCount", "weaknesses", "weightsHref", "within", "year");
}
