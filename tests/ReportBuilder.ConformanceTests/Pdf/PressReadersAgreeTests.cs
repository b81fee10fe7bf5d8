using ReportBuilder.Tests.Pdf.Press;

namespace ReportBuilder.ConformanceTests.Pdf;

/// <summary>Other people's programs see the boxes, the inks and the output intent of the file for a press.</summary>
public sealed class PressReadersAgreeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdf-press").FullName;
    private readonly string file;

    public PressReadersAgreeTests()
    {
        file = Path.Combine(folder, "press.pdf");
        File.WriteAllBytes(file, PressReport.Write(null, PressReport.Ramp(new(0, 0, 300, 200))).AsSpan());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("qpdf")]
    public void Qpdf_finds_no_fault_in_the_file_for_a_press()
    {
        var (code, output, errors) = Tool.Run("qpdf", "--check", file);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("PDF Version: 1.6", output, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Needs("pdfinfo")]
    public void Poppler_sees_the_boxes()
    {
        var (_, output, errors) = Tool.Run("pdfinfo", "-box", file);
        Assert.Equal("", errors);
        Assert.Matches(@"TrimBox:\s+28\.84\s+28\.84\s+624\.\d\d\s+870\.\d\d\n", output);
        Assert.Matches(@"BleedBox:\s+19\.84\s+19\.84\s+633\.\d\d\s+879\.\d\d\n", output);
    }

    [Needs("pdffonts")]
    public void Poppler_finds_every_font_embedded()
    {
        var (_, output, _) = Tool.Run("pdffonts", file);
        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"Identity-H\s+yes yes yes", font));
    }

    [Needs("pdfimages")]
    public void Poppler_sees_pictures_in_four_inks()
    {
        var (_, output, _) = Tool.Run("pdfimages", "-list", file);
        Assert.Matches(@"image\s+400\s+300\s+cmyk\s+4\s+8", output);
    }

    [Needs("mutool")]
    public void Mutool_sees_the_output_intent_and_draws_every_page()
    {
        var (_, intent, _) = Tool.Run("mutool", "show", file, "trailer/Root");
        Assert.Contains("/S /GTS_PDFX", intent, StringComparison.Ordinal);
        Assert.Matches(@"/DestOutputProfile \d+ 0 R", intent);
        var (code, _, errors) = Tool.Run("mutool", "draw", "-q", "-r", "50", "-o", Path.Combine(folder, "m%d.png"), file);
        Assert.Equal((0, ""), (code, errors.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal)));
        Assert.Equal(3, Directory.GetFiles(folder, "m*.png").Length);
    }
}
