using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>What holds for every document, tried on generated ones.</summary>
public class LayoutProperties
{
    private const double Left = 51.02;
    private const double Right = 595.28 - 51.02;
    private const double Foot = 841.89 - 56.69;

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
        (1, Gen.Choose(60, 400).Select(height => (Block)Figure("A finding", 230, height))),
        (1, Gen.Choose(60, 400).Select(height => (Block)Figure("A wide finding", 480, height, wide: true))),
        (1, Gen.Choose(1, 90).Select(rows => (Block)Table(rows))),
        (1, Gen.Choose(40, 70).Select(rows => (Block)Table(rows, TableKind.Scoring))),
        (1, Text.Select(text => (Block)new PullQuote([new TextRun(text[..Math.Min(90, text.Length)])], default))));

    private static readonly Arbitrary<Section> Sections = Gen.Choose(1, 24).SelectMany(count => AnyBlock.ListOf(count)).Select(blocks => Section("Generated", [.. blocks])).ToArbitrary();

    [Fact]
    public void Every_word_is_printed_once_and_in_order() => Check(section =>
        Assert.Equal(Squeeze(WordsOf(section)), Squeeze(PageText.InReadingOrder(LayOut(section)))));

    [Fact]
    public void No_line_leaves_the_text_area() => Check(section =>
    {
        foreach (var text in LayOut(section).Pages.SelectMany(page => page.Tagged()))
        {
            Assert.True(
                text.X >= Left - 0.1 && text.X + PageText.InkWidth(text) <= Right + 0.1 && text.Y is > 68 and < Foot,
                $"'{PageText.Of(text)}' stands at {text.X}, {text.Y} and is {PageText.InkWidth(text)} wide");
        }
    });

    [Fact]
    public void No_line_stands_on_another() => Check(section =>
    {
        foreach (var page in LayOut(section).Pages)
        {
            var boxes = page.Items.OfType<PlacedText>().Select(Ink).OrderBy(box => box.Y).ToArray();
            for (var i = 0; i < boxes.Length; i++)
            {
                for (var k = i + 1; k < boxes.Length && boxes[k].Y < boxes[i].Bottom; k++)
                    Assert.False(boxes[k].X < boxes[i].Right - 0.5 && boxes[i].X < boxes[k].Right - 0.5, $"{boxes[i]} and {boxes[k]}");
            }
        }
    });

    [Fact]
    public void No_page_is_empty() => Check(section => Assert.All(LayOut(section).Pages, page => Assert.NotEmpty(page.Tagged())));

    [Fact]
    public void The_same_document_gives_the_same_pages() => Check(section => Assert.Equal(Print(LayOut(section)), Print(LayOut(section))));

    private static void Check(Action<Section> holds) =>
        Prop.ForAll(Sections, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    /// <summary>From the x-height to the baseline: what must not be crossed.</summary>
    private static Box Ink(PlacedText text) => new(text.X, text.Y - (0.5 * text.Size), PageText.InkWidth(text), 0.5 * text.Size);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Print(PagedDocument document) =>
        string.Join('\n', document.Pages.SelectMany(page => page.Items.OfType<PlacedText>().Select(text => $"{text.X:R} {text.Y:R} {PageText.Of(text)}")));

    private static string WordsOf(Section section) => section.Title + string.Concat(section.Content.Select(WordsOf));

    private static string WordsOf(Block block) => block switch
    {
        Paragraph paragraph => WordsOf(paragraph.Content),
        Heading heading => WordsOf(heading.Content),
        PullQuote quote => WordsOf(quote.Content),
        ListBlock list => string.Concat(list.Items.Select((item, i) => $"{list.Start + i}." + string.Concat(item.Content.Select(WordsOf)))),
        Figure figure => $"{figure.Finding}{figure.Measures}HefeiFigure {figure.Number}. {figure.SourceLine}",
        Table table => table.Caption + WordsOf(table.Note) + string.Concat(table.Columns.Select(column => column.Header)) + string.Concat(table.Rows.SelectMany(row => row.Cells).Select(cell => WordsOf(cell.Content))) + table.SourceLine,
        _ => "",
    };

    private static string WordsOf(IEnumerable<Inline> content) => string.Concat(content.OfType<TextRun>().Select(run => run.Text));
}
