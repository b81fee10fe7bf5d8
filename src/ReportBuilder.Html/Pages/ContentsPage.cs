using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Pages;

/// <summary>The contents, also where the document has no section for them.</summary>
internal static class ContentsPage
{
    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var data = SectionPage.Data(scope);
        var listed = scope.Page.Section is { } section && section.Content.Concat(section.Opening).Any(block => block is ContentsList);
        if (!listed)
        {
            var html = new HtmlText();
            ContentsMarkup.Write(html, scope);
            data["content"] = html.ToString();
        }

        return data;
    }
}
