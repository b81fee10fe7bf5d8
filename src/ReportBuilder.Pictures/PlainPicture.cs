using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Pictures;

/// <summary>A picture as other programs take it, cut and upright and without notes of cameras: JPEG, or PNG where the ground shows through.</summary>
/// <param name="Ending">"jpg" or "png".</param>
public sealed record PlainPicture(ImmutableArray<byte> Bytes, string Ending)
{
    private const int MostAcross = 1600;
    private const int Quality = 86;

    public string MediaType => Ending == "png" ? "image/png" : "image/jpeg";

    /// <summary>Of a picture made of dots.</summary>
    public static PlainPicture Of(Artwork artwork)
    {
        if (
            artwork.File is { Format: PictureFormat.Jpeg, Width: <= MostAcross }
            && artwork.Crop == PictureCrop.Whole
            && JpegFile.Of(artwork.File) is { Components: not 4, Orientation: 1, Profile: [] } jpeg
        )
            return new(ImmutableCollectionsMarshal.AsImmutableArray(jpeg.Bare), "jpg");
        var (raster, profile) = PictureDots.Of(artwork.File).Shown(artwork.Crop, MostAcross);
        return artwork.File.Format == PictureFormat.Png || raster.HasAlpha
            ? new(ImmutableCollectionsMarshal.AsImmutableArray(PngEncoder.Encode(raster, profile)), "png")
            : new(ImmutableCollectionsMarshal.AsImmutableArray(PictureEncoder.ToJpeg(raster, Quality, profile)), "jpg");
    }
}
