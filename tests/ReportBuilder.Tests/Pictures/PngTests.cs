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

    /// <summary>Every kind and depth that the standard has (ISO 15948, 11.2.2), in sizes at which some of the seven passes are empty.</summary>
    [Theory]
    [InlineData(PngColour.Grey, 1), InlineData(PngColour.Grey, 2), InlineData(PngColour.Grey, 4), InlineData(PngColour.Grey, 8), InlineData(PngColour.Grey, 16)]
    [InlineData(PngColour.Palette, 1), InlineData(PngColour.Palette, 2), InlineData(PngColour.Palette, 4), InlineData(PngColour.Palette, 8)]
    [InlineData(PngColour.Rgb, 8), InlineData(PngColour.Rgb, 16), InlineData(PngColour.GreyAlpha, 8), InlineData(PngColour.GreyAlpha, 16)]
    [InlineData(PngColour.RgbAlpha, 8), InlineData(PngColour.RgbAlpha, 16)]
    public void An_interlaced_picture_is_the_same_as_one_that_is_not(PngColour colour, int depth)
    {
        var channels = colour switch { PngColour.Rgb => 3, PngColour.GreyAlpha => 2, PngColour.RgbAlpha => 4, _ => 1 };
        var palette = colour == PngColour.Palette ? Enumerable.Range(0, 3 << depth).Select(at => (byte)(at * 37)).ToArray() : null;
        for (var (width, height) = (1, 11); width < 12; (width, height) = (width + 1, height - 1))
        {
            int Sample(int x, int y, int channel) => (((x + (width * y)) * 7919) + (channel * 31)) & ((1 << depth) - 1);
            string Dot(int x, int y) => string.Concat(Enumerable.Range(0, channels).Select(channel => Convert.ToString(Sample(x, y, channel), 2).PadLeft(depth, '0')));
            byte[] Rows(int left, int top, int across, int down) => left >= width ? [] :
            [
                .. Every(top, down, height).SelectMany(y => Row(string.Concat(Every(left, across, width).Select(x => Dot(x, y))))),
            ];
            byte[] passes = [.. Rows(0, 0, 8, 8), .. Rows(4, 0, 8, 8), .. Rows(0, 4, 4, 8), .. Rows(2, 0, 4, 4), .. Rows(0, 2, 2, 4), .. Rows(1, 0, 2, 2), .. Rows(0, 1, 1, 2)];
            Assert.Equal(
                Dots(PictureSamples.RawPng(width, height, depth, colour, Rows(0, 0, 1, 1), palette)).Dots,
                Dots(PictureSamples.RawPng(width, height, depth, colour, passes, palette, interlaced: true)).Dots);
        }
    }

    private static IEnumerable<int> Every(int first, int step, int end) => Enumerable.Range(0, end).Where(at => at >= first && (at - first) % step == 0);

    /// <summary>A row of dots in bits, with no filter in front.</summary>
    private static byte[] Row(string bits) => [0, .. bits.PadRight((bits.Length + 7) / 8 * 8, '0').Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];

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
