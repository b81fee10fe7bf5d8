using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>Sections are written side by side. What depends on the sections before is numbered afterwards, in reading order.</summary>
public sealed class NumberingTests
{
    private const string Chart =
        """


        ::: chart bars
        data: facts aarhus-area
        finding: One city.
        :::
        """;

    private static readonly string Claimed = Chart.Replace("finding: One city.", "finding: One city.\nclaim: rank of Cork = 2", StringComparison.Ordinal);

    /// <summary>In large print a column is as wide as the page: a chart drawn for half of it would leave the other half white.</summary>
    [Theory]
    [InlineData(1, 240, 240), InlineData(1, 600, 320), InlineData(2, 500, 240)]
    public void A_chart_is_as_wide_as_a_column(int columns, double text, double width)
    {
        var theme = SmallEdition.Inputs.Theme;
        var sized = SmallEdition.Inputs with { Theme = theme with { Columns = columns, PageWidth = text + (2 * theme.MarginSide), Gutter = 20 } };
        Assert.Equal(width, SmallEdition.Compose("Text." + Chart, sized).Value.Sections[0].Content.OfType<Figure>().Single().Spec.Width);
    }

    [Fact]
    public void The_second_heading_of_a_name_has_the_address_of_its_section_before_it() => Assert.Equal(
        """
        ## Ports (#ports)
        Ships.

        ## Ports (#part-2-ports)
        Ships.
        """,
        Printed("## Ports\n\nShips.", "## Ports\n\nShips."));

    [Fact]
    public void Claims_name_the_true_address_of_their_block() =>
        Assert.Equal(["ports", "part-2-ports"], Composed("## {{leader}}\n\nx", "## {{leader}}\n\nx", "Ports").Value.Claims.Select(claim => claim.BlockId.Replace("aarhus", "ports", StringComparison.Ordinal)));

    [Fact]
    public void An_id_that_an_earlier_section_has_is_told_of_where_it_is_taken_again() =>
        Assert.Equal(["content/2.md:1:1"], Composed("## Ports\n\nShips.", "## Harbours {#ports}\n\nShips.").Diagnostics.Where(found => found.Code == "RB4404").Select(found => $"{found.Place.File}:{found.Place.Line}:{found.Place.Column}"));

    [Fact]
    public void Notes_are_numbered_through_the_report_wherever_they_stand() => Assert.Equal(
        """
        Area ‹91 km²›^1
        - > *‹361 thousand›^2*

        facts: Facts
        People = ‹361 thousand›^2
        table: Land: City | Area
        Aarhus | ‹91 km²›^1
        Figure 1: One city | area of Aarhus, km² | Source: The press, 2023 (reference 1)
        """,
        Printed(
            "Area {{fact \"aarhus-area\"}}\n\n- > *{{fact \"aarhus-people-2024\"}}*",
            "::: facts Facts\nPeople: {{fact \"aarhus-people-2024\"}}\n:::\n\nTable: Land\n\n| City | Area |\n| --- | --- |\n| Aarhus | {{fact \"aarhus-area\"}} |" + Chart));

    [Fact]
    public void Notes_know_every_place_that_cites_them() =>
        Assert.Equal(["ref-1-1", "ref-1-2"], Sections("{{fact \"aarhus-area\"}}", "{{fact \"aarhus-area\"}}")[2].Content.OfType<NoteList>().Single().Notes[0].CitedBy.AsEnumerable());

    [Fact]
    public void Figures_are_numbered_through_the_report() =>
        Assert.Equal(["1 figure-1", "2 figure-2", "3 figure-3"], Sections("Text." + Chart + Chart, "Text." + Chart).SelectMany(section => section.Content).OfType<Figure>().Select(figure => $"{figure.Number} {figure.Id}"));

