using System.Collections.Immutable;

namespace ReportBuilder.Composing.Templates;

/// <summary>The values that templates of the document may name. templates/README.md says which template has which; a test holds that these are those of <c>Scopes</c>.</summary>
internal static class DocumentNames
{
    public static readonly ImmutableSortedSet<string> All = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "audited", "best", "better", "breaks", "changes", "checked", "cities", "city", "closest", "components", "computed", "differences", "dimension", "dimension_totals",
        "dimension_totals_equal", "dimensions", "draws", "firm", "firm_pairs", "firm_share", "first", "groups", "high", "highlights", "indicators", "interval", "within", "intervals", "last", "leads",
        "left_out", "low", "marked", "most_uneven", "moves", "name", "of", "orders", "overall_totals", "overall_totals_equal", "part", "parts", "printed", "profiled", "published", "publisher", "ranked",
        "scenarios", "sensitivity", "sentence", "similar", "skipped", "source_statement", "strengths", "title", "variables", "weakest", "weaknesses", "winner", "worse", "year");
}
