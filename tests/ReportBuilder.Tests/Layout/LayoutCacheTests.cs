using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Layout;
using ReportBuilder.Layout.Type;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>What a process that stays keeps between two reports, and that it never shows.</summary>
public class LayoutCacheTests
{
    private static readonly string[] Words = ["Hefei", "networks", "infrastructure,", "of", "60", "5.39", "Digital-intelligence", "深圳", "per cent", "“quoted”", "a\u00ADb", "☃"];

    /// <summary>A text and a table, now with these words and now with others: what an editor does to a report.</summary>
    private static readonly Arbitrary<(Model.Inputs.Theme Theme, ReportDocument Document)> Edits = (
        from justified in Gen.Elements(true, false)
        from footnotes in Gen.Elements(true, false)
        from columns in Gen.Choose(1, 3)
        from texts in Gen.Elements(Words).ListOf().Where(words => words.Count > 0).Select(words => string.Join(' ', words)).ListOf().Where(texts => texts.Count > 0)
        from rows in Gen.Choose(1, 20)
        let theme = Theme with { Justified = justified, Hyphenated = justified, Footnotes = footnotes, Columns = columns }
        let blocks = texts.Select(Block (text) => Paragraph(new TextRun(text), new Strong([new TextRun(text)]), new Link("https://example.org", [new TextRun(text)])))
        select (theme, new ReportDocument(Edition, theme, [Section("Edited", [.. blocks, Long(3), Cited(1), Table(rows)]), Notes()], []))).ToArbitrary();

    [Fact]
    [Trait("Category", "Random")]
    public void A_memory_of_other_reports_changes_no_page_and_no_message()
    {
        var memory = new LayoutCache();
        Prop.ForAll(Edits, edit =>
        {
            var fresh = Print(Typesetter.LayOut(edit.Document, PackagedFonts.Inter));
            Assert.Equal(fresh, Print(Typesetter.LayOut(edit.Document, PackagedFonts.Inter, memory)));
            Assert.Equal(fresh, Print(Typesetter.LayOut(edit.Document, PackagedFonts.Inter, memory)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(12)));
    }

    [Fact]
    public void Fonts_read_again_from_the_same_bytes_stand_in_the_file_once()
    {
        var memory = new LayoutCache();
        var document = new ReportDocument(Edition, Theme, [Section("Read twice", Paragraph("Hefei and Wuhan"))], []);
        Typesetter.LayOut(document, PackagedFonts.Inter, memory);
        var other = document with { Sections = [.. document.Sections, Section("And more", Paragraph("Hefei and Xi’an"))] };
        Bytes.AssertSame(
            PdfWriter.Write(Typesetter.LayOut(other, PackagedFonts.Inter).Value).Value.AsSpan(),
            PdfWriter.Write(Typesetter.LayOut(other, ReadAgain(PackagedFonts.Inter), memory).Value).Value.AsSpan());
    }

    [Fact]
    public void Other_fonts_begin_anew()
    {
        var memory = new LayoutCache();
        var document = new ReportDocument(Edition, Theme, [Section("Hefei", Paragraph("Hefei and Wuhan"))], []);
        var bold = PackagedFonts.Inter with { Faces = [.. PackagedFonts.Inter.Faces.Select(face => face with { Face = PackagedFonts.Inter.Faces[^1].Face })] };
        Typesetter.LayOut(document, PackagedFonts.Inter, memory);
        Assert.Equal(Print(Typesetter.LayOut(document, bold)), Print(Typesetter.LayOut(document, bold, memory)));
    }

    [Fact]
    public void The_same_words_in_another_style_are_another_text()
    {
        var texts = new TextCache(keepsParagraphs: false);
        var (small, large) = (new SetText([], []) { Needed = 9 }, new SetText([], []) { Needed = 9 });
        texts.Add([Piece(7)], Column(10), small);
        texts.Add([Piece(12)], Column(10), large);
        Assert.Same(small, texts.Find([Piece(7)], Column(10)));
        Assert.Same(large, texts.Find([Piece(12)], Column(10)));
        Assert.Null(texts.Find([Piece(7)], Column(10, divide: true)));
        Assert.Null(texts.Find([Piece(7)], Column(8)));

        static Measure Column(double width, bool divide = false) => new(width, false, false, divide);

        static TextPiece Piece(double size) => new("Hefei", new TypeStyle(Model.Drawings.FontWeight.Regular, size, size, default), null);
    }

    private static FontFamily ReadAgain(FontFamily fonts) => fonts with
    {
        Faces = [.. fonts.Faces.Select(face => face with { Face = FontReader.Read(face.Face.Bytes) })],
    };

    /// <summary>Every item to the last digit, and everything there was to say.</summary>
    private static string Print(Model.Diagnostics.Outcome<PagedDocument> outcome) => string.Join(
        '\n',
        outcome.Value.Pages.SelectMany((page, number) => page.Items.Select(item => $"{number} {item.TagId} " + (item is PlacedText text
            ? $"{text.X:R} {text.Y:R} {text.Font.Name} {text.Size:R} {text.Colour} {text.Slant} {string.Join(' ', text.Glyphs)}"
            : item.ToString())))
            .Concat(outcome.Value.Pages.SelectMany(page => page.Links.Select(link => link.ToString())))
            .Concat(outcome.Value.Destinations.Select(destination => destination.ToString()))
            .Concat(outcome.Diagnostics.Select(diagnostic => diagnostic.ToString())));
}
