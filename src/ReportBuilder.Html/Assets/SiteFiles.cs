using System.Security.Cryptography;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>The small files beside the pages: for crawlers, for feed readers, for programs.</summary>
internal static class SiteFiles
{
    public static List<SiteFile> Of(Site site, HtmlText text)
    {
        var edition = site.Document.Edition;
        var (scores, framework) = (File("data/scores.csv", Scores), File("data/framework.csv", Framework));
        CatalogueFile[] data = [Listed(scores, DataPackage.Scores(site)), Listed(framework, DataPackage.Framework(site))];
        var citations = new Citations(site, data[0].Sha256);
        List<SiteFile> files =
        [
            File("robots.txt", Robots),
            File("llms.txt", PlainIndex.Write),
            scores,
            framework,
            File("data/datapackage.json", DataPackage.Write),
            File("data/dcat.jsonld", (json, written) => DataCatalogue.Write(json, written, data)),
            File("data/scores.csv" + CsvwMetadata.Ending, (json, written) => CsvwMetadata.Write(json, written, DataPackage.Scores(written))),
            File("data/framework.csv" + CsvwMetadata.Ending, (json, written) => CsvwMetadata.Write(json, written, DataPackage.Framework(written))),
            File("citation.bib", (bibliography, _) => citations.WriteBibTeX(bibliography)),
            File("citation.ris", (bibliography, _) => citations.WriteRis(bibliography)),
            File("CITATION.cff", (bibliography, _) => citations.WriteCff(bibliography)),
        ];
        if (edition.BaseUrl.Length > 0 && edition.IsPublic())
            files.Add(File("sitemap.xml", Sitemap));
        if (Redirects.Belongs(site))
            files.Add(File(Redirects.Name, Redirects.Write));
        if (edition.Corrections.Length > 0)
            files.Add(File("corrections.xml", Feeds.WriteCorrections));
        if (edition.Versions.Length > 0)
            files.Add(File("releases.xml", Feeds.WriteReleases));
        return files;

        SiteFile File(string path, Action<HtmlText, Site> write)
        {
            write(text, site);
            return site.Cache.Take(text, 0, path);
        }

        static CatalogueFile Listed(SiteFile file, DataResource resource) =>
            new(resource.Path, resource.Title, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.AsSpan())));
    }

    private static void Robots(HtmlText text, Site site)
    {
        var edition = site.Document.Edition;
        text.Raw(edition.IsPublic() ? "User-agent: *\nAllow: /\n"u8 : "User-agent: *\nDisallow: /\n"u8);
        if (edition.IsPublic() && edition.BaseUrl.Length > 0)
            text.Raw("Sitemap: "u8).Raw(edition.BaseUrl).Raw("sitemap.xml\n"u8);
    }

    /// <summary>Sitemaps 0.9 (sitemaps.org); the date is the edition's.</summary>
    private static void Sitemap(HtmlText xml, Site site)
    {
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var page in site.Plan.Pages.Where(page => page.Kind is not (PageKind.NotFound or PageKind.Search)))
            xml.Raw("<url><loc>"u8)
                .Text(site.Document.Edition.BaseUrl + (page.Kind == PageKind.Home ? "" : EncodedAddress.Of(page.Path)))
                .Raw("</loc><lastmod>"u8)
                .Raw(Dates.Iso(site.Document.Edition.Date))
                .Raw("</lastmod></url>\n"u8);
        xml.Raw("</urlset>\n"u8);
    }

    private static void Scores(HtmlText csv, Site site)
    {
        var scores = site.Scores;
        var unitHead = Terms.Column(scores.Terms.OfMain().Unit, "unit");
        CsvRows.WriteRow(csv, $"{unitHead}_id", unitHead, "part_id", "part", "score", "rank");
        foreach (var column in scores.Columns)
            for (var unit = 0; unit < scores.Units.Length; unit++)
            {
                CsvRows.Cell(csv, 0, scores.Units[unit].Id);
                CsvRows.Cell(csv, 1, scores.Units[unit].Name);
                CsvRows.Cell(csv, 2, column.Node.Id);
                CsvRows.Cell(csv, 3, column.Node.Name);
                CsvRows.Cell(csv, 4, column.Scores[unit].Value);
                CsvRows.Cell(csv, 5, column.Ranks[unit]);
                csv.Raw("\n"u8);
            }
    }

    private static void Framework(HtmlText csv, Site site)
    {
        var terms = site.Scores.Terms;
        var (dimensionHead, variableHead) = (Terms.Column(terms.OfMain().Dimension, "dimension"), Terms.Column(terms.OfMain().Variable, "variable"));
        CsvRows.WriteRow(csv, "number", dimensionHead, variableHead, Terms.Column(terms.OfMain().Indicator, "indicator"), "direction", "data_year", "source");
        foreach (var dimension in site.Scores.Framework.Dimensions)
            foreach (var variable in dimension.Children)
                foreach (var leaf in variable.Leaves)
                    if (leaf.Indicator is { } indicator)
                        CsvRows.WriteRow(
                            csv,
                            CsvRows.Number(indicator.Number),
                            dimension.Name,
                            variable.Name,
                            indicator.Name,
                            indicator.Direction.ToString().ToLowerInvariant(),
                            indicator.DataYear,
                            indicator.Source
                        );
    }
}
