using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;
using ReportBuilder.Tests.Loading.Fonts;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Lines of Chinese as "Requirements for Chinese Text Layout" has them, in a face whose signs are squares.</summary>
public sealed class ChineseLineTests
{
    private const string Sentence = "合肥杭州·州杭，合肥——杭州（合肥·杭州）州合。杭州肥合，";

    private static readonly FontFamily Fonts = PackagedFonts.Inter with { Fallbacks = [FontReader.Read(FontFiles.Compact)] };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void No_line_begins_or_ends_with_what_may_not_stand_there(int before)
    {
        var lines = Lines(Set(new string('合', before) + string.Concat(Enumerable.Repeat(Sentence, 20))));
        Assert.True(lines.Count > 8);
        Assert.All(lines, line => Assert.DoesNotContain(line.Text[0], "·，。）—"));
        Assert.All(lines, line => Assert.NotEqual('（', line.Text[^1]));
    }

    [Fact]
    public void What_is_copied_from_the_lines_is_the_text() =>
        Assert.Equal(string.Concat(Enumerable.Repeat(Sentence, 20)), string.Concat(Lines(Set(string.Concat(Enumerable.Repeat(Sentence, 20)))).Select(line => line.Text)));

    [Fact]
    public void Lines_of_Chinese_end_flush_but_the_last()
    {
        var lines = Lines(Set(string.Concat(Enumerable.Repeat(Sentence, 20))));
        foreach (var column in lines.SkipLast(1).GroupBy(line => line.Right > 300))
            Assert.All(column, line => Assert.Equal(column.Max(each => each.Right), line.Right, 0.05));
    }

    /// <summary>A wider gap is a space to programs that read the file.</summary>
    [Fact]
    public void No_sign_of_a_flush_line_stands_so_far_from_the_next_that_there_seems_to_be_a_space() => Assert.All(
        Set(string.Concat(Enumerable.Repeat(Sentence, 20))).Pages.SelectMany(page => page.Tagged()).Where(run => run.Size < 12 && run.Font.Name == "NotoSansCJKsc-Regular"),
        run => Assert.All(run.Glyphs, glyph => Assert.InRange(glyph.Advance / run.Size, 0.49, 1.1)));

    [Fact]
    public void A_full_width_mark_at_the_end_of_a_line_is_half_as_wide()
    {
        var ends = Lines(Set(string.Concat(Enumerable.Repeat(Sentence, 40)))).SkipLast(1).Where(line => line.Last.Text is "，" or "。" or "）").ToList();
        Assert.NotEmpty(ends);
        Assert.All(ends, line => Assert.Equal(line.Size / 2, line.Last.Advance, 3));
    }

    [Theory]
    [InlineData("合肥（杭州）。", '）', 0.5)]
    [InlineData("合肥），（杭州", '，', 0.5)]
    [InlineData("合肥，杭州", '，', 1)]
    [InlineData("合肥Hefei", '肥', 1.25)]
    [InlineData("Hefei合肥", 'i', 1.25)]
    [InlineData("2025合肥", '5', 1.25)]
    [InlineData("合肥 Hefei", '肥', 1)]
    [InlineData("合肥，Hefei", '，', 1)]
    public void Neighbours_stand_as_far_apart_as_they_should(string text, char mark, double ems)
    {
        var glyphs = Set(text).Pages.SelectMany(page => page.Tagged()).Where(run => PageText.Of(run).Contains(mark, StringComparison.Ordinal) && run.Size < 12).ToList();
        var run = glyphs[^1];
        var glyph = run.Glyphs.Last(each => each.Text == mark.ToString());
        var own = mark < 128 ? (run.Font.Advances[glyph.GlyphId] / (double)run.Font.UnitsPerEm) - 1 : 0;
        Assert.Equal(ems + own, glyph.Advance / run.Size, 0.02);
    }

    [Fact]
    public void The_dash_of_Chinese_is_taken_from_its_face_and_that_of_Latin_is_not()
    {
        var document = Set("合肥——杭州 and Hefei—Wuhan");
        Assert.Equal("NotoSansCJKsc-Regular", document.Find("——").Font.Name);
        Assert.StartsWith("Inter", document.Find("Hefei—").Font.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void What_leans_in_Latin_stands_upright_in_Chinese()
    {
        var document = Set(new Emphasis([new TextRun("Hefei 合肥")]));
        Assert.Equal(0, document.Find("合肥").Slant);
        Assert.True(document.Find("Hefei").Slant > 0);
    }

    private static List<Line> Lines(PagedDocument document) =>
    [
        .. document.Pages.SelectMany(page => page.Tagged().Where(run => run.Size < 12)
            .GroupBy(run => (Column: run.X > page.Width / 2, run.Y))
            .OrderBy(line => line.Key)
            .Select(line => Line.Of([.. line.OrderBy(run => run.X)]))),
    ];

    private static PagedDocument Set(string text) => Set(new TextRun(text));

    private static PagedDocument Set(params Inline[] content)
    {
        var outcome = Typesetter.LayOut(new ReportDocument(Edition with { Language = "zh-Hans" }, Theme, [Section("Chinese", Paragraph(content))], []), Fonts);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    private sealed record Line(string Text, double Right, double Size, PlacedGlyph Last)
    {
        public static Line Of(PlacedText[] runs) =>
            new(string.Concat(runs.Select(PageText.Of)), runs[^1].X + PageText.Width(runs[^1]), runs[0].Size, runs[^1].Glyphs[^1]);
    }
}
