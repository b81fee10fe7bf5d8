using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>What holds for every document, tried on generated ones.</summary>
[Trait("Category", "Random")]
public class LayoutProperties
{
    /// <summary>The theme's ways of setting text, each tried by every property.</summary>
    private static readonly Model.Inputs.Theme[] Themes =
    [
        Theme,
        Theme with { Justified = true, Hyphenated = true, Columns = 3 },
        Theme with { Footnotes = true, Baseline = 14 },
        Theme with { PageWidth = 612, PageHeight = 792, Columns = 1, MarginTop = 60, MarginSide = 72, MarginBottom = 72 },
        Theme with { PageWidth = 419.5, PageHeight = 595.3, MarginSide = 40, Gutter = 14 },
    ];

    private static readonly string[] Words =
        ["a", "of", "the", "city", "networks", "RMB 5.39 trillion", "Digital-intelligence", "per cent", "60", "infrastructure,", "Hefei’s", "“quoted”", "up—and", "2019–2024", "(n = 60)."];

    private static readonly Gen<string> Text =
        from count in Gen.Choose(1, 160)
        from words in Gen.Elements(Words).ListOf(count)
        select string.Join(' ', words);

    private static readonly Gen<Block> AnyBlock = Gen.Frequency(
        (6, Text.Select(text => (Block)Paragraph(text))),
        (2, Gen.Choose(1, 6).SelectMany(count => Gen.Elements(Words).ListOf(count)).Select(words => (Block)Heading(string.Join(' ', words)))),
        (1, Text.Select(text => (Block)new ListBlock(true, 1, [new([Paragraph(text)]), new([Paragraph("One more.")])], default))),
        (1, Gen.Choose(60, 330).Select(height => (Block)Figure("A finding", 230, height))),
        (1, Gen.Choose(60, 330).Select(height => (Block)Figure("A wide finding", 480, height, wide: true))),
        (1, Gen.Choose(1, 90).Select(rows => (Block)Table(rows))),
        (1, Gen.Choose(40, 70).Select(rows => (Block)Table(rows, TableKind.Scoring))),
        (1, Gen.Choose(1, 30).Select(rows => (Block)WideTable(rows))),
        (1, Gen.Choose(1, 9).Select(note => (Block)Cited(note))),
        (1, Text.Select(text => (Block)new Quotation([Paragraph(text)], default))),
        (1, Text.Select(text => (Block)new PullQuote([new TextRun(text[..Math.Min(90, text.Length)])], default))));

    /// <summary>A theme and a section of up to 24 blocks; a citation of one note is not repeated.</summary>
    private static readonly Arbitrary<(Model.Inputs.Theme Theme, Section Section)> Documents = (
        from theme in Gen.Elements(Themes)
        from count in Gen.Choose(1, 24)
        from blocks in AnyBlock.ListOf(count)
        select (theme, Section("Generated", [.. blocks.DistinctBy(block => block is Paragraph { Content: [_, NoteReference note, ..] } ? note.Id : (object)block)]))).ToArbitrary();

    [Fact]
    public void Every_character_is_printed_once_and_in_order() => Check((theme, section) =>
    {
        var document = Set(theme, section);
        Assert.Equal(Squeeze(WordsOf(section, theme)), Squeeze(PageText.InReadingOrder(document, document.Tags.Children[0])));
    });

    [Fact]
    public void Every_box_stands_inside_the_margins_of_its_page() => Check((theme, section) =>
    {
        foreach (var page in Set(theme, section).Pages)
        {
            var (right, foot) = (page.Width - theme.MarginSide, page.Height - theme.MarginBottom);
            foreach (var text in page.Tagged())
            {
                Assert.True(
                    text.X >= theme.MarginSide - 0.1 && text.X + PageText.InkWidth(text) <= right + 0.1 && text.Y > theme.MarginTop && text.Y < foot,
                    $"'{PageText.Of(text)}' stands at {text.X}, {text.Y} and is {PageText.InkWidth(text)} wide");
            }

            foreach (var step in page.Items.OfType<PlacedPath>().SelectMany(path => path.Steps).Where(step => step.Verb != PathVerb.Close))
                Assert.True(step.X >= theme.MarginSide - 0.1 && step.X <= right + 0.1 && step.Y >= theme.MarginTop - 0.1 && step.Y <= foot + 0.1, $"a mark stands at {step.X}, {step.Y}");
        }
    });

