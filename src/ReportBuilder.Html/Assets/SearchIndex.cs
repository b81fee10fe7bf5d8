using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>A page as the index holds it: what it says of itself, and its passages.</summary>
internal sealed record IndexedPage(SitePage Page, string Description, List<Passage> Passages);

/// <summary>The words of the site as a script: pages, then passages under their headings.</summary>
internal static class SearchIndex
{
    /// <summary>Of more pages than these, those of units are found by their names alone: what is said of each is the same but for its numbers.</summary>
    private const int Many = 1000;

    /// <param name="synonyms">Words that find what any other of their group finds.</param>
    public static void Write(HtmlText script, List<IndexedPage> pages, ImmutableArray<ImmutableArray<string>> synonyms, Wording wording) => script.Raw("window.reportIndex="u8).Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("pages");
        foreach (var page in pages)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Page.Path);
            json.WriteStringValue(Title(page.Page));
            json.WriteStringValue(Label(page.Page, wording));
            json.WriteStringValue(pages.Count > Many && page.Page.Kind == PageKind.Unit ? "" : page.Description);
            if (OtherNames(page.Page) is { Length: > 0 } names)
                json.WriteStringValue(names);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("passages");
        for (var i = 0; i < pages.Count; i++)
            foreach (var passage in pages[i].Passages)
                WritePassage(json, i, passage);
        json.WriteEndArray();
        WriteSynonyms(json, synonyms);
        json.WriteEndObject();
    }).Raw(";\n"u8);

    private static void WriteSynonyms(Utf8JsonWriter json, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        if (synonyms.IsEmpty)
            return;
        json.WriteStartArray("synonyms");
        foreach (var group in synonyms)
        {
            json.WriteStartArray();
            foreach (var word in group)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>What a unit or a dimension is called in other languages; readers who type such a name find its page.</summary>
    private static string OtherNames(SitePage page) => page.Kind switch
    {
        PageKind.Unit when page.Unit is { } unit => string.Join(' ', unit.Names.All),
        PageKind.Dimension when page.Dimension is { } dimension => string.Join(' ', dimension.Names.All),
        _ => "",
    };

    /// <summary>[page, fragment, heading, words, other names, kind]; empty ones at the end are left out.</summary>
    private static void WritePassage(Utf8JsonWriter json, int page, Passage passage)
    {
        json.WriteStartArray();
        json.WriteNumberValue(page);
        json.WriteStringValue(passage.Fragment);
        json.WriteStringValue(passage.Heading);
        json.WriteStringValue(passage.Text);
        if (passage.Names.Length > 0 || passage.Kind.Length > 0)
            json.WriteStringValue(passage.Names);
        if (passage.Kind.Length > 0)
            json.WriteStringValue(passage.Kind);
        json.WriteEndArray();
    }

    /// <remarks>Passages under one heading are one entry. Profiles are found by their page: their words are the same for every unit.</remarks>
    public static IndexedPage Read(PageScope scope, string description) =>
        new(scope.Page, description, scope.Page.Kind == PageKind.Unit ? [] : Gathered([.. Variables(scope), .. scope.Passages]));

    private static List<Passage> Gathered(Passage[] passages)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<List<string>>();
        var gathered = new List<Passage>();
        foreach (var passage in passages)
        {
            var place = $"{passage.Fragment}\n{passage.Heading}";
            if (places.TryAdd(place, gathered.Count))
            {
                gathered.Add(passage);
                words.Add([]);
            }

            words[places[place]].Add(passage.Text);
        }

        for (var place = 0; place < gathered.Count; place++)
            gathered[place] = gathered[place] with { Text = string.Join(' ', words[place]) };
        return gathered;
    }

    /// <summary>
    /// A dimension's variables with what they measure, under their headings; without a page of the dimension on the page of indicators.
    /// </summary>
    private static IEnumerable<Passage> Variables(PageScope scope)
    {
        var variables = scope.Page.Kind switch
        {
            PageKind.Dimension => scope.Page.Dimension?.Children ?? [],
            PageKind.Indicators => scope
                .Site.Scores.Framework.Dimensions.Where(dimension => scope.Site.PageOfDimension(dimension) is null)
                .SelectMany(dimension => dimension.Children),
            _ => [],
        };
        return variables.Select(variable => new Passage(
            scope.Headings.FirstOrDefault(heading => heading.Text == variable.Name)?.Id ?? "",
            variable.Name,
            Measures(variable, scope.Site.Wording)
        )
        {
            Names = string.Join(' ', variable.Names.All),
            Kind = Passage.OfVariable,
        });
    }

    /// <summary>What a variable measures, behind the word for it.</summary>
    private static string Measures(FrameworkNode variable, Wording wording)
    {
        var measures = string.Join(
            ' ',
            variable.Children.Select(child => child.Indicator).OfType<Indicator>().Select(indicator => Measure(indicator, wording))
        );
        return wording.Say("site.search.variable", ("measures", measures)).TrimEnd();
    }

    private static string Measure(Indicator indicator, Wording wording)
    {
        var said = wording.Sequence([.. new[] { indicator.Name, indicator.DataYear, indicator.Source }.Where(words => words.Length > 0)]);
        return wording.Say("site.search.measure", ("text", Wording.WithoutStop(said)));
    }

    /// <summary>The title, with what the unit of the page is called in other languages, so that it is found by that.</summary>
    private static string Title(SitePage page) =>
        page is { Kind: PageKind.Unit, Unit.Names.Beside: { Length: > 0 } beside }
            ? $"{page.Title} {string.Join(' ', beside.Select(other => other.Name))}"
            : page.Title;

    private static string Label(SitePage page, Wording wording) => page.Kind switch
    {
        PageKind.Unit => wording["site.search.unit"],
        PageKind.Dimension => wording["site.search.dimension"],
        PageKind.CaseStudy => wording["case-study.kind"],
        _ => "",
    };
}
