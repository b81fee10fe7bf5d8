using ReportBuilder.Composing.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Composing;

public class FormulaTests
{
    [Theory]
    [InlineData("$p = n + 1 - r$", "p equals n plus 1 minus r")]
    [InlineData(@"$\frac{a}{b}$", "a over b")]
    [InlineData(@"$\frac{a + 1}{b}$", "the fraction a plus 1 over b, end of fraction")]
    [InlineData(@"$\sum_{i=1}^n x_i^2$", "the sum from i equals 1 to n of x sub i squared")]
    [InlineData(@"$\max_{i \in I} x_i$", "max over i is in I of x sub i")]
    [InlineData(@"$\sqrt{x}, \sqrt[3]{x + y}$", "the square root of x, the root of degree 3 of x plus y, end of root")]
    [InlineData(@"$\bar{x}, \hat\beta, \vec v$", "x bar, β hat, vector v")]
    [InlineData(@"$x' \leq 0.5$", "x prime is at most 0.5")]
    [InlineData(@"$e^{-x}$", "e to the power minus x")]
    [InlineData(@"$\binom{n}{k}$", "n choose k")]
    [InlineData(@"$\left( \text{the share} \right)$", "open bracket the share close bracket")]
    [InlineData(@"$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$", "a matrix of 2 by 2: row 1: a, b; row 2: c, d, end of matrix")]
    [InlineData(@"$\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}$", "one of 2 cases: 1, x is greater than 0; 0, else, end of cases")]
    public void A_formula_is_said_in_words(string typed, string words) => Assert.Equal($"formula [{words}]", SmallEdition.Printed(typed));

    [Theory]
    [InlineData("fr", @"\frac{a}{b} = 0.5", "a sur b égale 0,5")]
    [InlineData("de", @"x^2 \neq y", "x zum Quadrat ungleich y")]
    [InlineData("es", @"\sqrt{x}", "raíz cuadrada de x")]
    [InlineData("zh-Hans", @"\frac{a}{b}", "b分之a")]
    public void The_words_are_of_the_language_of_the_edition(string language, string tex, string words) =>
        Assert.Equal(words, new MathWords(new Wording(language)).Of(TexReader.Read(tex)));

    [Theory]
    [InlineData("R^2", "R²")]
    [InlineData("x_1 \\leq x_i", "x₁ ≤ xᵢ")]
    [InlineData("p = n + 1 - r", "p = n + 1 − r")]
    [InlineData("-\\alpha_{n+1}^{-1}", "−αₙ₊₁⁻¹")]
    [InlineData("\\frac{n}{2}, \\sqrt{n}", "n/2, √n")]
    [InlineData("f(x) \\cdot \\log x", "f(x) · log x")]
    [InlineData("\\frac{a + 1}{b}", null)]
    [InlineData("x_{\\beta}", null)]
    [InlineData("\\sum_{i=1}^n x_i", null)]
    [InlineData("\\bar{x}", null)]
    public void A_short_formula_is_a_line_of_plain_text(string tex, string? text) => Assert.Equal(text, FormulaText.Of(TexReader.Read(tex)));

    [Fact]
    public void Titles_captions_and_heads_have_short_formulas_as_plain_text() => Assert.Equal(
        """
        Note: A box of R² | Words.
        table: Ships per x₁: n/2 | Boats
        Ayr | formula [b squared]
        """,
        SmallEdition.Printed("::: note A box of $R^2$\nWords.\n:::\n\nTable: Ships per $x_1$\n\n| $\\frac{n}{2}$ | Boats |\n| --- | --- |\n| Ayr | $b^2$ |"));

    [Fact]
    public void The_edition_says_of_itself_no_formula_as_it_is_typed()
    {
        var edition = SmallEdition.Inputs.Edition with { Title = "All of $R^2$", Subtitle = "for $5 and $6", Description = "A mean $\\bar{x}$" };
        var composed = SmallEdition.Compose(SmallEdition.With("Words.", SmallEdition.Inputs with { Edition = edition }));
        Assert.Equal(("All of R²", "for $5 and $6"), (composed.Value.Edition.Title, composed.Value.Edition.Subtitle));
        Assert.Equal(edition.Place, Assert.Single(composed.Diagnostics, found => found.Code == "RB4206").Place);
    }

    [Fact]
    public void A_finding_has_them_too() => Assert.Contains(
        SmallEdition.Compose("::: chart bars\ndata: scores of 'Ports', every city\nfinding: All of $R^2$ is known\n:::").Value.Sections[0].Content,
        block => block is Model.Documents.Figure { Finding: "All of R² is known" });

