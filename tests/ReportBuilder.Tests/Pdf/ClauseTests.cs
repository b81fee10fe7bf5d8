using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;

namespace ReportBuilder.Tests.Pdf;

/// <summary>A document that breaks a clause is not written, and the author is told where. Element n of the small report comes from line n.</summary>
public sealed class ClauseTests
{
    [Fact]
    public void A_sound_report_is_written_without_a_word() => Assert.Empty(PdfWriter.Write(SmallReport.Make()).Diagnostics);

    [Fact]
    public void A_report_without_a_title_is_refused() =>
        Refused("content/report.yaml:1:1: error RB6001: the report has no title", SmallReport.Make() with { Edition = SmallReport.Edition with { Title = " " } });

    [Theory]
    [InlineData("")]
    [InlineData("English, of course")]
    [InlineData("e")]
    public void A_report_without_a_language_is_refused(string language) =>
        Refused($"content/report.yaml:1:1: error RB6002: '{language}' is not a language", SmallReport.Make() with { Edition = SmallReport.Edition with { Language = language } });

    [Fact]
    public void A_passage_in_a_language_that_is_none_is_refused() =>
        Refused("content/text.md:6:1: error RB6002: '??' is not a language", SmallReport.With(6, node => node with { Language = "??" }));

    [Fact]
    public void A_report_without_pages_is_refused() =>
        Refused("content/report.yaml:1:1: error RB6003: the report has no pages", SmallReport.Make() with { Pages = [] });

    [Fact]
    public void A_figure_without_alternative_text_is_refused() =>
        Refused("content/text.md:18:1: error RB6020: a figure has no alternative text", SmallReport.With(18, node => node with { Alternative = " " }));

    [Fact]
    public void A_figure_without_a_box_is_refused() =>
        Refused("content/text.md:18:1: error RB6021: a figure does not say where it stands on its page", SmallReport.With(18, node => node with { Bounds = null }));

    [Fact]
    public void A_report_that_begins_with_a_lower_heading_is_refused() =>
        Refused("content/text.md:2:1: error RB6010: the first heading is of level 2", SmallReport.With(2, node => node with { Role = "H2" }));

    [Fact]
    public void A_skipped_heading_level_is_refused() =>
        Refused("content/text.md:25:1: error RB6011: a heading of level 4 follows one of level 2", SmallReport.With(25, node => node with { Role = "H4" }));

    [Fact]
    public void A_heading_without_words_is_refused() =>
        Refused("content/text.md:90:1: error RB6012: a heading has no words", SmallReport.With(24, node => node with { Children = node.Children.Insert(0, SmallReport.Tag(90, "H2")) }));

    [Fact]
    public void A_made_up_structure_type_is_refused() =>
        Refused("content/text.md:3:1: error RB6030: 'Standfirst' is not a standard structure type", SmallReport.With(3, node => node with { Role = "Standfirst" }));

    [Fact]
    public void A_list_item_outside_a_list_is_refused() =>
        Refused("content/text.md:3:1: error RB6030: a LI stands in Sect; it belongs in L", SmallReport.With(3, node => node with { Role = "LI" }));

    [Fact]
    public void A_paragraph_in_a_table_row_is_refused() =>
        Refused("content/text.md:90:1: error RB6030: a P stands in TR, which holds TH, TD only", SmallReport.With(33, node => node with { Children = node.Children.Add(SmallReport.Tag(90, "P")) }));

    [Fact]
    public void Words_in_a_row_but_in_no_cell_are_refused() =>
        Refused("content/text.md:33:1: error RB6030: words or marks stand in a TR itself instead of in what it holds", SmallReport.With(SmallReport.Text("lost", 51, 500, 33)));

    [Fact]
    public void A_caption_in_the_middle_of_a_table_is_refused() => Refused(
        "content/text.md:26:1: error RB6030: the caption of a Table is its only one and stands first (of a table: or last)",
        SmallReport.With(26, node => node with { Children = node.Children.Insert(1, SmallReport.Tag(90, "Caption")) }));

