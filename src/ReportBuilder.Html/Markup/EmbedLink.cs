using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Html.Templates;

namespace ReportBuilder.Html.Markup;

/// <summary>
/// The way to the page that shows a chart or a table alone. The page's script offers the code that other sites need for it, and pictures, which it
/// draws when they are asked for.
/// </summary>
internal static class EmbedLink
{
    /// <param name="path">Of that page, in the site's folder.</param>
    /// <param name="of">What it shows, for screen readers.</param>
    /// <param name="drawsPicture">Whether the page's script draws pictures of it: no files of them stand beside the link.</param>
    public static void Write(HtmlText html, PageScope scope, string path, Inset of, bool drawsPicture)
    {
        if (!EmbedPage.CanBeOf(scope.Page))
            return;
        var address = EncodedAddress.Of(scope.Page.Root + path);
        if (drawsPicture)
            html.Raw(" <a class=\"embed-link needs-script\""u8)
                .Attribute("href"u8, address)
                .Raw(">"u8)
                .Say(scope.Site.Wording, "site.file", ("format", "PNG"), ("of", of))
                .Raw("</a>"u8);
        html.Raw(" <a class=\"embed-link\""u8).Attribute("href"u8, address).Raw(">"u8).Say(scope.Site.Wording, "site.embed", ("of", of)).Raw("</a>"u8);
    }
}
