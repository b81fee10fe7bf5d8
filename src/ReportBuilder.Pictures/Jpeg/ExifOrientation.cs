using System.Buffers.Binary;

namespace ReportBuilder.Pictures.Jpeg;

/// <summary>How the camera was held (EXIF 2.3, tag 0x0112). Nothing else of EXIF is read.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>From 1 to 8; 1 where it is not said.</summary>
    /// <param name="tiff">From the byte order on.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return 1;
        var little = tiff[0] == 'I';
        var start = little ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
        if (start < 8 || start > tiff.Length - 2)
            return 1;
        var count = Word(tiff[start..], little);
        for (var i = 0; i < count && start + 2 + (12 * (i + 1)) <= tiff.Length; i++)
        {
            var entry = tiff.Slice(start + 2 + (12 * i), 12);
            if (Word(entry, little) == Tag)
                return Word(entry[8..], little) is var orientation and >= 1 and <= 8 ? orientation : 1;
        }

        return 1;
    }

    private static int Word(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
