using System.Collections.Immutable;
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
        var authors = edition.Imprint.Authors;
        var address = edition.Imprint.DoiAddress is { Length: > 0 } doi ? doi : edition.BaseUrl;
        data["apa"] = wording.Say(
            address.Length > 0 ? "site.about.apa-online" : "site.about.apa",
            ("publisher", authors.IsEmpty ? edition.Publisher : string.Join(", ", authors.Select(author => author.Name))),
            ("year", edition.Year),
            ("title", WholeTitle(edition, wording)),
            ("address", address)
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
