using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Layout;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using ReportBuilder.Tests.Loading.Fonts;
using ReportBuilder.Tests.Pdf;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>The cases of "Requirements for Chinese Text Layout" as lines that were set: where each begins, and how wide its signs stand.</summary>
public sealed class ChinesePageTests
{
    private const double Em = 9;
    private const string Plain = "合肥的杭州市城报告一二三的合肥杭州市的城报告";

    private static readonly FontFamily Fonts = PackagedFonts.Inter with { Fallbacks = [FontReader.Read(FontFiles.Squares), FontReader.Read(FontFiles.Compact)] };
    private static readonly Model.Inputs.Theme Indented = Theme with { Indented = true };

    [Theory]
    [InlineData("interpunct", "合肥的杭州市城报告一二三的合肥杭州市的城报告一二·合肥·杭州·市的城")]
    [InlineData("two-em-dash", "合肥的杭州市城报告一二三的合肥杭州市的城报告一——合肥——杭州——市的城")]
    [InlineData("ellipsis", "合肥的杭州市城报告一二三的合肥杭州市的城报告一二……合肥……杭州……市的城")]
    [InlineData("bracket-at-paragraph-start", "《合肥》的杭州市（城报告）一二三的合肥杭州市的城报告一二三，“合肥”的杭州")]
    [InlineData("bracket-at-line-start", "合肥的杭州市城报告一二三的合肥杭州市的城报告一二（三合肥）杭州，“合肥”的杭州")]
    [InlineData("neighbouring-marks", "“合肥。”（杭州）、《城》：“《报告》”；（一）（二），“三。”")]
    [InlineData("mixed", "合肥的GDP的2025的杭州市 Hangzhou 城报告一二三，ABC（合肥）的杭州，120％的city")]
    public void A_case_of_the_requirements_is_set_as_drawn(string name, string text) => Snapshot.Match(Drawn(Set(Indented, text)), $"clreq-{name}.txt");

    [Fact]
    public void Lines_are_whole_ems_long_and_paragraphs_begin_with_two_empty_squares()
    {
        var lines = Lines(Set(Indented, string.Concat(Enumerable.Repeat(Plain, 5)), string.Concat(Enumerable.Repeat(Plain, 5))));
        Assert.Equal([2.0, 2.0], lines.Select(Indent).Where(indent => indent > 0.01).Select(indent => Math.Round(indent, 6)));
        var full = lines.Where(line => Indent(line) < 0.01 && line.Text.Length > 20).ToList();
        Assert.NotEmpty(full);
        Assert.All(full, line => Assert.Equal(Math.Round(line.Width / Em), line.Width / Em, 3));
    }

    [Fact]
    public void Paragraphs_that_are_indented_have_no_white_between_them_so_that_lines_stand_on_the_grid()
    {
        var lines = Lines(Set(Indented, Plain + Plain, Plain + Plain, Plain + Plain));
        var baselines = lines.Select(line => line.Y).Distinct().Order().ToList();
        Assert.All(baselines.Zip(baselines.Skip(1)), pair => Assert.Equal(0, (pair.Second - pair.First) % Theme.Baseline, 6));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(400)]
    public void Text_leaves_no_white_where_a_chart_stood_that_floated_away(double height)
    {
        var text = string.Concat(Enumerable.Repeat(Plain, 20));
        var lines = Lines(Set(Indented, [Paragraph(text), Figure("城", 230, height), .. Enumerable.Repeat(Paragraph(text), 5)]));
        var first = lines.Where(line => line.X < 290).Select(line => line.Y).ToList();
        Assert.Equal(height > 300, first.Zip(first.Skip(1)).All(pair => pair.Second - pair.First < Theme.Baseline + 0.01));
    }

    [Fact]
    public void Emphasis_is_bold_or_has_a_dot_under_each_character_but_marks()
    {
        var emphasis = new Emphasis([new TextRun("合肥，杭州")]);
        Assert.Empty(Dots(Set(Theme, emphasis)));
        Assert.Equal(4, Dots(Set(Theme with { DottedEmphasis = true }, emphasis)).Count());
    }

    [Fact]
    public void A_gap_without_a_space_is_no_space_to_readers_and_characters_beyond_the_first_plane_are_copied()
    {
        var pdf = new PdfReading(PdfWriter.Write(Set(Indented, "合肥2025的𠮷")).Value);
        Assert.Contains("2.25 Tc\n[(", pdf.Content(0), StringComparison.Ordinal);
        Assert.Contains(pdf.All, body => body.Contains("<D842DFB7>", StringComparison.Ordinal));
    }

    private static IEnumerable<PlacedPath> Dots(PagedDocument document) =>
        document.Pages.SelectMany(page => page.Items).OfType<PlacedPath>().Where(path => path.Steps.Count(step => step.Verb == PathVerb.CurveTo) == 4);

    private static PagedDocument Set(Model.Inputs.Theme theme, params string[] paragraphs) => Set(theme, [.. paragraphs.Select(text => Paragraph(text))]);

    private static PagedDocument Set(Model.Inputs.Theme theme, params Inline[] content) => Set(theme, [Paragraph(content)]);

    private static PagedDocument Set(Model.Inputs.Theme theme, ImmutableArray<Block> content)
    {
        var document = new ReportDocument(Edition with { Language = "zh-Hans" }, theme, [Section("城", [.. content])], []);
        var outcome = Typesetter.LayOut(document, Fonts);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value;
    }

    /// <summary>A line a line: how many ems from its column's edge it begins, and behind a sign what it is wider than the face has it.</summary>
    private static string Drawn(PagedDocument document) =>
        string.Concat(Lines(document).Select(line => $"{Ems(Indent(line)),6} | {line.Signs}\n"));

    private static double Indent(Line line) => (line.X - ColumnLeft(line.X)) / Em;

    private static double ColumnLeft(double x) => x < 290 ? Theme.MarginSide : Theme.MarginSide + ((Theme.PageWidth - (2 * Theme.MarginSide) - Theme.Gutter) / 2) + Theme.Gutter;

    private static List<Line> Lines(PagedDocument document) =>
    [
        .. document.Pages.SelectMany(page => page.Tagged().Where(run => run.Size < 12)
            .GroupBy(run => (Column: run.X > 290, run.Y))
            .OrderBy(line => line.Key)
            .Select(line => Line.Of([.. line.OrderBy(run => run.X)]))),
    ];

    private static string Ems(double ems) => Math.Round(ems, 2).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed record Line(double X, double Y, string Text, string Signs, double Width)
    {
        public static Line Of(PlacedText[] runs) =>
            new(
                runs[0].X,
                runs[0].Y,
                string.Concat(runs.Select(PageText.Of)),
                string.Concat(runs.SelectMany(run => run.Glyphs.Select(glyph => Sign(run, glyph)))),
                runs.Sum(PageText.Width));

        private static string Sign(PlacedText run, PlacedGlyph glyph)
        {
            var own = run.Font.Advances[glyph.GlyphId] * run.Size / run.Font.UnitsPerEm;
            return Math.Abs(glyph.Advance - own) < 0.03 * run.Size ? glyph.Text : $"{glyph.Text}[{Ems((glyph.Advance - own) / run.Size)}]";
        }
    }
}
