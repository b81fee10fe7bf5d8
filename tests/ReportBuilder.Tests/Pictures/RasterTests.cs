using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Jpeg;

namespace ReportBuilder.Tests.Pictures;

public sealed class RasterTests
{
    [Theory]
    [InlineData("jpeg", PictureFormat.Jpeg), InlineData("webp", PictureFormat.WebP), InlineData("png", PictureFormat.Png)]
    public void A_picture_is_what_it_holds_whatever_its_name(string kind, PictureFormat format)
    {
        var bytes = kind switch { "jpeg" => PictureSamples.Jpeg(), "webp" => PictureSamples.WebP(), _ => PictureSamples.Png() };
        var read = PictureSamples.Read(bytes, "content/named.jpg")!;
        Assert.Equal((format, 40, 30), (read.Format, read.Width, read.Height));
    }

    [Theory]
    [InlineData("GIF89a\u0001\0", "GIF"), InlineData("II*\0\u0008\0\0\0", "TIFF"), InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "AVIF"), InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "HEIC")]
    [InlineData("BM\u0046\0\0\0\0\0\0\0\u0036", "BMP"), InlineData("8BPS\0\u0001", "Photoshop"), InlineData("%PDF-1.7", "PDF"), InlineData("\u001f\u008b\u0008", "compressed SVG")]
    public void A_format_that_is_not_read_is_named_whatever_the_name_of_the_file(string begins, string format) => Assert.Equal(
        $"content/a.png: error RB1402: this is a picture in the format {format}, which is not read",
        Assert.Single(PictureSamples.Told(System.Text.Encoding.Latin1.GetBytes(begins + new string('\0', 40)), "content/a.png")));

    [Theory]
    [InlineData(1, 40, 30), InlineData(3, 40, 30), InlineData(6, 30, 40), InlineData(8, 30, 40)]
    public void A_photo_stands_as_the_camera_was_held(int orientation, int width, int height)
    {
        var read = PictureSamples.Read(PictureSamples.CameraJpeg(orientation))!;
        Assert.Equal((width, height), (read.Width, read.Height));
    }

    [Fact]
    public void Turning_a_photo_puts_its_corner_where_it_belongs()
    {
        // Red grows to the right: held to the right (6), it grows downwards.
        var dots = PictureDots.Of(PictureSamples.Read(PictureSamples.CameraJpeg(6))!).Raster;
        Assert.True(dots.Dots[4 * 30 * 39] > 200 && dots.Dots[0] < 60);
    }

    [Fact]
    public void Notes_of_cameras_go_and_the_dots_stay()
    {
        var camera = PictureSamples.CameraJpeg(1);
        var bare = JpegFile.Of(PictureSamples.Read(camera)!).Bare;
        Assert.True(camera.AsSpan().IndexOf("GPS"u8) > 0);
        Assert.True(bare.AsSpan().IndexOf("GPS"u8) < 0 && bare.AsSpan().IndexOf("Exif"u8) < 0);
        Assert.Equal(PictureSamples.Jpeg(), bare);
    }

    [Fact]
    public void A_smaller_picture_has_the_means_of_what_it_covers()
    {
        var small = Scaling.To(new(4, 1, [0, 0, 0, 255, 100, 100, 100, 255, 200, 200, 200, 255, 240, 240, 240, 255]), 2, 1);
        Assert.Equal([50, 50, 50, 255, 220, 220, 220, 255], small.Dots);
    }

    [Fact]
    public void What_is_transparent_lends_no_colour() =>
        Assert.Equal([200, 0, 0, 127], Scaling.To(new(2, 1, [200, 0, 0, 255, 0, 255, 0, 0]), 1, 1).Dots);

    [Theory]
    [InlineData(1.5, 1.0, 0.0, 0.5, 0.0), InlineData(1.5, 1.0, 1.0, 0.5, 0.333), InlineData(1.5, 1.0, 0.5, 0.5, 0.167)]
    public void A_crop_keeps_its_focus_as_far_as_the_edges_let_it(double shape, double wanted, double x, double y, double left) =>
        Assert.Equal(left, PictureCrop.Of(shape, wanted, new(x, y)).Left, 3);
}
