using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Syndication;
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
        data["apa"] = Citations.Running(scope.Site);
        data["bibtex"] = BibTeX(scope);
        PlacesOfTemplate.Add(
            scope,
            (edition.Versions.IsEmpty ? "" : "versions", "site.about.versions"),
            (edition.Corrections.IsEmpty ? "" : "corrections", "site.about.corrections"),
            ("cite", "site.about.cite"),
            ("licence", "site.about.licence")
        );
        data["versions"] = edition.Versions.OrderByDescending(version => version.Date).Select(version => new Dictionary<string, object?>
        {
            ["name"] = version.Name,
            ["date"] = wording.Date(version.Date),
            ["href"] = SafeAddress.Of(version.Address) ?? "",
            ["current"] = edition.BaseUrl.Length > 0 && version.Address.TrimEnd('/') == edition.BaseUrl.TrimEnd('/'),
        }).ToList();
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
            $"@techreport{{{edition.Id},\n  title       = {{{WholeTitle(edition, scope.Site.Wording)}}},\n  institution = {{{edition.Publisher}}},{url.Replace("url      ", "url        ", StringComparison.Ordinal)}\n  year        = {{{edition.Year}}},\n{ImprintFields(edition.Imprint)}  type        = {{{edition.Kind}}}\n}}"
        );
    }

    private static string ImprintFields(Imprint imprint) => string.Concat(
        new[]
        {
            ("author", Names(imprint.Authors)),
            ("editor", Names(imprint.Editors)),
            ("isbn", imprint.Isbn),
            ("issn", imprint.Issn),
            ("doi", imprint.Doi),
            ("version", imprint.Version),
        }.Where(field => field.Item2.Length > 0).Select(field => $"  {field.Item1,-11} = {{{field.Item2}}},\n"));

    private static string Names(ImmutableArray<Contributor> people) => string.Join(" and ", people.Select(person => person.Name));
}
