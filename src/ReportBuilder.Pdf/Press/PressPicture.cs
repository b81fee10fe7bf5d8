using ReportBuilder.Model.Pictures;
using ReportBuilder.Pdf.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Icc;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Pdf.Press;

/// <summary>Pictures as a press takes them: those in inks as they are, grey ones in black, all others turned into inks.</summary>
internal sealed class PressPicture(InkProfile press)
{
    private readonly Lock door = new();
    private readonly Dictionary<string, ColourCube> cubes = new(StringComparer.Ordinal);

    public PictureStream Of(UsedPicture used)
    {
        if (used.File.Format == PictureFormat.Jpeg && JpegFile.Of(used.File) is { Components: 4 } jpeg)
            return InInks(PictureStream.OfInks(jpeg));
        var dots = PictureDots.Of(used.File).Shown(PictureCrop.Whole, PictureStream.WantedWidth(used));
        return dots.Raster.IsGrey ? PictureStream.OfDots(dots) : Converted(dots);
    }

    /// <summary>Inks of the press itself need no profile: that of the file is theirs.</summary>
    private PictureStream InInks(PictureStream picture) =>
        picture.Profile.AsSpan().SequenceEqual(press.Bytes.AsSpan()) ? picture with { Profile = [] } : picture;

    private PictureStream Converted(PictureDots dots)
    {
        var raster = dots.Raster;
        var inks = Cube(IccProfile.For(3, dots.Profile)).Convert(raster);
        return new(
            PictureStream.Rows(raster.Width, raster.Height, 4, 8),
            PngEncoder.Rows(inks, [0, 1, 2], alpha: true),
            4,
            [],
            [],
            raster.HasAlpha ? PictureStream.MaskOf(raster) : null,
            1);
    }

    private ColourCube Cube(byte[] profile)
    {
        lock (door)
        {
            var key = Convert.ToBase64String(profile);
            return cubes.TryGetValue(key, out var known) ? known : cubes[key] = ColourCube.ToInks(RgbProfile.Of(profile), press);
        }
    }
}
