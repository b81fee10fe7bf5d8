using ReportBuilder.Composing.Maths;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Formulas on pages: their glyphs, their places, their elements.</summary>
public class FormulaLayoutTests
{
    private const string Everything =
        @"\left( \frac{a}{b} \right) + \sqrt[3]{x} \leq \sum_{i=1}^{n} \bar{x}_i + \int_0^1 f'(x) \,\mathrm{d}x, "
        + @"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \in \mathbb{R}, \begin{cases} 1 & \text{if so} \\ 0 & \text{else} \end{cases}, \overline{ab} - \underline{c}, \binom{n}{k}";

    public static TheoryData<string> Commands => [.. TexSigns.Commands];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_maths_face_has_every_sign_that_formulas_may_have(string command)
    {
        var face = PackagedFonts.Maths.Value;
        var text = TexSigns.OfCommand(command) switch
        {
            MathLetter letter => MathLetters.Styled(letter),
            MathSign sign => sign.Sign,
            MathName name => name.Name.Replace(" ", "", StringComparison.Ordinal),
            _ => "",
        };
        Assert.All(text.EnumerateRunes(), rune => Assert.True(face.Covers(rune.Value), rune.ToString()));
    }

    [Fact]
    public void It_has_the_letters_of_every_alphabet()
    {
        var letters = from alphabet in Enum.GetValues<MathAlphabet>()
                      from letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                      select MathLetters.Styled(new(letter.ToString(), alphabet));
        Assert.All(letters, letter => Assert.True(PackagedFonts.Maths.Value.Covers(char.ConvertToUtf32(letter, 0)), letter));
    }

    [Fact]
    public void A_formula_is_an_element_with_words_in_its_paragraph() => Assert.Equal(
        """
        Document
          Sect
            H1 "Text"
            P
              Span "Points are"
              Formula alt="words of the formula" "p=n−r"
              Span "each."

        """,
        TagTreeText.Print(LayOut(Section("Text", Paragraph(new TextRun("Points are "), InLine("p = n - r"), new TextRun(" each."))))).Replace("𝑝", "p", StringComparison.Ordinal)
            .Replace("𝑛", "n", StringComparison.Ordinal).Replace("𝑟", "r", StringComparison.Ordinal));

    [Fact]
    public void A_page_with_formulas_keeps_every_rule_of_the_file()
    {
        var document = LayOut(Section("Text", Paragraph(new TextRun("In a line, "), InLine(Everything)), Alone(@"\begin{aligned} a &= b \\ &= " + Everything.Split(',')[0] + @" \end{aligned}")));
        var (bytes, diagnostics) = Written(document);
        Assert.Empty(diagnostics);
        Assert.Contains("/S/Formula", bytes, StringComparison.Ordinal);
    }

    /// <summary>Their lines grow, so that nothing of a fraction lies on the lines around it.</summary>
    [Fact]
    public void A_tall_formula_makes_its_line_taller()
    {
        var low = Baselines(InLine("x"));
        var tall = Baselines(InLine(@"\frac{\frac{a}{b}}{c}"));
        Assert.True(tall[^1] - tall[0] > low[^1] - low[0] + 3, $"{tall[^1] - tall[0]} {low[^1] - low[0]}");
    }

    [Fact]
    public void A_long_formula_ends_its_line_behind_a_relation_or_an_operation()
    {
        var page = LayOut(Section("Text", Paragraph(InLine(string.Join(" + ", Enumerable.Repeat("abcdefgh", 30)))))).Pages.SelectMany(page => page.Items).OfType<PlacedText>();
        var lines = page.Where(text => text.Font == PackagedFonts.Maths.Value).GroupBy(text => text.Y).ToList();
        Assert.True(lines.Count > 3);
        Assert.All(lines.SkipLast(1), line => Assert.Equal("+", line.Last().Glyphs[^1].Text));
    }

    [Fact]
    public void A_formula_wider_than_its_column_is_set_smaller_and_told_of()
    {
        var outcome = Outcome(Theme, Section("Text", Alone(string.Join(" + ", Enumerable.Repeat("abcdefgh", 30)))));
        Assert.Equal("RB5004", Assert.Single(outcome.Diagnostics).Code);
    }

    [Fact]
    public void Delimiters_are_as_tall_as_what_they_hold()
    {
        var (low, tall) = (Height(@"\left( x \right)"), Height(@"\left( \frac{\frac{a}{b}}{\frac{c}{d}} \right)"));
        Assert.True(tall > 1.8 * low, $"{tall} {low}");
    }

    private static double[] Baselines(Inline formula) =>
    [
        .. LayOut(Section("Text", Paragraph([new TextRun(SampleReport.Words + " "), formula, new TextRun(" " + SampleReport.Words)]))).Pages.SelectMany(page => page.Items).OfType<PlacedText>()
            .Where(text => text.Size == 9 && text.Font == PackagedFonts.Inter.Face(Model.Drawings.FontWeight.Regular))
            .Select(text => text.Y).Distinct(),
    ];

    /// <summary>Of the opening bracket on the page, by the forms that the face has.</summary>
    private static double Height(string tex)
    {
        var glyph = LayOut(Section("Text", Alone(tex))).Pages.SelectMany(page => page.Items).OfType<PlacedText>()
            .SelectMany(text => text.Glyphs.Select(glyph => (text, glyph))).First(found => found.glyph.Text == "(");
        var (top, bottom) = Model.Fonts.MathTable.Of(glyph.text.Font).Reach(glyph.glyph.GlyphId);
        return (top - bottom) * glyph.text.Size / 1000;
    }

    private static (string Bytes, IEnumerable<Diagnostic> Diagnostics) Written(PagedDocument document)
    {
        var outcome = PdfWriter.Write(document);
        return (string.Concat(new Pdf.PdfReading(outcome.Value).Elements), outcome.Diagnostics);
    }

    private static InlineFormula InLine(string tex) => new(Formula(tex));

    private static DisplayFormula Alone(string tex) => new(Formula(tex), new("content/sample.md", 12, 1));

    private static Formula Formula(string tex) => new(tex, TexReader.Read(tex), "words of the formula");
}
