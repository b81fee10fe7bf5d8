using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Html.Pictures;

/// <summary>
/// The pictures of a site in the widths that screens need, without anything that a camera wrote into them. Each is made once, however many
/// pages show it; a process that stays keeps them.
/// </summary>
internal sealed class SitePictures(Cache<PictureVariant, ImmutableArray<byte>> made)
{
    private const int WebPQuality = 80;
    private const int JpegQuality = 84;

    /// <summary>Dots across, for a phone, a column and a wide screen.</summary>
    private static readonly int[] Widths = [480, 960, 1600];

    private readonly ConcurrentDictionary<ContentHash, Lazy<PictureDots>> dots = new();

    /// <summary>The files of a picture, those of WebP first, each format from narrow to wide.</summary>
    public List<(PictureVariant Variant, SiteFile File)> Of(Artwork artwork)
    {
        var behind = HasAlpha(artwork.File) ? VariantFormat.Png : VariantFormat.Jpeg;
        var own = Math.Max(1, (int)Math.Round(artwork.Width));
        var widths = Widths.Where(width => width < own).Append(Math.Min(own, Widths[^1])).Distinct().ToArray();
        return
        [
            .. from format in new[] { VariantFormat.WebP, behind }
               from width in widths
               let variant = new PictureVariant(artwork.File.Hash, artwork.Crop, width, format)
               select (variant, new SiteFile(variant.Path, made.Get(variant, _ => Make(artwork, variant)))),
        ];
    }

    private bool HasAlpha(PictureFile picture) => picture.Format != PictureFormat.Jpeg && Dots(picture).Raster.HasAlpha;

    private PictureDots Dots(PictureFile picture) => dots.GetOrAdd(picture.Hash, _ => new(() => PictureDots.Of(picture))).Value;

    private ImmutableArray<byte> Make(Artwork artwork, PictureVariant variant)
    {
        var (raster, profile) = Dots(artwork.File).Shown(artwork.Crop, variant.Width);
        return ImmutableCollectionsMarshal.AsImmutableArray(variant.Format switch
        {
            VariantFormat.WebP => PictureEncoder.ToWebP(raster, WebPQuality, profile),
            VariantFormat.Jpeg => PictureEncoder.ToJpeg(raster, JpegQuality, profile),
            _ => PngEncoder.Encode(raster, profile),
        });
    }
}
