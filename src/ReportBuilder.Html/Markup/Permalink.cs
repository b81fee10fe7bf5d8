using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>The link by which a reader copies the address of a heading, a chart or a table. The page's script puts it on the clipboard.</summary>
internal static class Permalink
{
    /// <summary>The same on a page of a site; on a page that stands alone nobody needs it.</summary>
    public static HtmlText WritePermalink(
        this HtmlText html,
        string id,
        PageScope scope,
        string phrase,
        params ReadOnlySpan<(string Name, object? Value)> places
    ) => scope.Page.StandsAlone ? html : html.WritePermalink(id, scope.Site.Wording, phrase, places);

    /// <param name="id">Unique in the page.</param>
    /// <param name="phrase">What it is, as screen readers say it: "Link to figure 3".</param>
    public static HtmlText WritePermalink(
        this HtmlText html,
        string id,
        Wording wording,
        string phrase,
        params ReadOnlySpan<(string Name, object? Value)> places
    ) => html.Raw(" <a class=\"permalink\""u8).Raw(" href=\"#"u8).Text(id).Raw("\" aria-label=\""u8).Say(wording, phrase, places).Raw("\"></a>"u8);
}
