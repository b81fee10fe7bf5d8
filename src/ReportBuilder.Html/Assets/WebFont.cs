using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// A font with each of its tables compressed (W3C, "WOFF File Format 1.0"). Many hosts compress text and no fonts: a TrueType file would be
/// twice as long on its way.
/// </summary>
internal static class WebFont
{
    public const string Ending = ".woff";

    private const int HeaderSize = 44;
    private const int EntrySize = 20;
    private const uint Signature = 0x774F4646;

    /// <param name="font">A TrueType or OpenType file with one face, its tables filled up to four bytes.</param>
    public static byte[] Of(ReadOnlySpan<byte> font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        var file = new byte[HeaderSize + (EntrySize * count) + font.Length];
        var (length, whole) = (HeaderSize + (EntrySize * count), 12 + (16 * count));
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        for (var table = 0; table < count; table++)
        {
            var from = font.Slice(12 + (16 * table), 16);
            var entry = file.AsSpan(HeaderSize + (EntrySize * table), EntrySize);
            var bytes = font.Slice((int)BinaryPrimitives.ReadUInt32BigEndian(from[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(from[12..]));
            var packed = Packed(deflater, bytes, file.AsSpan(length, bytes.Length));
            from[..4].CopyTo(entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], (uint)length);
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)packed);
            from[12..].CopyTo(entry[12..]);
            from[4..8].CopyTo(entry[16..]);
            length += (packed + 3) & ~3;
            whole += (bytes.Length + 3) & ~3;
        }

        var header = file.AsSpan(0, HeaderSize);
        BinaryPrimitives.WriteUInt32BigEndian(header, Signature);
        font[..4].CopyTo(header[4..]);
        BinaryPrimitives.WriteUInt32BigEndian(header[8..], (uint)length);
        BinaryPrimitives.WriteUInt16BigEndian(header[12..], count);
        BinaryPrimitives.WriteUInt32BigEndian(header[16..], (uint)whole);
        header[21] = 1;
        return file[..length];
    }

    /// <summary>Writes a table to its place: compressed, or as it is where that is shorter.</summary>
    /// <returns>How many bytes it takes there.</returns>
    private static int Packed(Deflater deflater, ReadOnlySpan<byte> table, Span<byte> place)
    {
        deflater.Reset();
        deflater.SetInput(table.ToArray());
        deflater.Finish();
        var packed = new byte[table.Length];
        var length = deflater.Deflate(packed);
        var isShorter = deflater.IsFinished && length < table.Length;
        (isShorter ? packed.AsSpan(0, length) : table).CopyTo(place);
        place[(isShorter ? length : table.Length)..].Clear();
        return isShorter ? length : table.Length;
    }
}
