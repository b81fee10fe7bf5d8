using System.Globalization;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Pages;

/// <summary>What the report is, how to cite it, and its terms.</summary>
internal static class AboutPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var data = SectionPage.Data(scope);
        var edition = scope.Site.Document.Edition;
        var address = edition.BaseUrl.Length > 0 ? " " + edition.BaseUrl : "";
        data["apa"] = string.Create(
            CultureInfo.InvariantCulture,
            $"{edition.Publisher} ({edition.Year}). {edition.Title} {edition.Year}: {edition.Subtitle}.{address}"
        );
        data["bibtex"] = BibTeX(scope);
        data["published"] = Dates.Long(edition.Date);
        return data;
    }

    private static string BibTeX(PageScope scope)
    {
        var edition = scope.Site.Document.Edition;
        var url = edition.BaseUrl.Length > 0 ? $"\n  url       = {{{edition.BaseUrl}}}," : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"@techreport{{{edition.Id},\n  title       = {{{edition.Title} {edition.Year}: {edition.Subtitle}}},\n  institution = {{{edition.Publisher}}},{url.Replace("url      ", "url        ", StringComparison.Ordinal)}\n  year        = {{{edition.Year}}},\n  type        = {{{edition.Kind}}}\n}}"
        );
    }
}
