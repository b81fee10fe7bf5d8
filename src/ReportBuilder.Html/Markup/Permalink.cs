using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>The link by which a reader copies the address of a heading, a chart or a table. The page's script puts it on the clipboard.</summary>
internal static class Permalink
{
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
