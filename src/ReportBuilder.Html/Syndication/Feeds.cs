using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Syndication;

/// <summary>What readers of feeds are told of (Atom, RFC 4287): corrections and new versions, the newest first.</summary>
internal static class Feeds
{
    public static void WriteCorrections(HtmlText xml, Site site)
    {
        var edition = site.Document.Edition;
        Open(xml, site, "corrections", "site.feed.title", edition.Corrections.Max(correction => correction.Date));
        var numbered = edition.Corrections.Select((correction, index) => (correction, index + 1)).OrderByDescending(pair => pair.correction.Date);
        foreach (var (correction, number) in numbered)
        {
            xml.Raw("<entry><title>"u8)
                .Say(site.Wording, "site.feed.entry", ("number", number))
                .Raw("</title><id>"u8)
                .Text(IdOf(edition))
                .Raw("correction-"u8)
                .Number(number)
                .Raw("</id>"u8);
            Date(xml, correction.Date);
            if (edition.BaseUrl.Length > 0)
                Link(xml, edition.BaseUrl + PlaceOf(correction, site));
            xml.Raw("<content>"u8).Text(correction.Text).Raw("</content></entry>\n"u8);
        }

        xml.Raw("</feed>\n"u8);
    }

    public static void WriteReleases(HtmlText xml, Site site)
    {
        var edition = site.Document.Edition;
        Open(xml, site, "releases", "site.feed.releases", edition.Versions.Max(version => version.Date));
        foreach (var version in edition.Versions.OrderByDescending(version => version.Date))
        {
            xml.Raw("<entry><title>"u8).Say(site.Wording, "site.feed.release", ("site", site.Title), ("version", version.Name)).Raw("</title><id>"u8);
            xml.Text(version.Address).Raw("</id>"u8);
            Date(xml, version.Date);
            Link(xml, version.Address);
            xml.Raw("</entry>\n"u8);
        }

        xml.Raw("</feed>\n"u8);
    }

    private static void Open(HtmlText xml, Site site, string name, string title, DateOnly newest)
    {
        var edition = site.Document.Edition;
        xml.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>"u8)
            .Say(site.Wording, title, ("site", site.Title))
            .Raw("</title>\n<id>"u8)
            .Text(IdOf(edition) + name)
            .Raw("</id>\n"u8);
        Date(xml, newest);
        if (edition.BaseUrl.Length > 0)
        {
            xml.Raw("\n<link rel=\"self\""u8).Attribute("href"u8, $"{edition.BaseUrl}{name}.xml").Raw("/>\n"u8);
            Link(xml, edition.BaseUrl);
        }

        xml.Raw("\n<author><name>"u8).Text(edition.Publisher).Raw("</name></author>\n"u8);
    }

    private static void Date(HtmlText xml, DateOnly date) => xml.Raw("<updated>"u8).Raw(Dates.Iso(date)).Raw("T00:00:00Z</updated>"u8);

    private static void Link(HtmlText xml, string address) => xml.Raw("<link"u8).Attribute("href"u8, address).Raw("/>"u8);

    private static string IdOf(Edition edition) => edition.BaseUrl.Length > 0 ? edition.BaseUrl : $"urn:report:{edition.Id}:";

    /// <summary>The place that was corrected, or the list of corrections where none is named.</summary>
    private static string PlaceOf(Correction correction, Site site) =>
        EncodedAddress.Of(site.Plan.Address(correction.Anchor.TrimStart('#')) ?? PagePaths.About + "#corrections");
}
