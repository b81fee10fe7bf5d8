using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Pages;

/// <summary>The headings that a page's template writes itself, for the list of what is on the page.</summary>
internal static class PlacesOfTemplate
{
    /// <param name="places">The id of each heading, empty where the page has it not, and the phrase that it says.</param>
    public static void Add(PageScope scope, params ReadOnlySpan<(string Id, string Phrase)> places)
    {
        foreach (var (id, phrase) in places)
        {
            if (id.Length > 0)
                scope.Headings.Add(new PageHeading(2, id, scope.Site.Wording[phrase]));
        }
    }
}
