using ReportBuilder.Model.Documents;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

public class FootnoteTests
{
    private static readonly Model.Inputs.Theme AtTheFoot = Theme with { Footnotes = true };

    [Fact]
    public void Notes_stand_in_a_list_at_the_end_unless_the_theme_says_otherwise()
    {
        var document = LayOut(Section("Text", Cited(1), Cited(2)), Notes());
        Assert.Contains("Sect\n    H1 \"Notes\"\n    Note #note-1", TagTreeText.Print(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_at_the_foot_is_read_after_the_paragraph_that_cites_it() => Assert.Equal(
        """
        Document
          Sect
            H1 "Text"
            P
              Span "The text cites a work"
              Reference
                Link "1"
              Span "in its middle."
            Note #note-1
              Lbl "1"
              P "The work of note 1."
            P "Then it goes on."

        """,
        TagTreeText.Print(LayOut(AtTheFoot, Section("Text", Cited(1), Paragraph("Then it goes on.")), Notes(1))));

    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_footnote_of_an_author_stands_at_the_foot_unless_the_theme_says_otherwise(bool atEnd)
    {
        var remark = new NoteReference("text-footnote-2-1", "text-footnote-2", 2) { IsFootnote = true };
        var cited = new Paragraph([new TextRun("Some words"), remark], ParagraphRole.Body, default);
        var list = new NoteList([new("text-footnote-2", 2, [new TextRun("A remark.")], ["text-footnote-2-1"]) { IsFootnote = true }], default);
        var after = Paragraph("Then it goes on.");
        var text = PageText.InReadingOrder(LayOut(Theme with { FootnotesAtEnd = atEnd }, Section("Text", cited, after, list)));
        Assert.Equal(atEnd, text.IndexOf("A remark.", StringComparison.Ordinal) > text.IndexOf("Then it goes on.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_stands_on_the_page_that_cites_it_first_and_only_there()
    {
        var document = LayOut(AtTheFoot, Section("Text", Cited(1), Long(60), Cited(2), Cited(1)), Notes());
        Assert.Equal((0, document.Pages.Length - 1), (document.PageOf("The work of note 1."), document.PageOf("The work of note 2.")));
        Assert.Equal(0, document.Destinations.Single(place => place.Name == "note-1").PageIndex);
        Assert.Equal(2, PageText.InReadingOrder(document).Split("The work of note").Length - 1);
    }

    [Fact]
    public void A_list_of_notes_that_all_stand_elsewhere_falls_away_with_its_entries()
    {
        var document = LayOut(AtTheFoot, Section(SectionKind.Contents, "Contents", new ContentsList(default)), Section("Text", Cited(1), Cited(2)), Notes());
        Assert.DoesNotContain("Notes", PageText.InReadingOrder(document), StringComparison.Ordinal);
        Assert.Equal(["Contents", "Text"], document.Outline.Select(entry => entry.Title));
    }

    [Fact]
    public void A_note_that_only_a_table_cites_stays_in_the_list()
    {
        var table = Table(1) with { Note = [new TextRun("After"), new NoteReference("ref-2-1", "note-2", 2)] };
        var document = LayOut(AtTheFoot, Section("Text", Cited(1), table), Notes());
        Assert.Contains("Sect\n    H1 \"Notes\"\n    Note #note-2", TagTreeText.Print(document), StringComparison.Ordinal);
    }
}