    [Fact]
    public void Figures_keep_the_ids_that_authors_give_them_and_their_place_in_the_count() =>
        Assert.Equal(["1 figure-1", "2 harbours", "3 figure-3"], Sections("Text." + Chart, "Text." + Chart.Replace("finding:", "id: harbours\nfinding:", StringComparison.Ordinal) + Chart).SelectMany(section => section.Content).OfType<Figure>().Select(figure => $"{figure.Number} {figure.Id}"));

    [Fact]
    public void A_claim_in_a_finding_names_the_address_of_its_figure() =>
        Assert.Equal(["figure-1", "figure-2"], Composed("Text." + Claimed, "Text." + Claimed).Value.Claims.Select(claim => claim.BlockId));

    [Fact]
    public void An_id_that_stands_twice_in_one_section_is_told_of_where_it_is_taken_again() =>
        Assert.Equal(["content/1.md:5:1"], Composed("## Ports {#own}\n\nShips.\n\n## Harbours {#own}\n\nShips.").Diagnostics.Where(found => found.Code == "RB4404").Select(found => $"{found.Place.File}:{found.Place.Line}:{found.Place.Column}"));

    [Fact]
    public void The_id_of_a_section_cannot_be_taken() =>
        Assert.Single(Composed("## Ports {#part-2}\n\nShips.", "Ships.").Diagnostics, found => found.Code == "RB4404");

    [Fact]
    public void A_heading_that_is_called_like_a_section_has_the_id_of_its_section_before_it() =>
        Assert.Equal("## Part 2 (#part-1-part-2)\nShips.\n\nShips.", Printed("## Part 2\n\nShips.", "Ships."));

    [Fact]
    public void The_table_of_orders_holds_the_claims_of_the_whole_text()
    {
        var table = Sections("[So it is.]{claim=\"score of Xi'an > score of Cork\"}\n\n::: table orders\n:::", "[And so.]{claim=\"score of Cork > score of Xi'an\"}")[0].Content.OfType<Table>().Single();
        Assert.Equal(["xi'an-cork", "cork-xi'an"], table.Rows.Take(2).Select(row => row.Key));
    }

    [Fact]
    public void A_template_that_cannot_be_filled_in_is_told_of_once()
    {
        var inputs = SmallEdition.Inputs with
        {
            Outline = [Part("city-profiles", "")],
            Templates = SmallEdition.Inputs.Templates.SetItem("document/unit-profile.sbn", new("document/unit-profile.sbn", "## {{ unit }}\n\n{{ if leads }}Leads.{{ else }}{{ best | number }}{{ end }}")),
        };
        var composed = SmallEdition.Compose(inputs);
        Assert.Equal("'number' takes a number, and this is none", Assert.Single(composed.Diagnostics, found => found.Code == "RB4130").Message);
        Assert.Equal([2, 0, 0, 0, 0], composed.Value.Sections[0].Children.Select(city => city.Content.Length));
    }

    private static string Printed(params string[] texts) => string.Join("\n\n", Sections(texts).Take(texts.Length).Select(section => DocumentText.Of(section.Content))).Replace('\u00A0', ' ');

    private static ImmutableArray<Section> Sections(params string[] texts) => Composed(texts).Value.Sections;

    /// <summary>A part of the outline for each text, then the references.</summary>
    private static Outcome<ReportDocument> Composed(params string[] texts) => SmallEdition.Compose(SmallEdition.Inputs with
    {
        Outline = [.. texts.Select((_, index) => Part("text", $"content/{index + 1}.md")), Part("references", "")],
        Texts = texts.Select((text, index) => new ContentText($"content/{index + 1}.md", Title($"Part {index + 1}"), text.ReplaceLineEndings("\n"), 1)).ToImmutableSortedDictionary(text => text.Path, text => text, StringComparer.Ordinal),
    });

    private static OutlinePart Part(string kind, string content) => new(kind, content, "", [], new("content/report.yaml", 1, 1));

    private static ImmutableSortedDictionary<string, FrontMatterValue> Title(string title) =>
        ImmutableSortedDictionary.Create<string, FrontMatterValue>(StringComparer.Ordinal).Add("title", new(title, SourcePlace.Unknown));
}
