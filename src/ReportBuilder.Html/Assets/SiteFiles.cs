using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>The small files beside the pages: for crawlers, for feed readers, for programs.</summary>
internal static class SiteFiles
{
    public static IEnumerable<PageFile> Of(Site site)
    {
        var edition = site.Document.Edition;
        yield return new PageFile("robots.txt", Robots(edition));
        yield return new PageFile("data/scores.csv", Scores(site));
        yield return new PageFile("data/framework.csv", Framework(site));
        yield return new PageFile("data/datapackage.json", DataPackage.Write(site));
        if (edition.BaseUrl.Length > 0 && edition.IsPublic())
            yield return new PageFile("sitemap.xml", Sitemap(site));
        if (edition.Corrections.Length > 0)
            yield return new PageFile("corrections.xml", Feed(site));
    }

    private static string Robots(Edition edition) =>
        !edition.IsPublic() ? "User-agent: *\nDisallow: /\n"
        : edition.BaseUrl.Length > 0 ? $"User-agent: *\nAllow: /\nSitemap: {edition.BaseUrl}sitemap.xml\n"
        : "User-agent: *\nAllow: /\n";

    /// <summary>Sitemaps 0.9 (sitemaps.org); the date is the edition's.</summary>
    private static string Sitemap(Site site)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in site.Plan.Pages.Where(page => page.Kind is not (PageKind.NotFound or PageKind.Search)))
            xml.Append("<url><loc>").Append(HtmlText.Escape(site.Document.Edition.BaseUrl + (page.Kind == PageKind.Home ? "" : page.Path))).Append("</loc><lastmod>").Append(Dates.Iso(site.Document.Edition.Date)).Append("</lastmod></url>\n");
        return xml.Append("</urlset>\n").ToString();
    }

    /// <summary>Atom (RFC 4287), one entry a correction, the newest first.</summary>
    private static string Feed(Site site)
    {
        var edition = site.Document.Edition;
        var id = edition.BaseUrl.Length > 0 ? edition.BaseUrl : $"urn:report:{edition.Id}:";
        var newest = edition.Corrections.Max(correction => correction.Date);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        xml.Append("<title>Corrections to ").Append(HtmlText.Escape($"{edition.Title} {edition.Year}")).Append("</title>\n<id>").Append(HtmlText.Escape(id)).Append("corrections</id>\n<updated>").Append(Dates.Iso(newest)).Append("T00:00:00Z</updated>\n<author><name>").Append(HtmlText.Escape(edition.Publisher)).Append("</name></author>\n");
        foreach (var (correction, number) in edition.Corrections.Select((correction, index) => (correction, index + 1)).OrderByDescending(pair => pair.correction.Date))
        {
            xml.Append("<entry><title>Correction ").Append(number).Append("</title><id>").Append(HtmlText.Escape(id)).Append("correction-").Append(number).Append("</id><updated>").Append(Dates.Iso(correction.Date)).Append("T00:00:00Z</updated><content>").Append(HtmlText.Escape(correction.Text)).Append("</content></entry>\n");
        }

        return xml.Append("</feed>\n").ToString();
    }

    private static string Scores(Site site)
    {
        var scores = site.Scores;
        string[] header = ["city_id", "city", "part_id", "part", "score", "rank"];
        return CsvText.Write(header, scores.Columns.SelectMany(column => scores.Units.Select((unit, index) =>
            (IEnumerable<string>)[unit.Id, unit.Name, column.Node.Id, column.Node.Name, column.Scores[index].Value is { } value ? DataFiles.Number(value) : "", column.Ranks[index] is { } rank ? DataFiles.Number(rank) : ""])));
    }

    private static string Framework(Site site)
    {
        var framework = site.Scores.Framework;
        string[] header = ["number", "dimension", "variable", "indicator", "direction", "data_year", "source"];
        return CsvText.Write(header, framework.Dimensions.SelectMany(dimension => dimension.Children.SelectMany(variable => variable.Leaves.Where(child => child.Indicator is not null).Select(child =>
            (IEnumerable<string>)[DataFiles.Number(child.Indicator!.Number), dimension.Name, variable.Name, child.Indicator.Name, child.Indicator.Direction.ToString().ToLowerInvariant(), child.Indicator.DataYear, child.Indicator.Source]))));
    }
}
