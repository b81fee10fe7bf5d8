namespace ReportBuilder.Html.Frames;

/// <summary>The names that page templates may use. templates/README.md says where each is; a name that no page has is a slip of the author's.</summary>
internal static class TemplateNames
{
    public static bool Has(string name) => name is
        "@first" or "@index" or "@last" or "absolute" or "accent" or "ahead" or "apa" or "bibtex" or "canonical" or "cases" or "cells" or "children" or
        "cities" or "citiesHref" or "cityCount" or "compareHref" or "content" or "contentsHref" or "corrected" or "corrections" or "csv" or "current" or "dataHref" or "date" or
        "description" or "dimension" or "dimensionTiles" or "dimensions" or "draft" or "embargo" or "feed" or "figures" or "files" or "findings" or "from" or "groups" or
        "heading" or "headline" or "here" or "href" or "id" or "image" or "interval" or "items" or "json" or "jsonLd" or "keys" or "kicker" or
        "kind" or "kindOfReport" or "language" or "leader" or "leaders" or "ledger" or "main" or "name" or "navigation" or "newer" or "next" or "noindex" or
        "number" or "ogType" or "onThisPage" or "opening" or "options" or "part" or "path" or "picture" or "previous" or "profile" or "publisher" or "rail" or
        "rank" or "rankingHref" or "receipt" or "receipts" or "relative" or "root" or "rows" or "score" or "scripts" or "share" or "shared" or "similar" or
        "siteTitle" or "sliders" or "sourceStatement" or "standfirst" or "statement" or "strengths" or "subtitle" or "svg" or "text" or "thousands" or "tier" or "tiers" or "title" or
        "total" or "trail" or "variableCount" or "weaknesses" or "weightsHref" or "within" or "year";
}
