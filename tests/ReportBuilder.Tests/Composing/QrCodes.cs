using QRCoder;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Composing;

public sealed class QrCodes
{
    private const string Doi = "https://doi.org/10.5555/12345678";

    [Fact]
    public void A_code_says_where_it_leads_and_has_words_and_address_beside_it()
    {
        var code = Code($"::: qr {Doi}\nThe *whole* report.\n:::");
        Assert.Equal("QR code that leads to doi.org/10.5555/12345678", code.Picture.AlternativeText);
        Assert.Equal(["The whole report.", "doi.org/10.5555/12345678"], code.Content.Select(block => PlainText.Of(((Paragraph)block).Content)));
        Assert.Equal(Doi, Assert.IsType<Link>(((Paragraph)code.Content[^1]).Content.Single()).Target);
    }

    [Fact]
    public void Words_may_be_left_out() => Assert.Single(Code($"::: qr {Doi}\n:::").Content);

    [Fact]
    public void The_marks_are_the_modules_of_the_code_with_four_white_ones_around_it()
    {
        using var generator = new QRCodeGenerator();
        using var modules = generator.CreateQrCode(Doi, QRCodeGenerator.ECCLevel.M);
        var drawing = Code($"::: qr {Doi}\n:::").Picture.Artwork.Drawing!;
        var path = Assert.IsType<PathMark>(drawing.Marks[1]);
        Assert.Equal(modules.ModuleMatrix.Count * 2, drawing.Width);
        Assert.Equal(modules.ModuleMatrix.Sum(row => row.Cast<bool>().Count(dark => dark)), Area(path) / 4);
        Assert.Equal(8, path.Steps.Where(step => step.Verb != PathVerb.Close).Min(step => step.X));
        Assert.Equal(drawing.Width - 8, path.Steps.Max(step => step.X));
    }

    [Theory]
    [InlineData("", "RB4183 5:1")]
    [InlineData("example.org", "RB4183 5:1")]
    [InlineData("ftp://example.org", "RB4183 5:1")]
    [InlineData("javascript:alert(1)", "RB4183 5:1")]
    [InlineData("#method", "RB4183 5:1")]
    public void What_is_no_address_of_the_web_is_told_of(string address, string told) => Assert.Contains(told, SmallEdition.Findings($"::: qr {address}\n:::"));

    [Fact]
    public void An_address_that_is_too_long_is_told_of() => Assert.Contains("RB4184 5:1", SmallEdition.Findings($"::: qr https://example.org/{new string('a', 300)}\n:::"));

    [Fact]
    public void Other_letters_are_written_as_every_reader_knows_them() =>
        Assert.Equal("xn--bcher-kva.example/%C3%A4", PlainText.Of(((Paragraph)Code("::: qr https://bücher.example/ä\n:::").Content[^1]).Content));

    private static double Area(PathMark path)
    {
        var (area, left, top) = (0.0, 0.0, 0.0);
        foreach (var (step, at) in path.Steps.Select((step, at) => (step, at)))
        {
            (left, top) = step.Verb == PathVerb.MoveTo ? (step.X, step.Y) : (left, top);
            if (at % 5 == 2)
                area += (step.X - left) * (step.Y - top);
        }

        return area;
    }

    private static QrCode Code(string text) => SmallEdition.Compose(text).Value.Sections[0].Content.OfType<QrCode>().Single();
}
