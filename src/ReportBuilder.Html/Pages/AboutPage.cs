using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Pages;

/// <summary>What the report is, how to cite it, and its terms.</summary>
internal static class AboutPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var data = SectionPage.Data(scope);
        var (edition, wording) = (scope.Site.Document.Edition, scope.Site.Wording);
        data["apa"] = wording.Say(
            edition.BaseUrl.Length > 0 ? "site.about.apa-online" : "site.about.apa",
            ("publisher", edition.Publisher),
            ("year", edition.Year),
            ("title", WholeTitle(edition, wording)),
            ("address", edition.BaseUrl)
        );
        data["bibtex"] = BibTeX(scope);
        data["published"] = wording.Date(edition.Date);
        return data;
    }

    private static string WholeTitle(Edition edition, Wording wording) =>
        wording.Say("site.title.whole", ("title", edition.Title), ("year", edition.Year), ("subtitle", edition.Subtitle));

    private static string BibTeX(PageScope scope)
    {
        var edition = scope.Site.Document.Edition;
        var url = edition.BaseUrl.Length > 0 ? $"\n  url       = {{{edition.BaseUrl}}}," : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"@techreport{{{edition.Id},\n  title       = {{{WholeTitle(edition, scope.Site.Wording)}}},\n  institution = {{{edition.Publisher}}},{url.Replace("url      ", "url        ", StringComparison.Ordinal)}\n  year        = {{{edition.Year}}},\n  type        = {{{edition.Kind}}}\n}}"
        );
    }
}
