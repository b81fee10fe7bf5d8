using System.Globalization;
using System.Text;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Pdf.Pictures;

/// <summary>A picture as the file carries it.</summary>
/// <param name="Entries">Of its dictionary: size, bits, filter; without its colours and its mask.</param>
/// <param name="Bytes">As its filter packs them.</param>
/// <param name="Colours">How many parts a colour has: 1 grey, 3 red, green and blue, 4 inks.</param>
/// <param name="Profile">What the colours mean (ICC); empty for the colours of the file.</param>
/// <param name="Palette">Where dots are numbers of colours: these; empty elsewhere.</param>
/// <param name="Mask">The opacity of each dot as a picture in grey; null where all are opaque.</param>
/// <param name="Turn">How it is turned when it is shown, as EXIF counts.</param>
internal sealed record PictureStream(string Entries, byte[] Bytes, int Colours, byte[] Profile, byte[] Palette, PictureStream? Mask, int Turn)
{
    /// <summary>More dots an inch than this are not seen in print.</summary>
    private const double MostDotsAnInch = 300;

    /// <summary>So much finer than needed a picture may be before it is made smaller: that costs time and some sharpness.</summary>
    private const double Spare = 1.15;
    private const int Quality = 88;

    public static PictureStream Of(UsedPicture used)
    {
        var wanted = WantedWidth(used);
        var isTooFine = used.File.Width > wanted * Spare;
        return used.File.Format switch
        {
            PictureFormat.Jpeg => OfJpeg(used.File, wanted, isTooFine),
            PictureFormat.Png when !isTooFine && PngFile.Of(used.File) is var png && IsPlain(png) => AsItIs(png),
            _ => OfDots(PictureDots.Of(used.File).Shown(PictureCrop.Whole, wanted)),
        };
    }

    /// <summary>As many dots across as print shows.</summary>
    public static int WantedWidth(UsedPicture used) => (int)Math.Ceiling(used.Width / 72 * MostDotsAnInch);

    /// <summary>A JPEG of four inks as it is, without its notes.</summary>
    public static PictureStream OfInks(JpegFile jpeg) => AsItIs(jpeg, IccProfile.For(jpeg.Components, jpeg.Profile));

    /// <summary>
    /// As it is, without its notes. Four inks with a profile stay so however fine they are: only their profile knows what they look like. Without
    /// one they have no meaning in a file for screens, and become colours.
    /// </summary>
    private static PictureStream OfJpeg(PictureFile file, int wanted, bool isTooFine)
    {
        var jpeg = JpegFile.Of(file);
        var profile = IccProfile.For(jpeg.Components, jpeg.Profile);
        if (jpeg.Components == 4 ? profile.Length > 0 : !isTooFine)
            return AsItIs(jpeg, profile);
        var dots = PictureDots.Of(file).Shown(PictureCrop.Whole, wanted);
        return new(
            Head(dots.Raster.Width, dots.Raster.Height, 8, "DCTDecode"),
            PictureEncoder.ToJpeg(dots.Raster, Quality, []),
            3,
            IccProfile.For(3, dots.Profile),
            [],
            null,
            1);
    }

    private static PictureStream AsItIs(JpegFile jpeg, byte[] profile)
    {
        var inverted = jpeg.Components == 4 ? "/Decode[1 0 1 0 1 0 1 0]" : "";
        return new(Head(jpeg.Width, jpeg.Height, 8, "DCTDecode") + inverted, jpeg.Bare, jpeg.Components, profile, [], null, jpeg.Orientation);
    }

    /// <summary>A PNG whose rows a PDF reads as they stand: its predictor 15 is PNG's filters.</summary>
    private static bool IsPlain(PngFile png) =>
        png is { Interlaced: false, Transparency: [], Colour: PngColour.Grey or PngColour.Rgb or PngColour.Palette };

    private static PictureStream AsItIs(PngFile png)
    {
        var colours = png.Colour == PngColour.Grey ? 1 : 3;
        var palette = png.Colour == PngColour.Palette ? png.Palette : [];
        return new(Rows(png.Width, png.Height, png.Samples, png.Depth), png.Data, colours, IccProfile.For(colours, png.Profile), palette, null, 1);
    }

    public static PictureStream OfDots(PictureDots dots)
    {
        var raster = dots.Raster;
        var grey = raster.IsGrey;
        return new(
            Rows(raster.Width, raster.Height, grey ? 1 : 3, 8),
            PngEncoder.Rows(raster, grey ? [0] : [0, 1, 2], alpha: false),
            grey ? 1 : 3,
            grey ? [] : IccProfile.For(3, dots.Profile),
            [],
            raster.HasAlpha ? MaskOf(raster) : null,
            1);
    }

    /// <summary>The opacity of each dot as a picture in grey.</summary>
    public static PictureStream MaskOf(Raster raster) =>
        new(Rows(raster.Width, raster.Height, 1, 8), PngEncoder.Rows(raster, [], alpha: true), 1, [], [], null, 1);

    private static string Head(int width, int height, int bits, string filter) =>
        string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/BitsPerComponent {bits}/Filter/{filter}");

    public static string Rows(int width, int height, int samples, int bits) =>
        Head(width, height, bits, "FlateDecode")
        + string.Create(CultureInfo.InvariantCulture, $"/DecodeParms<</Predictor 15/Colors {samples}/BitsPerComponent {bits}/Columns {width}>>");

    public byte[] EntryBytes => Encoding.ASCII.GetBytes(Entries);
}
