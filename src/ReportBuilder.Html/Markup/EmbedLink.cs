using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Syndication;
using ReportBuilder.Html.Templates;

namespace ReportBuilder.Html.Markup;

/// <summary>The way to the page that shows a chart or a table alone. The page's script offers the code that other sites need for it.</summary>
internal static class EmbedLink
{
    /// <param name="path">Of that page, in the site's folder.</param>
    /// <param name="of">What it shows, for screen readers.</param>
    public static void Write(HtmlText html, PageScope scope, string path, Inset of)
    {
        if (EmbedPage.CanBeOf(scope.Page))
            html.Raw(" <a class=\"embed-link\""u8)
                .Attribute("href"u8, EncodedAddress.Of(scope.Page.Root + path))
                .Raw(">"u8)
                .Say(scope.Site.Wording, "site.embed", ("of", of))
                .Raw("</a>"u8);
    }
}
