using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using static ReportBuilder.Tests.Layout.SampleReport;

namespace ReportBuilder.Tests.Layout;

/// <summary>Code on pages: its face, its columns, its lines.</summary>
public class CodeLayoutTests
{
    [Fact]
    public void Letters_of_code_stand_below_each_other()
    {
        var lines = CodeOf("wide   = 1\n  ii   = 22\nx      = 3");
        var places = lines.Select(line => line.X + line.Glyphs.TakeWhile(glyph => glyph.Text != "=").Sum(glyph => glyph.Advance)).ToList();
        Assert.Equal(3, places.Count);
        Assert.All(places, place => Assert.Equal(places[0], place, 2));
    }

    [Fact]
    public void Code_in_a_line_is_set_in_the_same_face()
    {
        var placed = LayOut(Section("Text", Paragraph(new TextRun("Write "), new Code("data = 1"), new TextRun(" here.")))).Pages.SelectMany(page => page.Items).OfType<PlacedText>();
        Assert.Equal("data = 1", string.Concat(placed.Single(text => text.Font == PackagedFonts.Code.Value).Glyphs.Select(glyph => glyph.Text)));
    }

    [Fact]
    public void What_the_face_of_code_lacks_is_set_in_that_of_the_text() =>
        Assert.Contains(Placed("a ℮ b"), text => text.Font == PackagedFonts.Inter.Face(Model.Drawings.FontWeight.Regular) && text.Glyphs.Any(glyph => glyph.Text == "℮"));

    private static List<PlacedText> CodeOf(string code) => [.. Placed(code).Where(text => text.Font == PackagedFonts.Code.Value)];

    private static IEnumerable<PlacedText> Placed(string code) =>
        LayOut(Section("Text", new Listing(code, "", Numbered: false, new("content/sample.md", 12, 1)))).Pages.SelectMany(page => page.Items).OfType<PlacedText>();
}
