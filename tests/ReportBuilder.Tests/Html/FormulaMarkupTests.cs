using System.Xml.Linq;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Html.Maths;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Tests.Html;

/// <summary>Formulas as MathML, and the face that they are set in.</summary>
public class FormulaMarkupTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData(@"\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>")]
    [InlineData(@"\mathbf{x}", "<mi>𝐱</mi>")]
    [InlineData("2.5", "<mn>2.5</mn>")]
    [InlineData("a < b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>")]
    [InlineData("-x", "<mo form=\"prefix\">−</mo><mi>x</mi>")]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData(@"\sum_{i}^n", "<munderover><mo movablelimits=\"false\">∑</mo><mi>i</mi><mi>n</mi></munderover>")]
    [InlineData(@"\int_0^1", "<msubsup><mo movablelimits=\"false\">∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData(@"\bar{x}", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">¯</mo></mover>")]
    [InlineData(@"\overline{ab}", "<menclose notation=\"top\"><mrow><mi>a</mi><mi>b</mi></mrow></menclose>")]
    [InlineData(@"\text{a < b}", "<mtext>a\u00A0&lt;\u00A0b</mtext>")]
    [InlineData(@"\left[ x \right.", "<mrow><mo form=\"prefix\" fence=\"true\" stretchy=\"true\">[</mo><mi>x</mi></mrow>")]
    public void Parts_of_formulas_are_elements_of_MathML(string tex, string markup) => Assert.Equal(markup, Inside(tex));

    [Fact]
    public void It_is_well_formed_and_says_itself_in_words()
    {
        var formula = XElement.Parse(MathMarkup.Write(Formula(@"\begin{cases} 1 & a < b \\ 0 & \text{""else""} \end{cases}", "a \"case\" & more"), isDisplay: true));
        Assert.Equal("http://www.w3.org/1998/Math/MathML", formula.Name.NamespaceName);
        Assert.Equal(("block", "a \"case\" & more"), (formula.Attribute("display")!.Value, formula.Attribute("alttext")!.Value));
    }

    [Fact]
    public void The_face_of_formulas_is_on_a_site_that_has_any_and_on_no_other()
    {
        var site = Sample.Write(Sample.Document(new DisplayFormula(Formula("x", "x"), new("content/sample.md", 3, 1))));
        Assert.Contains(site.Value.Keys, path => path == "assets/fonts/formulas.woff");
        Assert.Contains("font-family:Formulas", site.File("assets/fonts/fonts.css"), StringComparison.Ordinal);
        var plain = Sample.Write(Sample.Document(Sample.Words("no formula")));
        Assert.DoesNotContain(plain.Value.Keys, path => path == "assets/fonts/formulas.woff");
    }

    private static string Inside(string tex)
    {
        var markup = MathMarkup.Write(Formula(tex, ""), isDisplay: true);
        return markup[(markup.IndexOf('>', StringComparison.Ordinal) + 1)..^"</math>".Length];
    }

    private static Formula Formula(string tex, string words) => new(tex, TexReader.Read(tex), words);
}
