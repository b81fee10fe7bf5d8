using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;
using ReportBuilder.Tests.Pictures;

namespace ReportBuilder.Tests.Composing;

/// <summary>Pictures as authors write them.</summary>
public sealed class PictureFigureTests
{
    private static readonly ReportSources Tiny = TinyReport.Sources
        .With("content/media/port.png", PictureSamples.Png(400, 300))
        .With("content/media/drawing.svg", PictureSamples.Svg("<path d=\"M0 0L9 9z\"/>"));

    [Fact]
    public void A_picture_alone_in_a_paragraph_is_a_figure_with_caption_and_credit()
    {
        var picture = Assert.IsType<Illustration>(Assert.Single(Blocks("![Cranes](media/port.png \"The port at dusk. Photo: A. Name\"){width=wide crop=3:2 focus=\"50% 0%\" #port}")));
        Assert.Equal(("Cranes", "The port at dusk.", "Photo: A. Name", PictureWidth.Wide, "port"), (picture.AlternativeText, picture.Caption, picture.Credit, picture.Width, picture.Id));
        Assert.Equal((1.5, 0.0), (Math.Round(picture.Artwork.Shape, 6), picture.Artwork.Crop.Top));
        Assert.True(picture.Number > 0);
    }

    [Fact]
    public void A_picture_in_a_line_stands_in_the_line() =>
        Assert.Equal("Cranes", Assert.IsType<Paragraph>(Assert.Single(Blocks("Words ![Cranes](media/port.png) and words."))).Content.OfType<InlinePicture>().Single().AlternativeText);

    [Fact]
    public void A_row_of_the_table_says_what_the_text_leaves_out()
    {
        var sources = Tiny.With("data/pictures.csv", "picture,alt,caption,credit,licence\ncontent/media/port.png,Cranes,The port.,Photo: A. Name,CC BY 4.0\n");
        var picture = Assert.IsType<Illustration>(Assert.Single(Blocks("![](media/port.png)", sources)));
        Assert.Equal(("Cranes", "The port.", "Photo: A. Name; CC BY 4.0"), (picture.AlternativeText, picture.Caption, picture.Credit));
    }

    [Theory]
    [InlineData("\"Photo: A. Name\"", "Photo: A. Name"), InlineData("'Photo: A. Name'", "Photo: A. Name"), InlineData("Photo: \"A\" Name", "Photo: “A” Name")]
    [InlineData("\"A\" and \"B\"", "“A” and “B”")]
    public void Quotes_around_a_value_are_not_printed(string typed, string printed)
    {
        var picture = Assert.IsType<Illustration>(Assert.Single(Blocks($"::: picture media/port.png\nalt: \"Cranes\"\ncaption: 'The port.'\ncredit: {typed}\n:::")));
        Assert.Equal(("Cranes", "The port.", printed), (picture.AlternativeText, picture.Caption, picture.Credit));
    }

