using System.Runtime.InteropServices;
using SkiaSharp;

namespace ReportBuilder.Pictures;

/// <summary>
/// The one door to Skia, whose native library is opened at the first call and not before: JPEG and WebP to dots and back. Dots are never
/// resized or brought into other colours here: Skia does that with the instructions of the processor at hand, and bytes would differ.
/// </summary>
internal static class SkiaCodec
{
    public static Raster Decode(ReadOnlySpan<byte> bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
            throw PictureFault.Broken("its header cannot be read");
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul, null);
        var dots = new byte[info.BytesSize];
        var held = GCHandle.Alloc(dots, GCHandleType.Pinned);
        try
        {
            return codec.GetPixels(info, held.AddrOfPinnedObject()) switch
            {
                SKCodecResult.Success => new(info.Width, info.Height, dots),
                SKCodecResult.IncompleteInput => throw PictureFault.CutOff(),
                _ => throw PictureFault.Broken("its dots cannot be read"),
            };
        }
        finally
        {
            held.Free();
        }
    }

    /// <param name="quality">From 1 to 100.</param>
    public static byte[] ToJpeg(Raster picture, int quality) =>
        Encode(picture, pixels => pixels.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore)));

    public static byte[] ToWebP(Raster picture, int quality) =>
        Encode(picture, pixels => pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality)));

    private static byte[] Encode(Raster picture, Func<SKPixmap, SKData?> encode)
    {
        var info = new SKImageInfo(picture.Width, picture.Height, SKColorType.Rgba8888, picture.HasAlpha ? SKAlphaType.Unpremul : SKAlphaType.Opaque, null);
        var held = GCHandle.Alloc(picture.Dots, GCHandleType.Pinned);
        try
        {
            using var pixels = new SKPixmap(info, held.AddrOfPinnedObject(), info.RowBytes);
            using var data = encode(pixels) ?? throw new InvalidOperationException("Skia wrote no picture.");
            return data.ToArray();
        }
        finally
        {
            held.Free();
        }
    }
}
