using ReportBuilder.Html.Frames;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;

namespace ReportBuilder.Html.Pages;

/// <summary>A page as it will stand in the site, and what gathered while it was written.</summary>
internal sealed record WrittenPage(SitePage Page, string Html, string Description, PageScope Scope);

/// <summary>Writes one page: its main part by kind, then the frame around it.</summary>
internal static class PageWriter
{
    public static WrittenPage Write(Site site, SitePage page, TemplateSet templates)
    {
        var scope = new PageScope(site, page);
        var data = Body(scope);
        var description = Descriptions.Of(site, page);
        FrameData.Add(data, scope, description);
        data["main"] = templates.Main(Slug.Of(Spaced(page.Kind)), data, scope.Diagnostics);
        return new WrittenPage(page, templates.Frame(data, scope.Diagnostics), description, scope);
    }

    /// <summary>"CaseStudy" as "case-study", the name of the kind's template.</summary>
    public static string Spaced(PageKind kind) =>
        string.Concat(kind.ToString().Select((character, index) => index > 0 && char.IsUpper(character) ? $" {character}" : $"{character}"));

    private static Dictionary<string, object?> Body(PageScope scope) => scope.Page.Kind switch
    {
        PageKind.Home => HomePage.Data(scope),
        PageKind.Cities => CitiesPage.Data(scope),
        PageKind.City => CityPage.Data(scope),
        PageKind.Compare => ComparePage.Data(scope),
        PageKind.Weights => WeightsPage.Data(scope),
        PageKind.Data => DataPage.Data(scope),
        PageKind.About => AboutPage.Data(scope),
        PageKind.Contents => ContentsPage.Data(scope),
        _ => SectionPage.Data(scope),
    };
}
