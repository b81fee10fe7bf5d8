using ReportBuilder.Model.Pictures;
using ReportBuilder.Pdf.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Icc;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.WebP;

namespace ReportBuilder.Tests.Pictures;

/// <summary>
/// JPEG files as other programs write them (tests/fixtures/pictures): four fields, red and blue above, grey and nearly white below.
/// </summary>
public sealed class JpegKindTests
{
    /// <summary>Inks become the colours that they have on coated paper, whose red is darker than a screen's and whose blue is duller.</summary>
    [Theory]
    [InlineData("progressive", "200 30 30, 30 60 200, 120 120 120, 250 250 250")]
    [InlineData("profile", "200 30 30, 30 60 200, 120 120 120, 250 250 250")]
    [InlineData("inks", "232 48 26, 44 72 150, 135 135 135, 255 255 255")]
    [InlineData("inks-as-luminance", "232 48 26, 44 72 150, 135 135 135, 255 255 255")]
    public void Every_kind_is_read_in_its_colours(string name, string fields)
    {
        var dots = PictureDots.Of(Read(name)).Raster;
        var wanted = fields.Split(", ").Select(field => field.Split(' ').Select(int.Parse).ToArray()).ToArray();
        foreach (var (x, y, field) in new[] { (8, 8, 0), (40, 8, 1), (8, 24, 2), (40, 24, 3) })
        {
            var dot = dots.Dots.AsSpan(4 * ((y * dots.Width) + x), 3).ToArray();
            Assert.All(dot.Zip(wanted[field]), part => Assert.True(Math.Abs(part.First - part.Second) <= 3, $"{name}: field {field} is {string.Join(' ', dot)}"));
        }
    }

    [Theory]
    [InlineData("progressive", 3, ""), InlineData("profile", 3, "")]
    public void A_file_of_colours_goes_into_the_pdf_as_it_is(string name, int colours, string decode)
    {
        var stream = InPdf(Read(name));
        Assert.Equal((colours, decode), (stream.Colours, stream.Entries.Split("/Filter/DCTDecode")[1]));
        Assert.Equal(JpegFile.Of(Read(name)).Bare, stream.Bytes);
    }

    /// <summary>Adobe's programs store inks the other way round, and a PDF has to say so.</summary>
    [Theory]
    [InlineData("inks"), InlineData("inks-as-luminance")]
    public void Inks_with_a_profile_go_into_the_pdf_as_they_are_and_others_as_colours(string name)
    {
        var profiled = InPdf(PictureSamples.Read(WithProfile(Bytes(name), GenericInks.Profile.Bytes.AsSpan()))!);
        Assert.Equal((4, "/Decode[1 0 1 0 1 0 1 0]"), (profiled.Colours, profiled.Entries.Split("/Filter/DCTDecode")[1]));
        Assert.Equal(GenericInks.Profile.Bytes.ToArray(), profiled.Profile);
        Assert.Equal(3, InPdf(Read(name)).Colours);
    }

    [Fact]
    public void A_profile_goes_with_its_colours_into_the_pdf_and_every_file_of_the_site()
    {
        var picture = Read("profile");
        var profile = JpegFile.Of(picture).Profile;
        Assert.NotEmpty(profile);
        Assert.Equal(profile, InPdf(picture).Profile);
        var shown = PictureDots.Of(picture).Shown(PictureCrop.Whole, 24);
        Assert.Equal(profile, shown.Profile);
        Assert.Equal(profile, WebPFile.Profile(PictureEncoder.ToWebP(shown.Raster, 80, shown.Profile)));
        Assert.Equal(profile, JpegFile.Of(PictureSamples.Read(PictureEncoder.ToJpeg(shown.Raster, 84, shown.Profile))!).Profile);
        Assert.Equal(profile, PngFile.Of(PictureSamples.Read(PngEncoder.Encode(shown.Raster, shown.Profile))!).Profile);
    }

    /// <summary>Files of three colours cannot carry a profile of greys: half the light is 188 in sRGB.</summary>
    [Fact]
    public void Greys_with_a_profile_stay_so_in_the_pdf_and_are_brought_into_srgb_elsewhere()
    {
        byte[] profile =
        [
            0, 0, 0, 158, .. new byte[4], 2, 0, 0, 0, .. "mntrGRAYXYZ "u8, .. new byte[12], .. "acsp"u8, .. new byte[88],
            0, 0, 0, 1, .. "kTRC"u8, 0, 0, 0, 144, 0, 0, 0, 14, .. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0,
        ];
        var png = PictureSamples.RawPng(2, 1, 8, PngColour.Grey, [0, 128, 255]);
        var picture = PictureSamples.Read([.. png[..33], .. PictureSamples.Profile(profile), .. png[33..]])!;
        Assert.Equal(1, InPdf(picture).Colours);
        Assert.Equal(profile, InPdf(picture).Profile);
        var dots = PictureDots.Of(picture);
        Assert.Equal([188, 188, 188, 255, 255, 255, 255, 255], dots.Raster.Dots);
        Assert.Empty(dots.Profile);
    }

    [Theory]
    [InlineData("inks", 1), InlineData("profile", 0)]
    public void What_screens_make_of_inks_is_told_in_a_note(string name, int notes) => Assert.Equal(
        Enumerable.Repeat("content/a.jpg: note RB1417: the picture is in four inks: screens show what these look like on coated paper, not the colours it was made from", notes),
        PictureSamples.Told(Bytes(name), "content/a.jpg"));

    /// <summary>Also where it is made smaller, and where it is kept.</summary>
    [Theory]
    [InlineData(48, 6), InlineData(4, 1)]
    public void A_photo_is_turned_in_the_pdf_as_the_camera_was_held(double points, int turn)
    {
        var photo = PictureSamples.Read(PictureSamples.CameraJpeg(6))!;
        var stream = PictureStream.Of(new(photo, points));
        Assert.Equal(turn, stream.Turn);
    }

    [Fact]
    public void Inks_that_do_not_say_how_they_are_stored_are_told_of()
    {
        var bytes = Bytes("inks");
        Assert.Equal(
            "content/a.jpg: error RB1402: the picture is a JPEG of four inks that does not say how it stores them",
            Assert.Single(PictureSamples.Told([.. bytes[..2], .. bytes[18..]], "content/a.jpg")));
    }

    private static PictureStream InPdf(PictureFile picture) => PictureStream.Of(new(picture, 48));

    private static PictureFile Read(string name) => PictureSamples.Read(Bytes(name), $"content/{name}.jpg")!;

    private static byte[] Bytes(string name) => File.ReadAllBytes(Repository.Path("tests", "fixtures", "pictures", $"{name}.jpg"));

    private static byte[] WithProfile(byte[] jpeg, ReadOnlySpan<byte> profile)
    {
        var whole = new MemoryStream();
        whole.Write(jpeg.AsSpan(0, 2));
        var count = (profile.Length / 60_000) + 1;
        for (var at = 0; at < count; at++)
        {
            var part = profile.Slice(at * 60_000, Math.Min(60_000, profile.Length - (at * 60_000)));
            var length = part.Length + 16;
            whole.Write([0xFF, 0xE2, (byte)(length >> 8), (byte)length, .. "ICC_PROFILE\0"u8, (byte)(at + 1), (byte)count]);
            whole.Write(part);
        }

        whole.Write(jpeg.AsSpan(2));
        return whole.ToArray();
    }
}
