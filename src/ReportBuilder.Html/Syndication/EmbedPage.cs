using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Syndication;

/// <summary>
/// A chart or a table on a page of its own, for other sites to show in a frame: with where it is from, its licence, and a script that tells the
/// page around it how high it is. It is the markup of the report's own page, with its addresses as seen from the folder of such pages.
/// </summary>
internal static class EmbedPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data: file:; font-src 'self' file:; base-uri 'none'";

    private static readonly string[] Scripts = ["theme", "site", "tables", "marks", "embed"];

    /// <summary>Pages that stand alone have none, and neither have pages deeper than one folder: their addresses would need another beginning.</summary>
    public static bool CanBeOf(SitePage page) => !page.StandsAlone && page.Root is ("" or "../");

    public static void Write(HtmlText html, PageScope scope, Embedded part)
    {
        var (site, edition) = (scope.Site, scope.Site.Document.Edition);
        var home = "../" + EncodedAddress.Of(scope.Page.Path) + "#" + EncodedAddress.Of(part.Id);
        html.Raw("<!DOCTYPE html>\n<html"u8).WriteLanguage(edition.Language)
            .Attribute("data-root"u8, "../").Attribute("data-thousands"u8, site.Inputs.Style.Numbers.Thousands)
            .AttributeUnlessEmpty("data-decimal"u8, site.Wording["number.decimal"] is var point and not "." ? point : "");
        html.Raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""u8).Raw(Policy);
        html.Raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8)
            .Text(TextWidth.Cut(part.Title, PageTitles.Longest));
        var words = site.Wording.Say("site.description.longer", ("text", Wording.WithoutStop(part.Title)), ("page", scope.Page.Title), ("site", site.Title));
        html.Raw("</title>\n<meta name=\"description\""u8).Attribute("content"u8, Descriptions.Cut(words));
        html.Raw(">\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"u8);
        if (edition.BaseUrl.Length > 0)
            html.Raw("<link rel=\"canonical\""u8).Attribute("href"u8, edition.BaseUrl + EncodedAddress.Of(scope.Page.Path)).Raw(">\n"u8);
        foreach (var sheet in (string[])["fonts/fonts", "tokens", "site"])
            html.Raw($"<link rel=\"stylesheet\" href=\"../assets/{sheet}.css\">\n");
        foreach (var script in Scripts)
            html.Raw($"<script{(script == "theme" ? "" : " defer")} src=\"../assets/{script}.js\"></script>\n");
        html.Raw("</head>\n<body class=\"embed "u8).Raw(FrameData.Accent(scope.Page.ColourToken)).Raw("\">\n<main class=\"prose\">\n<h1 class=\"unseen\">"u8);
        html.Text(part.Title).Raw("</h1>\n"u8);
        WriteBanners(html, site);
        WritePart(html, scope.Page, part);
        html.Raw("<p class=\"small\">"u8).Say(site.Wording, "site.embed.from", ("site", Link(home, site.Title)));
        // A table says its licence beside its file; that of a chart is folded away with its data.
        if (!part.IsTable)
            LicenceMarkup.WriteBeside(html, edition.Licences.Figures, site.Wording);
        html.Raw("</p>\n</main>\n</body>\n</html>\n"u8);
    }

    /// <summary>What every page says of the edition goes with its parts to other sites.</summary>
    private static void WriteBanners(HtmlText html, Site site)
    {
        var (edition, wording) = (site.Document.Edition, site.Wording);
        if (edition.Stage == Stage.Draft)
            html.Raw("<p class=\"banner\">"u8).Say(wording, "draft.banner").Raw("</p>\n"u8);
        if (edition.Embargo is { } day)
            html.Raw("<p class=\"banner\">"u8).Say(wording, "embargo.banner", ("date", wording.Date(day))).Raw("</p>\n"u8);
        if (!edition.Corrections.IsEmpty)
            html.Raw("<p class=\"banner\">"u8)
                .Say(wording, "site.banner.corrected", ("changes", Link("../about.html#corrections", wording["site.banner.changes"])))
                .Raw("</p>\n"u8);
    }

    private static Inset Link(string address, string words) =>
        new(html => html.Raw("<a target=\"_top\""u8).Attribute("href"u8, address).Raw(">"u8).Text(words).Raw("</a>"u8));

    private static void WritePart(HtmlText html, SitePage page, Embedded part)
    {
        if (page.Root.Length > 0)
        {
            html.Raw(part.Markup);
            return;
        }

        const string Address = "href=\"";
        var rest = part.Markup.ToString().AsSpan();
        while (rest.IndexOf(Address, StringComparison.Ordinal) is var at and >= 0)
        {
            html.Buffer.WriteText(rest[..(at + Address.Length)]);
            rest = rest[(at + Address.Length)..];
            if (IsBelow(rest))
                html.Raw("../"u8);
        }

        html.Buffer.WriteText(rest);
    }

    /// <summary>Whether an address begins in the folder of the site: it is no place of the page and has no scheme.</summary>
    private static bool IsBelow(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny(":/#\"");
        return address[0] != '#' && (end < 0 || address[end] != ':');
    }
}

/// <summary>A chart or a table as it stands on its page.</summary>
/// <param name="Id">Of its element.</param>
/// <param name="Path">Of the page that shows it alone, in the site's folder.</param>
internal sealed record Embedded(string Id, string Path, string Title, bool IsTable, Fragment Markup);
