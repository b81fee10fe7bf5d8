using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures.Jpeg;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Svg;
using ReportBuilder.Pictures.WebP;

namespace ReportBuilder.Pictures;

/// <summary>Reads a picture of an edition by what it is, whatever its name says: PNG, JPEG, WebP or SVG.</summary>
public static class PictureReader
{
    public const int LargestFile = 20 * 1024 * 1024;
    public const long MostPixels = 40_000_000;

    /// <summary>
    /// The picture, or null with what is wrong. RB1402: it cannot be read. RB1410: a drawing holds what a drawing may not. RB1411: a drawing
    /// is printed in a simpler way. RB1417: a picture of four inks, of which screens show something near.
    /// </summary>
    /// <param name="tokens">The colours that drawings may name as <c>var(--token, #RRGGBB)</c>.</param>
    public static Outcome<PictureFile?> Read(string path, ImmutableArray<byte> bytes, IReadOnlyCollection<string> tokens)
    {
        try
        {
            if (bytes.Length > LargestFile)
                throw new PictureFault($"the picture has {bytes.Length / 1048576} MB; at most {LargestFile / 1048576} MB are read", "save it smaller");
            if (FormatOf(bytes.AsSpan()) is { } format)
                return Outcome.Of<PictureFile?>(Dots(path, format, bytes), IsOfInks(format, bytes) ? [OfInks(path)] : []);
            if (SvgFile.IsOne(bytes.AsSpan()))
                return Drawn(path, bytes, tokens);
            throw UnreadPicture.In(bytes.AsSpan()) is { } unread
                ? new PictureFault($"this is a picture in the format {unread.Name}, which is not read", unread.Hint)
                : new PictureFault("this is not a PNG, JPEG, WebP or SVG picture", "save it again as one of these");
        }
        catch (PictureFault fault)
        {
            return Outcome.Of<PictureFile?>(null, [Diagnostic.Error("RB1402", new(path), fault.Message, fault.Hint)]);
        }
    }

    public static bool IsNamedLikeOne(string path) =>
        new[] { ".png", ".jpg", ".jpeg", ".webp", ".svg" }.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> bytes) =>
        PngFile.IsOne(bytes) ? PictureFormat.Png
        : JpegFile.IsOne(bytes) ? PictureFormat.Jpeg
        : WebPFile.IsOne(bytes) ? PictureFormat.WebP
        : null;

    /// <summary>Its size is looked at before its dots, and then all of them are read once: what is broken is told of here.</summary>
    private static PictureFile Dots(string path, PictureFormat format, ImmutableArray<byte> bytes)
    {
        var (width, height) = format switch
        {
            PictureFormat.Png => PngFile.Size(bytes.AsSpan()),
            PictureFormat.Jpeg => JpegFile.Read(bytes.AsSpan()) is var jpeg ? (jpeg.Width, jpeg.Height) : default,
            _ => WebPFile.Size(bytes.AsSpan()),
        };
        if (width <= 0 || height <= 0)
            throw PictureFault.Broken("it has no dots");
        if ((long)width * height > MostPixels)
            throw new PictureFault($"the picture has {width} by {height} pixels; at most {MostPixels / 1_000_000} million are read", "save it smaller");
        var dots = PictureDots.Read(bytes.AsSpan(), format).Raster;
        return new(path, format, dots.Width, dots.Height, bytes, null);
    }

    private static bool IsOfInks(PictureFormat format, ImmutableArray<byte> bytes) =>
        format == PictureFormat.Jpeg && JpegFile.Read(bytes.AsSpan()).Components == 4;

    private static Diagnostic OfInks(string path) => Diagnostic.Note(
        "RB1417",
        new(path),
        "the picture is in four inks: screens show what these look like on coated paper, not the colours it was made from",
        "take the picture in RGB, where there is one: it becomes inks for the press by itself");

    private static Outcome<PictureFile?> Drawn(string path, ImmutableArray<byte> bytes, IReadOnlyCollection<string> tokens)
    {
        var (drawing, said) = SvgFile.Read(path, bytes.AsSpan(), tokens);
        return Outcome.Of(
            drawing is null ? null : new PictureFile(path, PictureFormat.Svg, (int)Math.Round(drawing.Width), (int)Math.Round(drawing.Height), bytes, drawing),
            said
        );
    }
}
