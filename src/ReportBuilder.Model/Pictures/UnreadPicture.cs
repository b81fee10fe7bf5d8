using System.Collections.Frozen;

namespace ReportBuilder.Model.Pictures;

/// <summary>A kind of picture that is known and not read.</summary>
/// <param name="Name">"GIF".</param>
/// <param name="IsDrawing">Made of shapes: it is best saved as SVG.</param>
public sealed record UnreadPicture(string Name, bool IsDrawing = false)
{
    private static readonly FrozenDictionary<string, UnreadPicture> ByEnding = new Dictionary<string, UnreadPicture>(StringComparer.OrdinalIgnoreCase)
    {
        ["gif"] = new("GIF"),
        ["bmp"] = new("BMP"),
        ["dib"] = new("BMP"),
        ["tif"] = new("TIFF"),
        ["tiff"] = new("TIFF"),
        ["heic"] = new("HEIC"),
        ["heif"] = new("HEIF"),
        ["avif"] = new("AVIF"),
        ["jxl"] = new("JPEG XL"),
        ["jp2"] = new("JPEG 2000"),
        ["j2k"] = new("JPEG 2000"),
        ["jpx"] = new("JPEG 2000"),
        ["psd"] = new("Photoshop"),
        ["tga"] = new("TGA"),
        ["ico"] = new("ICO"),
        ["dng"] = new("camera raw"),
        ["cr2"] = new("camera raw"),
        ["cr3"] = new("camera raw"),
        ["nef"] = new("camera raw"),
        ["arw"] = new("camera raw"),
        ["pdf"] = new("PDF", IsDrawing: true),
        ["eps"] = new("EPS", IsDrawing: true),
        ["ai"] = new("Illustrator", IsDrawing: true),
        ["emf"] = new("EMF", IsDrawing: true),
        ["wmf"] = new("WMF", IsDrawing: true),
        ["svgz"] = new("compressed SVG", IsDrawing: true),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What its editor can do.</summary>
    public string Hint => $"save it as {(IsDrawing ? "SVG, or as PNG" : "PNG or JPEG")}: PNG, JPEG, WebP and SVG are read";

    /// <summary>By the ending of a name; null where it is none of them.</summary>
    public static UnreadPicture? Named(string path) => ByEnding.GetValueOrDefault(path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>By the first bytes of a file; null where it is none of them.</summary>
    public static UnreadPicture? In(ReadOnlySpan<byte> bytes) => Ending(bytes) is { } ending ? ByEnding[ending] : null;

    private static string? Ending(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
            return bytes[8..12] is var brand && brand.StartsWith("avi"u8) ? "avif"
                : brand.StartsWith("he"u8) ? "heic"
                : brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? "heif"
                : brand.StartsWith("crx"u8) ? "cr3"
                : null;
        return bytes switch
        {
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "gif",
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "bmp",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "tif",
            [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => "jxl",
            [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => "jp2",
            [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => "psd",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "pdf",
            [(byte)'%', (byte)'!', (byte)'P', (byte)'S', ..] => "eps",
            [0x1F, 0x8B, ..] => "svgz",
            _ => null,
        };
    }
}
