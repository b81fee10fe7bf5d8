using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Html.Pictures;

internal enum VariantFormat
{
    WebP,

    /// <summary>For readers whose browser knows no WebP.</summary>
    Jpeg,

    /// <summary>The same for pictures that the ground shows through.</summary>
    Png,
}

/// <summary>A picture of the site in one width. Its name is made from what it is made from.</summary>
/// <param name="Source">The hash of the file that the author gave.</param>
internal sealed record PictureVariant(ContentHash Source, PictureCrop Crop, int Width, VariantFormat Format)
{
    public string Path
    {
        get
        {
            var hash = ContentHash.Of([
                Source,
                ContentHash.Of(FormattableString.Invariant($"{Crop.Left:0.####} {Crop.Top:0.####} {Crop.Width:0.####} {Crop.Height:0.####}")),
            ]);
            var ending = Format switch
            {
                VariantFormat.WebP => "webp",
                VariantFormat.Jpeg => "jpg",
                _ => "png",
            };
            return FormattableString.Invariant($"pictures/{hash}-{Width}.{ending}");
        }
    }
}
