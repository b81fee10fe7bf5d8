using System.Buffers.Binary;
using System.Collections.Immutable;

namespace ReportBuilder.Loading.Files;

/// <summary>Pictures of an edition: PNG and JPEG of a size that can be decoded without harm.</summary>
internal static class PictureFile
{
    public const int LargestFile = 20 * 1024 * 1024;
    public const long MostPixels = 40_000_000;

    public static bool IsNamedLikeOne(string path) =>
        path.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a picture cannot be read and what to do about it, or null.</summary>
    public static (string Message, string Hint)? Fault(ImmutableArray<byte> bytes)
    {
        if (bytes.Length > LargestFile)
            return ($"the picture has {bytes.Length / 1048576} MB; at most {LargestFile / 1048576} MB are read", "save it smaller");
        if (Size(bytes.AsSpan()) is not var (width, height) || width <= 0 || height <= 0)
            return ("this is not a PNG or JPEG picture", "save it again as PNG or JPEG");
        return (long)width * height > MostPixels ? ($"the picture has {width} by {height} pixels; at most {MostPixels / 1_000_000} million are read", "save it smaller") : null;
    }

    /// <summary>Width and height from the header alone, or null where it is neither PNG nor JPEG.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\u001a\n"u8))
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        return bytes is [0xFF, 0xD8, 0xFF, ..] ? JpegSize(bytes) : null;
    }

    /// <summary>The first frame header (SOF) among the segments.</summary>
    private static (int Width, int Height)? JpegSize(ReadOnlySpan<byte> bytes)
    {
        var place = 2;
        while (place + 9 <= bytes.Length && bytes[place] == 0xFF)
        {
            var marker = bytes[place + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 5)..]));
            place += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(place + 2)..]);
        }

        return null;
    }
}
