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
    [InlineData("from $5 to $6, US$5 and US$6")]
    [InlineData("between $5–$6, or $5/$6")]
    [InlineData("about $20,000 (or $30,000)")]
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
    [InlineData("Words $$x$$ and words.", "RB4141 5:7")]
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
