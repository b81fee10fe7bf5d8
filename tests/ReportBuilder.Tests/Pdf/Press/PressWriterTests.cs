using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using ReportBuilder.Pdf.Press;
using ReportBuilder.Pictures.Icc;
using ReportBuilder.Tests.Pictures;

namespace ReportBuilder.Tests.Pdf.Press;

/// <summary>The file for a press, rule by rule; PDF_X4.md lists them.</summary>
public sealed partial class PressWriterTests
{
    private static readonly Lazy<PdfReading> Pdf = new(() => new(PressReport.Write()));

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(PressReport.Write().AsSpan(), PressReport.Write().AsSpan());

    [Fact]
    public void The_packet_claims_the_standard_and_says_what_the_dictionary_says()
    {
        var packet = Pdf.Value.Follow(Pdf.Value.Root, "Metadata");
        var info = Pdf.Value.Follow(Pdf.Value.Trailer, "Info");
        Assert.Contains("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", packet, StringComparison.Ordinal);
        Assert.Contains("/Trapped/False", info, StringComparison.Ordinal);
        Assert.Contains("<pdf:Trapped>False</pdf:Trapped>", packet, StringComparison.Ordinal);
        Assert.Contains("/Title(A Small Index 2026)", info, StringComparison.Ordinal);
        Assert.Contains("<rdf:li xml:lang=\"x-default\">A Small Index 2026</rdf:li>", packet, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20261120000000Z)/ModDate(D:20261120000000Z)", info, StringComparison.Ordinal);
        Assert.All(["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"], date => Assert.Contains($"<{date}>2026-11-20T00:00:00Z</{date}>", packet, StringComparison.Ordinal));
        Assert.Matches("<xmpMM:DocumentID>uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</xmpMM:DocumentID>", packet);
        Assert.All(["xmpMM:VersionID>1<", "xmpMM:RenditionClass>default<"], said => Assert.Contains(said, packet, StringComparison.Ordinal));
        Assert.DoesNotContain("pdfaid", packet, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_an_id_and_is_not_encrypted()
    {
        Assert.Matches("/ID\\[<[0-9A-F]{32}><[0-9A-F]{32}>\\]", Pdf.Value.Trailer);
        Assert.DoesNotContain("/Encrypt", Pdf.Value.Trailer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_intent_carries_the_profile()
    {
        Assert.Single(Regex.Matches(Pdf.Value.Root, "/Type/OutputIntent"));
        Assert.Contains("/S/GTS_PDFX/OutputConditionIdentifier(Custom)/Info(Four inks on coated paper)/DestOutputProfile", Pdf.Value.Root, StringComparison.Ordinal);
        var profile = Pdf.Value.Follow(Pdf.Value.Root, "DestOutputProfile");
        Assert.Contains("/N 4", profile, StringComparison.Ordinal);
        Assert.Contains("prtrCMYKLab ", profile, StringComparison.Ordinal);
        var named = new PdfReading(PressReport.Write(PressReport.Settings with { Profile = GenericInks.Profile.Bytes, Condition = "FOGRA51" }));
        Assert.Contains("/OutputConditionIdentifier(FOGRA51)/RegistryName(http://www.color.org)", named.Root, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_have_a_trim_box_in_a_bleed_box_in_a_sheet()
    {
        for (var page = 0; page < 3; page++)
        {
            var (sheet, bleed, trim) = (Box(page, "MediaBox"), Box(page, "BleedBox"), Box(page, "TrimBox"));
            Assert.Equal(SmallReport.Make().Pages[page].Width, trim[2] - trim[0], 0.02);
            Assert.All(Enumerable.Range(0, 4), side => Assert.Equal(9, Math.Abs(trim[side] - bleed[side]), 0.02));
            Assert.True(sheet[0] < bleed[0] && sheet[1] < bleed[1] && sheet[2] > bleed[2] && sheet[3] > bleed[3]);
        }
    }

    [Fact]
    public void Without_crop_marks_the_sheet_ends_with_the_bleed()
    {
        var pdf = new PdfReading(PressReport.Write(PressReport.Settings with { CropMarks = false }));
        Assert.Contains("/MediaBox[0 0 ", pdf.Page(0), StringComparison.Ordinal);
        Assert.Contains("/BleedBox[0 0 ", pdf.Page(0), StringComparison.Ordinal);
        Assert.DoesNotContain("/All CS", pdf.Content(0), StringComparison.Ordinal);
        Assert.Contains("/All CS 1 SCN", Pdf.Value.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_inks()
    {
        for (var page = 0; page < 3; page++)
            Assert.DoesNotMatch(RgbOperator(), Pdf.Value.Content(page));
        Assert.Matches(@"[\d.]+ [\d.]+ [\d.]+ [\d.]+ k\n", Pdf.Value.Content(0));
        Assert.DoesNotContain(Pdf.Value.All, body => body.Contains("/DeviceRGB", StringComparison.Ordinal));
    }

    [Fact]
    public void Black_letters_are_pure_black_and_overprinted_and_white_ones_are_not()
    {
        var content = Pdf.Value.Content(0);
        var white = content.LastIndexOf("/GN gs\n0 0 0 0 k\n", StringComparison.Ordinal);
        Assert.True(white > content.IndexOf("/GO gs\n0 0 0 1 k\n", StringComparison.Ordinal));
        var resources = Pdf.Value.Follow(Pdf.Value.Page(0), "Resources");
        Assert.Contains("/GO<</Type/ExtGState/OP false/op true/OPM 1>>", resources, StringComparison.Ordinal);
        Assert.Contains("/GN<</Type/ExtGState/OP false/op false/OPM 0>>", resources, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#16202E", "0 0 0 1")]
    [InlineData("#000000", "0 0 0 1")]
    [InlineData("#FFFFFF", "0 0 0 0")]
    public void Greys_of_letters_and_lines_take_black_alone(string colour, string inks)
    {
        var found = new PressColours(GenericInks.Profile).Letters(Rgb.Parse(colour));
        Assert.Equal(inks, string.Create(CultureInfo.InvariantCulture, $"{found.Cyan} {found.Magenta} {found.Yellow} {found.Black}"));
    }

    [Fact]
    public void A_muted_grey_is_a_tint_of_black_and_a_colour_is_not()
    {
        var colours = new PressColours(GenericInks.Profile);
        Assert.True(colours.Letters(Rgb.Parse("#5B6675")) is { Cyan: 0, Magenta: 0, Yellow: 0, Black: > 0.5 and < 0.7 });
        Assert.True(colours.Letters(Rgb.Parse("#0B5FA5")) is { Cyan: > 0.8, Magenta: > 0.4 });
        Assert.True(colours.Area(Rgb.Parse("#16202E")) is { Cyan: > 0.3, Black: > 0.6 });
    }

    [Fact]
    public void Pages_that_are_transparent_blend_in_inks()
    {
        var pdf = new PdfReading(PressReport.Write(null, SmallReport.Bar(40, 40, 100, 100, PlacedItem.Artifact, opacity: 0.5)));
        Assert.Contains("/Group<</S/Transparency/CS/DeviceCMYK>>", pdf.Page(0), StringComparison.Ordinal);
        Assert.DoesNotContain("/Group", Pdf.Value.Page(1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_no_links_tags_actions_or_files()
    {
        var pdf = new PdfReading(PressWriter.Write(SmallReport.WithFiles(), PressReport.Settings).Value);
        string[] forbidden = ["/Annots", "/StructTreeRoot", "/Action", "/URI", "/JavaScript", "/EmbeddedFiles", "/AcroForm", "/OCProperties", "/Alternates", "/OPI", "/LZWDecode", "/TR ", "/HT "];
        Assert.All(forbidden, entry => Assert.DoesNotContain(pdf.All, body => !body.Contains("stream\n", StringComparison.Ordinal) && body.Contains(entry, StringComparison.Ordinal)));
        Assert.DoesNotContain("BDC", pdf.Content(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_coloured_page_goes_on_into_the_bleed()
    {
        var page = SmallReport.Make().Pages[0];
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"-9 -9 {page.Width + 18:0.##} {page.Height + 18:0.##} re\nf\n"), Flipped(Pdf.Value.Content(0)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_at_the_edge_is_enlarged_into_the_bleed_and_one_inside_is_not()
    {
        var page = PressReport.Make(PressReport.Ramp(new(0, 0, 595.28, 200)), PressReport.Ramp(new(50, 300, 200, 150))).Pages[0];
        var pictures = Bleeding.Of(page with { Width = 595.28 }, 9).Items.OfType<PlacedPicture>().ToList();
        Assert.Equal(new Box(-9, -9, 613.28, 209), pictures[0].Area);
        Assert.Equal(613.28 / 209, pictures[0].Artwork.Shape, 0.001);
        Assert.Equal(new Box(50, 300, 200, 150), pictures[1].Area);
    }

    [Fact]
    public void The_marks_of_a_drawing_at_the_edge_grow_with_it()
    {
        var page = SmallReport.Make().Pages[0];
        var (width, mark) = (page.Width, SmallReport.Bar(0, 20, 100, 80, PlacedItem.Artifact));
        var grown = Bleeding.Of(page with { Items = [new PlacedClip(new(0, 0, width, 100), PlacedItem.Artifact), mark, new PlacedClipEnd(PlacedItem.Artifact), mark with { Steps = [.. mark.Steps.Select(step => step with { X = step.X + 50 })] }] }, 10);
        Assert.Equal(new Box(-10, -10, width + 20, 110), ((PlacedClip)grown.Items[0]).Area);
        var steps = ((PlacedPath)grown.Items[1]).Steps;
        // The foot of the drawing stands where it stood; its left edge has come nearer to that of the sheet.
        Assert.Equal(100, steps.Where(step => step.Verb != PathVerb.Close).Max(step => step.Y), 0.001);
        Assert.Equal(12, steps.Where(step => step.Verb != PathVerb.Close).Min(step => step.Y), 0.001);
        Assert.True(steps[0].X < -9);
        Assert.Equal(mark.Steps[0].X + 50, ((PlacedPath)grown.Items[3]).Steps[0].X);
    }

    [Fact]
    public void A_picture_in_colours_becomes_inks_and_one_in_inks_stays()
    {
        var pdf = new PdfReading(PressReport.Write(null, PressReport.Ramp(new(50, 300, 100, 75))));
        var image = Assert.Single(pdf.All, body => body.Contains("/Subtype/Image", StringComparison.Ordinal));
        Assert.Contains("/ColorSpace/DeviceCMYK", image, StringComparison.Ordinal);
        Assert.Contains("/Colors 4", image, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mask_of_a_picture_goes_along()
    {
        var pdf = new PdfReading(PressReport.Write(null, PressReport.Picture(PictureSamples.Png(400, 300, transparent: true), new(50, 300, 100, 75))));
        Assert.Contains(pdf.All, body => body.Contains("/ColorSpace/DeviceCMYK", StringComparison.Ordinal) && body.Contains("/SMask", StringComparison.Ordinal));
        Assert.Contains(pdf.All, body => body.Contains("/ColorSpace/DeviceGray", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100, "content/media/ramp: warning RB4430: content/media/ramp has 29 dots an inch at the size at which it is printed; print shows 200")]
    [InlineData(14.4, null)]
    public void A_picture_that_is_too_coarse_for_its_size_is_told_of_in_both_files(double width, string? said)
    {
        var report = PressReport.Make(PressReport.Picture(PictureSamples.Png(40, 30), new(50, 300, width, width * 0.75)));
        foreach (var diagnostics in new[] { PdfWriter.Write(report).Diagnostics, PressWriter.Write(report, PressReport.Settings).Diagnostics })
            Assert.Equal(said, diagnostics.Where(diagnostic => diagnostic.Code == "RB4430").Select(diagnostic => diagnostic.ToString().Split('\n')[0]).SingleOrDefault());
    }

    [Fact]
    public void Without_a_profile_a_note_says_whose_inks_they_are()
    {
        Assert.Contains(PressWriter.Write(SmallReport.Make(), PrintSettings.Usual).Diagnostics, diagnostic => diagnostic.Code == "RB1431");
        Assert.Empty(PressWriter.Write(SmallReport.Make(), PrintSettings.Usual with { Profile = GenericInks.Profile.Bytes }).Diagnostics);
    }

    /// <summary>Rectangles by their lower left corner, however they were written.</summary>
    private static string Flipped(string content) => Regex.Replace(content, @"(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re", match =>
    {
        var (y, height) = (Number(match.Groups[2]), Number(match.Groups[4]));
        return string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1]} {Math.Min(y, y + height):0.##} {match.Groups[3]} {Math.Abs(height):0.##} re");
    });

    private static double Number(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static double[] Box(int page, string name) =>
        [.. Regex.Match(Pdf.Value.Page(page), $@"/{name}\[([^\]]+)\]").Groups[1].Value.Split(' ').Select(side => double.Parse(side, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\b(rg|RG|g|G|sc|scn)\n")]
    private static partial Regex RgbOperator();
}
