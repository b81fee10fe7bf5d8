using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>The words of the site as a script: pages, then passages under their headings.</summary>
internal static class SearchIndex
{
    public static string Write(Site site, IReadOnlyList<WrittenPage> pages) => "window.reportIndex=" + JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Page.Path);
            json.WriteStringValue(page.Page.Title);
            json.WriteStringValue(Label(page.Page));
            json.WriteStringValue(page.Description);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("passages");
        for (var i = 0; i < pages.Count; i++)
            foreach (var passage in Gathered(pages[i].Scope))
                WritePassage(json, i, passage);
        json.WriteEndArray();
        json.WriteEndObject();
    }) + ";\n";

    /// <summary>[page, fragment, heading, words].</summary>
    private static void WritePassage(Utf8JsonWriter json, int page, Passage passage)
    {
        json.WriteStartArray();
        json.WriteNumberValue(page);
        json.WriteStringValue(passage.Fragment);
        json.WriteStringValue(passage.Heading);
        json.WriteStringValue(passage.Text);
        json.WriteEndArray();
    }

    /// <remarks>Passages under one heading are one entry. Profiles are found by their page: their words are the same for every city.</remarks>
    private static IEnumerable<Passage> Gathered(PageScope scope) =>
        scope.Page.Kind == PageKind.City
            ? []
            : Variables(scope).Concat(scope.Passages).GroupBy(passage => (passage.Fragment, passage.Heading)).Select(group => new Passage(group.Key.Fragment, group.Key.Heading, string.Join(' ', group.Select(passage => passage.Text))));

    /// <summary>A dimension's variables with what they measure, under their headings; without a page of the dimension on the page of indicators.</summary>
    private static IEnumerable<Passage> Variables(PageScope scope)
    {
        var variables = scope.Page.Kind switch
        {
            PageKind.Dimension => scope.Page.Dimension?.Children ?? [],
            PageKind.Indicators => scope.Site.Scores.Framework.Dimensions.Where(dimension => scope.Site.PageOfDimension(dimension) is null).SelectMany(dimension => dimension.Children),
            _ => [],
        };
        return variables.Select(variable => new Passage(
            scope.Headings.FirstOrDefault(heading => heading.Text == variable.Name)?.Id ?? "",
            variable.Name,
            string.Join(' ', variable.Children.Select(child => child.Indicator).OfType<Indicator>().Select(Measure).Prepend("Variable."))));
    }

    private static string Measure(Indicator indicator) =>
        string.Join(", ", new[] { indicator.Name, indicator.DataYear, indicator.Source }.Where(words => words.Length > 0)).TrimEnd('.') + ".";

    private static string Label(SitePage page) => page.Kind switch
    {
        PageKind.City => "City",
        PageKind.Dimension => "Dimension",
        PageKind.CaseStudy => "Case study",
        _ => "",
    };
}
