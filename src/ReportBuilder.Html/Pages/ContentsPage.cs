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
            var start = scope.Html.Length;
            ContentsMarkup.Write(scope.Html, scope);
            data["content"] = scope.Html.Since(start);
        }

        return data;
    }
}
