using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Word.Package;

/// <summary>A zip (PKWARE's application note) with its files in the order given and one date for all, so that the same files give the same bytes.</summary>
internal static class PlainZip
{
    private const int LocalHead = 30;
    private const int CentralHead = 46;
    private const int EndLength = 22;

    /// <summary>1 January 1980, the first day that a zip can name.</summary>
    private const ushort Date = (1 << 5) | 1;

    /// <param name="compress">A zlib stream of bytes; a zip holds what is between its head and its sum.</param>
    public static ImmutableArray<byte> Write(WordPart[] parts, Func<byte[], byte[]> compress)
    {
        var (packed, sums) = (new ReadOnlyMemory<byte>[parts.Length], new uint[parts.Length]);
        Parallel.For(0, parts.Length, at =>
        {
            packed[at] = compress(ImmutableCollectionsMarshal.AsArray(parts[at].Bytes)!).AsMemory()[2..^4];
            sums[at] = Crc32.Of(parts[at].Bytes.AsSpan());
        });
        using var zip = new MemoryStream();
        using var central = new MemoryStream();
        for (var at = 0; at < parts.Length; at++)
            Entry(zip, central, parts[at], packed[at].Span, sums[at]);
        Span<byte> end = stackalloc byte[EndLength];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)parts.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)parts.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)central.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)zip.Length);
        central.WriteTo(zip);
        zip.Write(end);
        return ImmutableCollectionsMarshal.AsImmutableArray(zip.ToArray());
    }

    private static void Entry(MemoryStream zip, MemoryStream central, WordPart part, ReadOnlySpan<byte> packed, uint sum)
    {
        var name = Encoding.UTF8.GetBytes(part.Path);
        Span<byte> entry = stackalloc byte[CentralHead];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], 20);
        Common(entry[6..], sum, packed.Length, part.Bytes.Length, name.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], (uint)zip.Length);
        central.Write(entry);
        central.Write(name);
        Span<byte> local = stackalloc byte[LocalHead];
        local.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034B50);
        Common(local[4..], sum, packed.Length, part.Bytes.Length, name.Length);
        zip.Write(local);
        zip.Write(name);
        zip.Write(packed);
    }

    /// <summary>What the two heads of a file share: version, names in UTF-8, deflate, date, sum, lengths.</summary>
    private static void Common(Span<byte> head, uint sum, int packed, int length, int nameLength)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], 0x0800);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 8);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], (uint)packed);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)nameLength);
    }
}
