using System.Buffers.Binary;

namespace ReportBuilder.Pictures.WebP;

/// <summary>The header of a WebP file (RFC 9649).</summary>
internal static class WebPFile
{
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8);

    public static (int Width, int Height) Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length + 1L)
            throw PictureFault.CutOff();
        var content = bytes[20..];
        if (bytes[12..16].SequenceEqual("VP8X"u8))
            return (content[0] & 2) != 0
                ? throw new PictureFault("the picture moves", "save one of its frames")
                : (1 + Three(content[4..]), 1 + Three(content[7..]));
        if (bytes[12..16].SequenceEqual("VP8L"u8) && content[0] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[1..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        if (bytes[12..16].SequenceEqual("VP8 "u8) && content[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
            return (BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF);
        throw PictureFault.Broken("its header says what no WebP can be");
    }

    /// <summary>The ICC profile; empty where there is none.</summary>
    public static byte[] Profile(ReadOnlySpan<byte> bytes)
    {
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]);
            if (length < 0 || length > bytes.Length - at - 8)
                return [];
            if (bytes.Slice(at, 4).SequenceEqual("ICCP"u8))
                return bytes.Slice(at + 8, length).ToArray();
            at += 8 + length + (length & 1);
        }

        return [];
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
