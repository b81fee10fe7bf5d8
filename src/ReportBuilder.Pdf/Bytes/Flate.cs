using System.IO.Compression;

namespace ReportBuilder.Pdf.Bytes;

/// <summary>Compression of streams (FlateDecode, RFC 1950).</summary>
internal static class Flate
{
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream((data.Length / 3) + 64);
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(data);
        return packed.ToArray();
    }
}
