using ReportBuilder.Loading;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

public sealed class TinyReportTests
{
    private static readonly ReportInputs Inputs = TinyReport.Inputs;

    [Fact]
    public void Has_nothing_to_complain_of() => Assert.Empty(EditionLoader.Load(TinyReport.Sources).Diagnostics);

    [Fact]
    public void Reads_the_edition() => Assert.Equal(
        ("four-towns-1903", "Four Towns Compared", 1903, new DateOnly(1903, 6, 1), Stage.Draft, "towns, fiction"),
        (Inputs.Edition.Id, Inputs.Edition.Title, Inputs.Edition.Year, Inputs.Edition.Date, Inputs.Edition.Stage, string.Join(", ", Inputs.Edition.Keywords)));

    [Fact]
    public void Builds_the_framework_in_the_order_of_its_rows() => Assert.Equal(
        "1 work-and-trade: 1 market-days [1], 2 workshops [2 3]; 2 air-and-water: 1 clean-river [4], 2 days-without-smoke [5]",
        string.Join("; ", Inputs.Framework.Dimensions.Select(dimension => $"{dimension.Number} {dimension.Id}: " + string.Join(", ", dimension.Children.Select(variable =>
            $"{variable.Number} {variable.Id} [{string.Join(' ', variable.Children.Select(node => node.Indicator!.Number))}]")))));

    [Fact]
    public void Puts_scores_in_the_order_of_the_units() => Assert.Equal(
        [4.0, 3.0, 3.0, 1.0],
        Inputs.Dataset.Column("market-days")!.Readings.Select(reading => reading.Value!.Value));

    [Fact]
    public void Keeps_published_totals_as_printed() => Assert.Equal(
        8,
        Inputs.PublishedTotals.Single(total => total.UnitId == "thistleford" && total.NodeId == Inputs.Framework.Root.Id).Value);

    [Fact]
    public void Nests_the_outline() => Assert.Equal(
        ["case-study content/cases/larkhaven.md"],
        Inputs.Outline.Single(part => part.Title == "The dimensions").Parts[0].Parts.Select(part => $"{part.Kind} {part.Content}"));

    [Fact]
    public void Parts_front_matter_from_text()
    {
        var text = Inputs.Texts["content/cases/larkhaven.md"];
        Assert.Equal("Larkhaven", text["unit"]);
        Assert.Equal("content/cases/larkhaven.md:4:7", text.PlaceOf("unit").ToString());
        Assert.Equal(8, text.FirstLine);
        Assert.StartsWith("\nLarkhaven is", text.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_facts_with_their_dates() => Assert.Equal(
        ("0.87", "river-survey-1901", "87 per cent", new DateOnly(1903, 5, 2), new DateOnly(1905, 12, 31)),
        Inputs.Facts.Where(fact => fact.Id == "sallowmere-clean-river-1901").Select(fact => (fact.Value, fact.SourceId, fact.Prints, fact.CheckedOn!.Value, fact.ValidUntil!.Value)).Single());

    [Fact]
    public void A_theme_that_says_nothing_is_A4_with_ten_colours()
    {
        Assert.Equal((595.3, 841.9), (Math.Round(Inputs.Theme.PageWidth, 1), Math.Round(Inputs.Theme.PageHeight, 1)));
        Assert.Equal(13, Inputs.Theme.Baseline);
        Assert.All(Enumerable.Range(1, 10), number => Assert.True(Inputs.Theme.Colours.ContainsKey($"d{number}-pale")));
        Assert.Equal("#FFFFFF", Inputs.Theme.Colours["on-accent"].Dark);
    }

    [Fact]
    public void A_pale_tint_is_a_little_of_the_colour_in_the_paper() => Assert.Equal("#DDE9F2", Inputs.Theme.Colours["d1-pale"].Light);

    [Fact]
    public void Set_in_Inter_where_the_theme_names_no_font() => Assert.Equal("Inter-Bold", Inputs.Fonts.Face(FontWeight.Bold).Name);
}
