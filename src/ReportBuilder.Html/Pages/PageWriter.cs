using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Planning;
using ReportBuilder.Html.Templates;

namespace ReportBuilder.Html.Pages;

/// <summary>Writes one page: its main part by kind, then the frame around it.</summary>
internal static class PageWriter
{
    /// <summary>Writes the page as HTML; what gathered on the way is in the scope.</summary>
    public static void Write(HtmlText html, PageScope scope, string description, ReceiptSheet? receipts, TemplateSet templates)
    {
        var data = Body(scope, receipts);
        FrameData.Add(data, scope, description);
        var style = scope.Site.PageStyle;
        data["main"] = new Inset(text => templates.Main(text, scope.Page.Kind.Name(), data, style, scope.Diagnostics));
        templates.Frame(html, data, style, scope.Diagnostics);
    }

    private static Dictionary<string, object?> Body(PageScope scope, ReceiptSheet? receipts) => scope.Page.Kind switch
    {
        PageKind.Home => HomePage.Data(scope),
        PageKind.Units => UnitsPage.Data(scope),
        PageKind.Unit => UnitPage.Data(scope, receipts),
        PageKind.Compare => ComparePage.Data(scope),
        PageKind.Weights => WeightsPage.Data(scope),
        PageKind.Data => DataPage.Data(scope),
        PageKind.About => AboutPage.Data(scope),
        PageKind.Contents => ContentsPage.Data(scope),
        _ => SectionPage.Data(scope),
    };
}
