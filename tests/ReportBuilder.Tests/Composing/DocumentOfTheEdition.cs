using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Composing;

/// <summary>The complete edition, composed: its parts are all there and say what the data say.</summary>
public sealed class DocumentOfTheEdition
{
    [Fact]
    public void Composes_without_an_error() => Assert.Empty(CitiesEdition.Composed.Diagnostics.Where(found => found.Severity == Severity.Error));

    [Fact]
    public void Holds_ten_dimensions_sixteen_case_studies_and_sixty_cities() => Assert.Equal(
        (10, 16, 60),
        (CitiesEdition.Sections(SectionKind.Dimension).Length, CitiesEdition.Sections(SectionKind.CaseStudy).Length, CitiesEdition.Sections(SectionKind.Unit).Length));

    [Fact]
    public void Numbers_dimensions_in_figures_and_the_summary_in_roman() => Assert.Equal(
        "01 02 03 04 05 06 07 08 09 10 I II III IV",
        string.Join(' ', CitiesEdition.Sections(SectionKind.Dimension).Concat(CitiesEdition.Sections(SectionKind.Summary)).Select(section => section.Number)));

    [Fact]
    public void The_cover_is_a_flower_a_city_in_rank_order()
    {
        var figure = Assert.Single(CitiesEdition.Sections(SectionKind.Cover)[0].Opening.OfType<Figure>());
        Assert.Equal((ChartKind.FlowerField, 60, 10, "Shanghai", 300.0), (figure.Spec.Kind, figure.Spec.Rows.Length, figure.Spec.Series.Length, figure.Spec.Rows[0].Label, figure.Spec.Maximum));
        Assert.Equal("d1 d2 d3 d4 d5 d6 d7 d8 d9 d10", string.Join(' ', figure.Spec.Series.Select(series => series.ColourToken)));
    }

    [Fact]
    public void A_dimension_opens_with_its_leader_its_spread_and_its_closest_relative() => Assert.Equal(
        """
        figure: ‹286› | points for ‹Shenzhen›, the first of 60 cities
        figure: ‹54.4› | standard deviation of the scores, in points
        figure: ‹0.80› | correlation with Technological innovation, the closest of the other dimensions
        """,
        DocumentText.Of(CitiesEdition.Section("economic-strength").Opening.OfType<KeyFigures>()).Replace('\u00A0', ' '));

    [Fact]
    public void The_strip_of_a_dimension_names_its_leader_its_cases_and_its_last() => Assert.Equal(
        ["Shenzhen", "Guangzhou", "Yantai", "Zhaoqing"],
        CitiesEdition.Section("economic-strength").Opening.OfType<Figure>().Single().Spec.Rows.Where(row => row.Highlight).Select(row => row.Label).ToArray());

    [Fact]
    public void Every_dimension_has_a_scoring_table_of_sixty_rows_and_eight_columns() => Assert.All(
        CitiesEdition.Sections(SectionKind.Dimension),
        section =>
        {
            var table = Assert.Single(section.Content.OfType<Table>(), table => table.Kind == TableKind.Scoring);
            Assert.Equal((60, 8), (table.Rows.Length, table.Columns.Length));
            Assert.All(table.Columns.Where(column => column.Kind == ColumnKind.Number), column => Assert.NotEmpty(column.Help));
            Assert.All(table.Rows, row => Assert.Equal(row.Cells[7].Value, row.Cells.Skip(2).Take(5).Sum(cell => cell.Value)));
        });

    [Fact]
    public void At_least_five_cells_of_a_column_lead_and_more_where_cities_tie()
    {
        var table = CitiesEdition.Section("economic-strength").Content.OfType<Table>().Single(table => table.Kind == TableKind.Scoring);
        Assert.Equal(["chongqing", "fuzhou", "hefei", "quanzhou", "shenzhen", "suzhou"], table.Rows.Where(row => row.Cells[2].Leading).Select(row => row.Key).Order(StringComparer.Ordinal).ToArray());
    }

