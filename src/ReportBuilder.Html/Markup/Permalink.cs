namespace ReportBuilder.Html.Markup;

/// <summary>The link by which a reader copies the address of a heading, a chart or a table. The page's script puts it on the clipboard.</summary>
internal static class Permalink
{
    /// <param name="id">Unique in the page.</param>
    /// <param name="name">What the address is of, as screen readers say it: "figure 3", "the table \u201cScores\u201d".</param>
    public static HtmlText WritePermalink(this HtmlText html, string id, string name) =>
        html.Raw(" <a class=\"permalink\"").Attribute("href", "#" + id).Attribute("aria-label", $"Link to {name}").Raw("></a>");

    /// <summary>For templates: <c>{{permalink "id" "name"}}</c>.</summary>
    public static string Of(string id, string name) => new HtmlText().WritePermalink(id, $"\u201c{name}\u201d").ToString();
}
