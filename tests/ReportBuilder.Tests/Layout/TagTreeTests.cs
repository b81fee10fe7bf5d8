using ReportBuilder.Model.Documents;
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
}