    [Fact]
    public void A_table_head_without_a_body_is_refused() => Refused(
        "content/text.md:26:1: error RB6030: a table has one head and one foot at most, and a body where it has either",
        SmallReport.With(26, node => node with { Children = [SmallReport.Tag(90, "THead", node.Children[0]), .. node.Children[1..]] }));

    [Fact]
    public void A_table_without_header_cells_is_refused() =>
        Refused("content/text.md:26:1: error RB6040: a table has no header cells", SmallReport.With(26, node => node with { Children = [.. node.Children.Select(WithoutHeaders)] }));

    [Fact]
    public void A_header_cell_that_heads_nothing_is_refused() =>
        Refused("content/text.md:29:1: error RB6041: a header cell does not say whether it heads a row or a column", SmallReport.With(29, node => node with { Scope = "" }));

    [Fact]
    public void An_empty_header_cell_is_worth_a_warning()
    {
        var report = SmallReport.With(27, row => row with { Children = row.Children.SetItem(0, SmallReport.Tag(90, "TH") with { Scope = "Column", Name = "city" }) });
        var outcome = PdfWriter.Write(report with { Pages = [.. report.Pages.Select(page => page with { Items = [.. page.Items.Where(item => item.TagId != 28)] })] });
        Assert.Equal("content/text.md:90:1: warning RB6042: a header cell is empty", Assert.Single(outcome.Diagnostics).ToString().Split('\n')[0]);
        Assert.NotEmpty(outcome.Value);
    }

    [Fact]
    public void A_cell_that_names_a_header_of_another_table_is_refused() => Refused(
        "content/text.md:32:1: error RB6043: a cell names 'income' as its header, which is not a header cell of its table",
        SmallReport.With(32, node => node with { Headers = ["income"] }));

    [Theory]
    [InlineData(34, 2, 1, 33)]
    [InlineData(31, 1, 2, 33)]
    [InlineData(28, 1, 3, 30)]
    public void Cells_that_span_past_the_table_are_refused(int cell, int columns, int rows, int told) => Refused(
        $"content/text.md:{told}:1: error RB6044: a row of a table is longer or shorter than the first",
        SmallReport.With(cell, node => node with { ColSpan = columns, RowSpan = rows }));