    [Theory]
    [InlineData("![](media/port.png \"Caption. Photo: A\")", "RB4422"), InlineData("![Cranes](media/port.png \"Caption\")", "RB4423")]
    [InlineData("![Cranes](media/port.png \"C. Photo: A\"){crop=0:2}", "RB4420"), InlineData("![Cranes](media/port.png \"C. Photo: A\"){crop=99:1}", "RB4420")]
    [InlineData("![Cranes](media/port.png \"C. Photo: A\"){widht=wide}", "RB4420"), InlineData("![Cranes](media/prot.png)", "RB1403")]
    [InlineData("![](media/port.png \"Words\"){decorative}", "RB4425"), InlineData("![Cranes](https://example.org/a.png)", "RB4421")]
    [InlineData("::: gallery\n![Cranes](media/port.png \"C. Photo: A\")\n:::", "RB4428"), InlineData("::: gallery\nwords\n![a](media/port.png \"P: x\")\n![b](media/port.png \"P: x\")\n:::", "RB4427")]
    [InlineData("::: portrait media/port.png\nrole: Editor\ncredit: me\n:::", "RB4426"), InlineData("::: picture media/port.png\nsize: 3\nalt: a\ncredit: b\n:::", "RB4420")]
    public void What_is_wrong_with_a_picture_is_told_at_its_line(string text, string code)
    {
        var told = Findings(text).Where(said => said.Code == code).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, said => Assert.True(said.Place is { File: "content/foreword.md", Line: >= 5 } && said.Hint.Length > 0));
    }

    [Theory]
    [InlineData("![Cranes](media/port.gif)", "GIF", "save it as PNG or JPEG: PNG, JPEG, WebP and SVG are read")]
    [InlineData("![Cranes](media/port.HEIC)", "HEIC", "save it as PNG or JPEG: PNG, JPEG, WebP and SVG are read")]
    [InlineData("::: picture media/port.ai\nalt: Cranes\n:::", "Illustrator", "save it as SVG, or as PNG: PNG, JPEG, WebP and SVG are read")]
    public void A_picture_of_a_format_that_is_not_read_is_told_of_as_one(string text, string format, string hint)
    {
        var there = Tiny.With("content/media/port.gif", "GIF89a").With("content/media/port.HEIC", "heic").With("content/media/port.ai", "%PDF");
        var told = Assert.Single(Findings(text, there), said => said.Severity == Severity.Error);
        Assert.Equal(("RB4421", hint), (told.Code, told.Hint));
        Assert.Contains($"is in the format {format}, which is not read", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_fills_rows_of_like_height() => Assert.Equal(
        [2, 2],
        Assert.IsType<Gallery>(Assert.Single(Blocks($"::: gallery\n{string.Concat(Enumerable.Repeat("![Cranes](media/port.png \"One. Photo: A\")\n", 4))}:::"))).Rows.ToArray());

    [Theory]
    [InlineData("", "Cover: port, drawing; TitlePage: drawing; Part: port; Part: port; Dimension: port; Dimension: port")]
    [InlineData("picture: media/drawing.svg\n", "Cover: port, drawing; TitlePage: drawing; Part: port; Part: port; Dimension: drawing; Dimension: port")]
    [InlineData("picture: none\n", "Cover: port, drawing; TitlePage: drawing; Part: port; Part: port; Dimension: ; Dimension: port")]
    public void The_theme_gives_cover_and_openers_a_picture_and_a_logo_unless_they_name_their_own(string own, string expected)
    {
        var sources = Tiny
            .Replace("content/report.yaml", "tiers:", "theme: { picture: media/port.png, logo: content/media/drawing.svg }\n\ntiers:")
            .Replace("content/work-and-trade.md", "title:", own + "title:");
        Assert.Equal(expected, string.Join("; ", ReportPipeline
            .Draft(sources, _ => { })
            .Value.Document.InReadingOrder()
            .Select(entry => entry.Section)
            .Where(section => section.Kind is SectionKind.Cover or SectionKind.TitlePage or SectionKind.Part or SectionKind.Dimension)
            .Select(section => $"{section.Kind}: {string.Join(", ", section.Opening.OfType<Illustration>().Select(NameOf))}")));
    }

    private static string NameOf(Illustration picture) => Path.GetFileNameWithoutExtension(picture.Artwork.File.Path);

    private static IEnumerable<Diagnostic> Findings(string text, ReportSources? sources = null) => Hostile.HostileBuild.Of((sources ?? Tiny).With("content/foreword.md", $"---\ntitle: Foreword\n---\n\n{text}\n")).Diagnostics;

    private static IEnumerable<Block> Blocks(string text, ReportSources? sources = null) =>
        ReportPipeline.Draft((sources ?? Tiny).With("content/foreword.md", $"---\ntitle: Foreword\n---\n\n{text}\n"), _ => { })
            .Value.Document.InReadingOrder().Single(entry => entry.Section.Kind == SectionKind.Foreword).Section.Content;
}
