using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class TagTreeTests
{
    [Fact]
    public void Headings_paragraphs_lists_and_figures_stand_in_reading_order() => Assert.Equal(
        """
        Document
          Sect
            H1 "Digital"
            H2 "Networks"
            P "First."
            L
              LI
                Lbl "•"
                LBody
                  P "One"
            Div
              Caption
                P "Hefei leads"
                P "Score of three cities"
              Figure alt="Bar chart: Hefei leads." "Hefei"
              P "Figure 1. Source: published scores."

        """,
        TagTreeText.Print(LayOut(Section(
            "Digital",
            Heading("Networks"),
            Paragraph("First."),
            new ListBlock(false, 1, [new([Paragraph("One")])], default),
            Figure("Hefei leads")))).Replace('\u00A0', ' '));

    [Fact]
    public void A_note_reference_is_a_link_between_two_spans() => Assert.Equal(
        """
        Document
          Sect
            H1 "Digital"
            P
              Span "Growth was fast"
              Reference
                Link "7"
              Span "that year."

        """,
        TagTreeText.Print(LayOut(Section("Digital", Paragraph(new TextRun("Growth was fast"), new NoteReference("ref-7-1", "note-7", 7), new TextRun(" that year."))))));

    [Fact]
    public void Two_notes_at_one_place_have_a_comma_between_them() => Assert.Equal(
        """
        Document
          Sect
            H1 "Digital"
            P
              Span "Growth"
              Reference
                Link "7"
              Span ","
              Reference
                Link "8"
              Span ","
              Reference
                Link "9"

        """,
        TagTreeText.Print(LayOut(Section("Digital", Paragraph(
            new TextRun("Growth "), new NoteReference("ref-7-1", "note-7", 7), new TextRun(" "), new NoteReference("ref-8-1", "note-8", 8), new NoteReference("ref-9-1", "note-9", 9))))));

    [Fact]
    public void Cells_and_heads_that_cover_several_places_say_so() => Assert.Equal(
        """
        Document
          Sect
            H1 "Ports"
            Table
              Caption
                P "Ships"
              THead
                TR
                  TH column rows=2 "Port"
                  TH column columns=2 "Ships"
                TR
                  TH column "Large"
                  TH column "Small"
              TBody
                TR
                  TH row rows=2 "Cork"
                  TD "few"
                  TD "many"
                TR
                  TD columns=2 "not told"

        """,
        TagTreeText.Print(LayOut(Section("Ports", MergedTable()))));

    [Fact]
    public void A_head_across_columns_stands_above_both_and_the_words_of_a_merged_cell_take_their_width()
    {
        var page = LayOut(Section("Ports", MergedTable())).Pages[0];
        var (across, large, small, cell) = (Of(page, "Ships", last: true), Of(page, "Large"), Of(page, "Small"), Of(page, "not told"));
        Assert.Equal(large.X, across.X);
        Assert.True(across.Y < large.Y && large.Y == small.Y && large.X < small.X);
        Assert.Equal(large.X, cell.X);
    }

    [Fact]
    public void Table_cells_say_whether_they_head_a_column_or_a_row() => Assert.Equal(
        """
        Document
          Sect
            H1 "Digital"
            Table
              Caption
                P "Scores of the cities"
                P "Points by rank."
              THead
                TR
                  TH column "Rank"
                  TH column "City"
                  TH column "Digital infrastructure"
                  TH column "Total (of 60)"
              TBody
                TR
                  TD "1"
                  TH row "City 1"
                  TD "60"
                  TD "60"
            P "Source: published scores."

        """,
        TagTreeText.Print(LayOut(Section("Digital", Table(1)))));

    [Fact]
    public void Heading_levels_never_skip()
    {
        var tree = TagTreeText.Print(LayOut(Section("Digital", Heading("Deep", level: 4), Paragraph("Text."))));
        Assert.Contains("H1 \"Digital\"", tree, StringComparison.Ordinal);
        Assert.Contains("H2 \"Deep\"", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nested_section_starts_one_level_below_its_parent()
    {
        var parent = Section("Part", Paragraph("Text.")) with { Children = [Section("Inner", Heading("Deeper"), Paragraph("Text."))] };
        var tree = TagTreeText.Print(LayOut(parent));
        Assert.Contains("    Sect\n      H2 \"Inner\"\n      H3 \"Deeper\"", tree, StringComparison.Ordinal);
    }

    private static Table MergedTable() => new(
        TableKind.Plain,
        "Ships",
        [],
        [new("1", "Port", ColumnKind.RowHeader), new("2", "Large", ColumnKind.Text) { Above = "Ships" }, new("3", "Small", ColumnKind.Text) { Above = "Ships" }],
        [
            new("1", [new([new TextRun("Cork")], RowSpan: 2), new([new TextRun("few")]), new([new TextRun("many")])]),
            new("2", [new([new TextRun("not told")]) { ColumnSpan = 2 }]),
        ],
        "",
        default)
    {
        Heads = [[new("Port", 0, RowSpan: 2), new("Ships", 1, 2)], [new("Large", 1), new("Small", 2)]],
    };

    private static PlacedText Of(Page page, string words, bool last = false)
    {
        var found = page.Items.OfType<PlacedText>().Where(text => string.Concat(text.Glyphs.Select(glyph => glyph.Text)).StartsWith(words.Split(' ')[0], StringComparison.Ordinal)).ToList();
        return last ? found[^1] : found[0];
    }
}
