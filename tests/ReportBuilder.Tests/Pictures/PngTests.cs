using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Tests.Pictures;

public sealed class PngTests
{
    [Theory]
    [InlineData(1, 0b1010_0000, "255 0 255 0")]
    [InlineData(2, 0b1101_1000, "255 85 170 0")]
    [InlineData(8, 200, "200")]
    public void Grey_is_read_at_every_depth(int depth, int row, string greys) =>
        Assert.Equal(greys, Reds(PictureSamples.RawPng(8 / depth > 4 ? 4 : 8 / depth, 1, depth, PngColour.Grey, [0, (byte)row])));

    [Fact]
    public void Sixteen_bits_become_eight() => Assert.Equal("255 128 0", Reds(PictureSamples.RawPng(3, 1, 16, PngColour.Grey, [0, 0xFF, 0xFF, 0x80, 0x80, 0, 0])));

    [Fact]
    public void A_palette_gives_colours_and_opacities()
    {
        var dots = Dots(PictureSamples.RawPng(2, 1, 4, PngColour.Palette, [0, 0x10], [10, 20, 30, 40, 50, 60], [128]));
        Assert.Equal([40, 50, 60, 255, 10, 20, 30, 128], dots.Dots);
    }

    [Fact]
    public void One_colour_of_a_picture_without_opacity_may_be_transparent() =>
        Assert.Equal([1, 2, 3, 0, 4, 5, 6, 255], Dots(PictureSamples.RawPng(2, 1, 8, PngColour.Rgb, [0, 1, 2, 3, 4, 5, 6], transparency: [0, 1, 0, 2, 0, 3])).Dots);

    [Fact]
    public void An_interlaced_picture_is_put_together() =>
        Assert.Equal("1 6 4 7 2 6 5 7", Reds(PictureSamples.RawPng(8, 1, 8, PngColour.Grey, [0, 1, 0, 2, 0, 4, 5, 0, 6, 7, 6, 7], interlaced: true)));

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll<byte[], bool>((bytes, narrow) =>
    {
        var width = narrow ? 1 : 3;
        var dots = bytes.Concat(new byte[4 * width]).Take((bytes.Length / (4 * width) * 4 * width) + (4 * width)).ToArray();
        var picture = new Raster(width, dots.Length / (4 * width), dots);
        var read = Dots(PngEncoder.Encode(picture, []));
        Assert.Equal(dots, read.Dots);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void A_checksum_that_does_not_fit_is_told()
    {
        var bytes = PictureSamples.Png();
        bytes[^20] ^= 1;
        Assert.Contains("RB1402", Assert.Single(PictureSamples.Told(bytes)), StringComparison.Ordinal);
    }

    private static string Reds(byte[] png) => string.Join(' ', Dots(png).Dots.Where((_, at) => at % 4 == 0));

    private static Raster Dots(byte[] png) => PictureDots.Of(Assert.IsType<PictureFile>(PictureSamples.Read(png))).Raster;
}
