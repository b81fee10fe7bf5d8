using System.Collections.Immutable;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html;

/// <summary>Where the site shows each part of the document.</summary>
public static class SiteAddresses
{
    /// <summary>
    /// By the id of a section or block: the path of its page relative to the site's folder, with a fragment where it is not the page
    /// itself.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> Of(ReportDocument document, Scorebook scores) => SitePlanner.Plan(document, scores).Addresses;
}