    [Fact]
    public void Of_few_cities_none_are_marked_as_the_five_best_of_them()
    {
        var table = ScoreTables.Overall(new(SmallEdition.Inputs, SmallEdition.Scores, SmallEdition.Draw, new()), default);
        Assert.Equal(5, table.Rows.Length);
        Assert.DoesNotContain(table.Rows.SelectMany(row => row.Cells), cell => cell.Leading);
    }

    [Fact]
    public void The_overall_table_has_ten_dimensions_and_groups_by_tier()
    {
        var table = CitiesEdition.Sections(SectionKind.Ranking)[0].Content.OfType<Table>().Single();
        Assert.Equal((60, 13), (table.Rows.Length, table.Columns.Length));
        Assert.Equal("First tier 3, Second tier 7, Third tier 17, Fourth tier 33", string.Join(", ", table.Rows.GroupBy(row => row.Group).Select(group => $"{group.Key} {group.Count()}")));
    }

    [Fact]
    public void The_indicators_fill_sixty_six_rows_under_cells_that_span_them()
    {
        var table = CitiesEdition.Sections(SectionKind.Indicators)[0].Content.OfType<Table>().Single();
        Assert.Equal(66, table.Rows.Length);
        Assert.Equal(66, table.Rows.SelectMany(row => row.Cells).Where(cell => cell.RowSpan > 1 || cell.Content is [TextRun { Text: "higher" or "lower" or "near a target" }]).Count(cell => cell.RowSpan == 1));
        Assert.Equal(66 * table.Columns.Length, table.Rows.SelectMany(row => row.Cells).Sum(cell => cell.RowSpan));
    }

    [Fact]
    public void The_method_prints_what_the_audit_found() => Assert.Contains(
        "600 of 600 dimension totals and 59 of 60 overall totals equal the printed ones. Zhongshan is printed with 1,062 and computed with 1,066.",
        DocumentText.Of(CitiesEdition.Sections(SectionKind.Method)[0].Content).Replace('\u00A0', ' '),
        StringComparison.Ordinal);

    [Fact]
    public void A_ranked_case_opens_with_its_flower_and_others_with_their_facts()
    {
        Assert.Equal(["Illustration", "Figure", "KeyFigures", "FactsBox"], CitiesEdition.Section("hefei").Opening.Select(block => block.GetType().Name).ToArray());
        Assert.Equal(["FactsBox"], CitiesEdition.Section("hong-kong").Opening.Select(block => block.GetType().Name).ToArray());
    }

    [Fact]
    public void Figures_are_numbered_from_one_without_gaps() => Assert.Equal(
        Enumerable.Range(1, Numbers().Max()),
        Numbers());

    [Fact]
    public void Every_note_leads_back_to_a_citation_that_is_there()
    {
        var notes = CitiesEdition.Sections(SectionKind.References)[0].Content.OfType<NoteList>().Single().Notes;
        Assert.Equal(Enumerable.Range(1, notes.Length), notes.Select(note => note.Number));
        Assert.Equal(notes.SelectMany(note => note.CitedBy).Count(), notes.SelectMany(note => note.CitedBy).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void More_than_a_thousand_stretches_of_text_are_bound_each_with_its_place_and_sentence()
    {
        Assert.InRange(CitiesEdition.Document.Claims.Length, 1000, int.MaxValue);
        Assert.All(CitiesEdition.Document.Claims, claim => Assert.True(claim is { Place.Line: > 0, Sentence.Length: > 0, SectionId.Length: > 0, Explanation.Length: > 0 }, $"{claim.Id} at {claim.Place}"));
        Assert.Equal(CitiesEdition.Document.Claims.Length, CitiesEdition.Document.Claims.Select(claim => claim.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static int[] Numbers() =>
    [
        .. CitiesEdition.Document.InReadingOrder()
            .SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content).WithInner())
            .Select(block => block switch { Figure figure => figure.Number, Illustration picture => picture.Number, _ => 0 })
            .Where(number => number > 0),
    ];

    private static Figure[] Figures() => [.. CitiesEdition.Document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).OfType<Figure>()];
}
