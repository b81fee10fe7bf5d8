using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures.Icc;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.WebP;

namespace ReportBuilder.Pictures;

/// <summary>The dots of a picture, upright, and the colours they are of.</summary>
/// <param name="Profile">An ICC profile of three colours; empty for sRGB.</param>
public sealed record PictureDots(Raster Raster, byte[] Profile)
{
    /// <summary>Of a picture that was found whole.</summary>
    public static PictureDots Of(PictureFile picture) => Read(picture.Bytes.AsSpan(), picture.Format);

    /// <summary>The part of it that is shown, at most so many dots wide.</summary>
    public PictureDots Shown(PictureCrop crop, int width)
    {
        var (left, top) = ((int)Math.Round(crop.Left * Raster.Width), (int)Math.Round(crop.Top * Raster.Height));
        var part = Raster.Part(
            left,
            top,
            Math.Clamp((int)Math.Round(crop.Width * Raster.Width), 1, Raster.Width - left),
            Math.Clamp((int)Math.Round(crop.Height * Raster.Height), 1, Raster.Height - top)
        );
        return width >= part.Width
            ? this with { Raster = part }
            : this with { Raster = Scaling.To(part, width, Math.Max(1, (int)Math.Round((double)part.Height * width / part.Width))) };
    }

    /// <exception cref="PictureFault">It is broken.</exception>
    internal static PictureDots Read(ReadOnlySpan<byte> bytes, PictureFormat format)
    {
        switch (format)
        {
            case PictureFormat.Png:
                var png = PngFile.Read(bytes);
                return Meant(PngDecoder.Decode(png), png.Profile);
            case PictureFormat.Jpeg:
                var jpeg = JpegFile.Read(bytes);
                var upright = SkiaCodec.Decode(jpeg.Bare).Turned(jpeg.Orientation);
                // The profile of inks means nothing to the three colours that they become.
                return jpeg.Components == 4 ? new(InksOnScreen.Of(upright), []) : Meant(upright, jpeg.Profile);
            case PictureFormat.WebP:
                return new(SkiaCodec.Decode(bytes), WebPFile.Profile(bytes));
            default:
                throw new NotSupportedException($"{format} has no dots.");
        }
    }

    private static PictureDots Meant(Raster raster, byte[] profile) =>
        IccProfile.For(1, profile) is { Length: > 0 } grey ? new(GreyProfile.ToSrgb(raster, grey), []) : new(raster, profile);
}