    [Fact]
    public void Cells_that_span_within_the_table_are_written()
    {
        var report = SmallReport.With(26, table => table with
        {
            Children =
            [
                SmallReport.Tag(27, "TR", table.Children[0].Children[0] with { RowSpan = 2 }, table.Children[0].Children[1] with { ColSpan = 2 }),
                SmallReport.Tag(30, "TR", table.Children[1].Children[0], table.Children[1].Children[1]),
                SmallReport.Tag(33, "TR", table.Children[2].Children[0], table.Children[2].Children[1] with { ColSpan = 2 }),
            ],
        });
        var pdf = new PdfReading(PdfWriter.Write(report).Value);
        Assert.Contains(pdf.Elements, element => element.Contains("/Scope/Column/RowSpan 2>>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_that_says_nothing_is_refused() =>
        Refused("content/text.md:7:1: error RB6051: a link does not say where it leads", SmallReport.WithLinks(link => link.TagId == 7 ? link with { Contents = "" } : link));

    [Fact]
    public void A_link_area_of_a_paragraph_is_refused() =>
        Refused("content/text.md:3:1: error RB6050: a link area belongs to a P, not to a Link", SmallReport.Make() with { Pages = SmallReport.Make().Pages.SetItem(0, WithLink(SmallReport.Make().Pages[0])) });

    [Fact]
    public void A_link_element_without_an_area_is_refused() =>
        Refused("content/text.md:9:1: error RB6052: a link has no area on a page that leads to its target", SmallReport.WithLinks(link => link.TagId == 9 ? null : link));

    [Fact]
    public void A_link_without_words_is_refused()
    {
        var report = SmallReport.Make();
        var pages = report.Pages.Select(page => page with { Items = [.. page.Items.Where(item => item.TagId != 7)] });
        Refused("content/text.md:7:1: error RB6053: a link has no words", report with { Pages = [.. pages] });
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_refused_with_the_nearest_name()
    {
        var outcome = PdfWriter.Write(SmallReport.WithLinks(link => link.TagId == 7 ? link with { Target = "#tabel" } : link));
        Assert.Equal(
            "content/text.md:7:1: error RB6054: a link leads to '#tabel', which is not in the report\n    hint: did you mean 'table'?",
            Assert.Single(outcome.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("/scores.csv")]
    public void A_link_to_half_an_address_is_refused(string target) =>
        Refused($"content/text.md:10:1: error RB6054: a link leads to '{target}', which is not a whole address", SmallReport.WithLinks(link => link.TagId == 10 ? link with { Target = target } : link));

    [Fact]
    public void An_outline_entry_that_leads_nowhere_is_refused() => Refused(
        "content/report.yaml:1:1: error RB6055: the outline entry 'Method' leads to 'method', which is not in the report",
        SmallReport.Make() with { Outline = [new("Method", "method", [])] });

    [Fact]
    public void An_outline_entry_without_a_title_is_refused() => Refused(
        "content/report.yaml:1:1: error RB6056: the outline entry that leads to 'top' has no title",
        SmallReport.Make() with { Outline = [new("", "top", [])] });

    [Fact]
    public void Two_places_of_one_name_are_refused() => Refused(
        "content/report.yaml:1:1: error RB6057: two places of the report are named 'top'",
        SmallReport.Make() with { Destinations = SmallReport.Make().Destinations.Add(new Destination("top", 1, 0)) });

    [Fact]
    public void A_note_without_an_id_is_refused() =>
        Refused("content/text.md:21:1: error RB6060: a note has no id", SmallReport.With(21, node => node with { Name = "" }));

    [Fact]
    public void Two_elements_of_one_id_are_refused() =>
        Refused("content/text.md:28:1: error RB6061: two parts of the report have the id 'note-1'", SmallReport.With(28, node => node with { Name = "note-1" }));

    [Fact]
    public void A_character_that_the_font_lacks_is_refused() =>
        Refused("content/text.md:3:1: error RB6070: the font Inter-Regular has no glyph for '☃' (U+2603)", SmallReport.With(SmallReport.Text("☃☃", 51, 500, 3)));

    [Fact]
    public void A_private_character_is_refused() =>
        Refused(
            "content/text.md:3:1: error RB6071: '\uE001' (U+E001) means nothing to a screen reader",
            SmallReport.With(SmallReport.Text("a", 51, 500, 3) with { Glyphs = [new(Inter.Regular.Glyph('a'), 5, "\uE001")] }));

    [Fact]
    public void An_attached_file_without_a_description_is_refused() => Refused(
        "content/report.yaml:1:1: error RB6082: the attached file 'scores.csv' has no description",
        SmallReport.Make() with { Attachments = [new("scores.csv", "text/csv", "", "Data", [1])] });

    [Fact]
    public void An_attached_file_that_is_nothing_to_the_report_is_refused() => Refused(
        "content/report.yaml:1:1: error RB6083: 'Date' is not a relationship of the attached file 'scores.csv'",
        SmallReport.Make() with { Attachments = [new("scores.csv", "text/csv", "The scores.", "Date", [1])] });

    [Fact]
    public void Content_of_an_element_that_is_not_in_the_tree_is_a_mistake_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(SmallReport.With(SmallReport.Text("stray", 51, 500, 999))));

    private static void Refused(string first, PagedDocument report)
    {
        var outcome = PdfWriter.Write(report);
        Assert.Contains(first, outcome.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.ToString().Split('\n')[0]));
        Assert.Empty(outcome.Value);
    }

    private static TagNode WithoutHeaders(TagNode row) => row with { Children = [.. row.Children.Select(cell => cell with { Role = "TD", Scope = "", Headers = [] })] };

    private static Page WithLink(Page page) => page with { Links = [new LinkArea(new Box(51, 330, 40, 12), "#top", "To the top", 3)] };
}
