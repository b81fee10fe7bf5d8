namespace ReportBuilder.Html.Markup;

/// <summary>The link by which a reader copies the address of a heading, a chart or a table. The page's script puts it on the clipboard.</summary>
internal static class Permalink
{
    /// <param name="id">Unique in the page.</param>
    /// <param name="name">What the address is of, as screen readers say it: "figure 3", "the table \u201cScores\u201d".</param>
    public static HtmlText WritePermalink(this HtmlText html, string id, string name) =>
        html.Raw(" <a class=\"permalink\""u8).Raw(" href=\"#"u8).Text(id).Raw("\" aria-label=\"Link to "u8).Text(name).Raw("\"></a>"u8);

    /// <summary>For templates: <c>{{permalink "id" "name"}}</c>.</summary>
    public static void WriteNamed(HtmlText html, string id, string name) => html.WritePermalink(id, $"\u201c{name}\u201d");
}