    [Fact]
    public void No_line_is_wider_than_its_column() => Check((theme, section) =>
    {
        var words = Section(section.Title, [.. section.Content.Where(block => block is Paragraph _ or Heading _ or Quotation _ or ListBlock _)]);
        var column = (theme.PageWidth - (2 * theme.MarginSide) - ((theme.Columns - 1) * (theme.Columns > 2 ? 18 : theme.Gutter))) / theme.Columns;
        foreach (var text in Set(theme, words).Pages.SelectMany(page => page.Tagged()).Where(text => text.Size < 20))
            Assert.True(PageText.InkWidth(text) <= column + 0.1, $"'{PageText.Of(text)}' is {PageText.InkWidth(text)} wide in a column of {column}");
    });

    [Fact]
    public void No_line_stands_on_another() => Check((theme, section) =>
    {
        foreach (var page in Set(theme, section).Pages)
        {
            var boxes = page.Items.OfType<PlacedText>().Where(text => text.Rotation == 0).Select(Ink).OrderBy(box => box.Y).ToArray();
            for (var i = 0; i < boxes.Length; i++)
            {
                for (var k = i + 1; k < boxes.Length && boxes[k].Y < boxes[i].Bottom; k++)
                    Assert.False(boxes[k].X < boxes[i].Right - 0.5 && boxes[i].X < boxes[k].Right - 0.5, $"{boxes[i]} and {boxes[k]}");
            }
        }
    });

    [Fact]
    public void No_page_is_empty() => Check((theme, section) => Assert.All(Set(theme, section).Pages, page => Assert.NotEmpty(page.Tagged())));

    [Fact]
    public void A_heading_above_a_table_of_any_length_leaves_no_page_empty() => Assert.All(Enumerable.Range(15, 15), rows =>
        Assert.All(Set(Themes[1], Section("Generated", [Heading("networks city a infrastructure, (n = 60). networks"), Table(rows)])).Pages, page => Assert.NotEmpty(page.Tagged())));

    [Fact]
    public void The_same_document_gives_the_same_pages() => Check((theme, section) => Assert.Equal(Print(Set(theme, section)), Print(Set(theme, section))));

    private static void Check(Action<Model.Inputs.Theme, Section> holds) =>
        Prop.ForAll(Documents, document => holds(document.Theme, document.Section)).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(10)));

    /// <summary>The section and the list of notes that it may cite; some blocks are taller than a small page, which is said and set all the same.</summary>
    private static PagedDocument Set(Model.Inputs.Theme theme, Section section) => Outcome(theme, section, Notes(9)).Value;

    /// <summary>From the x-height to the baseline: what must not be crossed.</summary>
    private static Box Ink(PlacedText text) => new(text.X, text.Y - (0.5 * text.Size), PageText.InkWidth(text), 0.5 * text.Size);

    /// <summary>Without white space and the hyphens of divided words.</summary>
    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD'));

    private static string Print(PagedDocument document) =>
        string.Join('\n', document.Pages.SelectMany(page => page.Items.OfType<PlacedText>().Select(text => $"{text.X:R} {text.Y:R} {PageText.Of(text)}")));

    private static string WordsOf(Section section, Model.Inputs.Theme theme) => section.Title + string.Concat(section.Content.Select(block => WordsOf(block, theme)));

    private static string WordsOf(Block block, Model.Inputs.Theme theme) => block switch
    {
        Paragraph { Content: [TextRun before, NoteReference note, TextRun after] } => $"{before.Text}{note.Number}{after.Text}" + (theme.Footnotes ? $"{note.Number}The work of note {note.Number}." : ""),
        Quotation quotation => string.Concat(quotation.Content.Select(inner => WordsOf(inner, theme))),
        Paragraph paragraph => WordsOf(paragraph.Content),
        Heading heading => WordsOf(heading.Content),
        PullQuote quote => WordsOf(quote.Content),
        ListBlock list => string.Concat(list.Items.Select((item, i) => $"{list.Start + i}." + string.Concat(item.Content.Select(inner => WordsOf(inner, theme))))),
        Figure figure => $"{figure.Finding}{figure.Measures}HefeiFigure {figure.Number}. {figure.SourceLine}",
        Table table => table.Caption + WordsOf(table.Note) + string.Concat(table.Columns.Select(column => column.Header)) + string.Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => WordsOf(cell.Content))) + table.SourceLine,
        _ => "",
    };

    private static string WordsOf(IEnumerable<Inline> content) => string.Concat(content.OfType<TextRun>().Select(run => run.Text));
}