    [Theory]
    [InlineData("::: note A box of $\\bar{x}$\nWords.\n:::", "RB4206 5:1")]
    [InlineData("Table: Ships of $\\bar{x}$\n\n| a | b |\n| --- | --- |\n| c | d |", "RB4206 7:1")]
    [InlineData("Table: Ships\n\n| a | $\\bar{x}$ |\n| --- | --- |\n| c | d |", "RB4206 7:7")]
    [InlineData("::: chart bars\ndata: scores of 'Ports', every city\nfinding: All of $\\bar{x}$\n:::", "RB4206 7:10")]
    [InlineData("::: facts Of $\\nonsense$\nA: b\n:::", "RB4140 5:1")]
    public void One_that_has_no_plain_text_is_told_of_where_only_that_can_stand(string typed, string finding) =>
        Assert.Contains(finding, SmallEdition.Findings(typed));

    [Fact]
    public void A_heading_inside_a_part_has_any_formula() => Assert.Empty(SmallEdition.Findings("## Of $\\bar{x}$\n\nWords."));

    [Theory]
    [InlineData("from $5 to $6, US$5 and US$6")]
    [InlineData("between $5–$6, or $5/$6")]
    [InlineData("about $20,000 (or $30,000)"), InlineData("$ 5 and $ 6 or $ 7 $ each")]
    [InlineData(@"a \$x\$ of money")]
    public void Money_is_no_formula(string typed) => Assert.Equal(typed.Replace("\\", "", StringComparison.Ordinal), SmallEdition.Printed(typed));

    [Fact]
    public void A_formula_stands_in_a_line_or_on_lines_of_its_own() => Assert.Equal(
        "Energy is formula [E equals m c squared].\nDisplay: E = mc^2 [E equals m c squared]\nMore.",
        SmallEdition.Printed("Energy is $E = mc^2$.\n\n$$\nE = mc^2\n$$\n\nMore."));

    [Fact]
    public void It_ends_no_paragraph_where_its_line_goes_on() =>
        Assert.Equal("Display: x [x]\nformula [y] and words", SmallEdition.Printed("$$x$$\n\n$y$ and words"));

    /// <summary>The place is that of the sign that cannot be set.</summary>
    [Theory]
    [InlineData(@"A line with $\foo x$.", "RB4140 5:14")]
    [InlineData(@"A line with $x + \frca{1}{2}$.", "RB4140 5:18")]
    [InlineData("$$\na + b \\\\\nc\n$$", "RB4140 6:7")]
    [InlineData("$$\nx\n\n  + }\n$$", "RB4140 8:5")]
    [InlineData("$$\nx + y\n\nwords", "RB4140 5:1")]
    [InlineData(@"A $\frac{1}$ b", "RB4140 5:12")]
    [InlineData("A $x_1_2$ b", "RB4140 5:7")]
    [InlineData(@"A $\left( x$ b", "RB4140 5:4")]
    [InlineData(@"A $\begin{foo} x \end{foo}$ b", "RB4140 5:4")]
    [InlineData("A $5 % of it$ b", "RB4140 5:6")]
    [InlineData("A $x & y$ b", "RB4140 5:6")]
    [InlineData("Words $$x$$ and words.", "RB4141 5:7"), InlineData("Words $$ x^2 $$ and words.", "RB4141 5:7"), InlineData(@"Words $ \foo $ and words.", "RB4140 5:9")]
    public void What_cannot_be_set_is_told_of_with_its_place(string typed, string diagnostic) => Assert.Contains(diagnostic, SmallEdition.Findings(typed));

    [Fact]
    public void A_command_that_is_nearly_right_is_named() => Assert.Contains(
        SmallEdition.Compose(@"A $\frca{1}{2}$ b").Diagnostics,
        found => found.Code == "RB4140" && found.Hint.Contains("frac", StringComparison.Ordinal));

    [Fact]
    public void A_formula_of_many_braces_ends_with_a_message() => Assert.Contains("RB4140 5:44", SmallEdition.Findings($"A ${new string('{', 500)}x{new string('}', 500)}$ b"));

    /// <summary>The figures of a formula are of the method, not of the data.</summary>
    [Fact]
    public void Figures_of_a_formula_need_no_claim() => Assert.Empty(SmallEdition.Findings("Points are $17 x + 3$."));
}
