using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportBuilder.Model.Fonts;

/// <summary>Puts tables together into a TrueType file: directory, padding and checksums (OpenType, "Organization of an OpenType Font").</summary>
internal static class FontFile
{
    private const uint ChecksumOfFile = 0xB1B0AFBA;

    /// <summary>The tables are written in ordinal order of their tags, so that the same tables give the same bytes.</summary>
    public static ImmutableArray<byte> Write(IReadOnlyDictionary<string, byte[]> tables)
    {
        var tags = tables.Keys.Order(StringComparer.Ordinal).ToList();
        var log = BitOperations.Log2((uint)tags.Count);
        var file = new FontWriter();
        file.U32(0x00010000).U16(tags.Count).U16(16 << log).U16(log).U16((16 * tags.Count) - (16 << log));
        var place = 12 + (16 * tags.Count);
        foreach (var tag in tags)
        {
            file.Tag(tag).U32(Checksum(tables[tag])).U32((uint)place).U32((uint)tables[tag].Length);
            place += (tables[tag].Length + 3) & ~3;
        }

        var head = 0;
        foreach (var tag in tags)
        {
            if (tag == "head")
                head = file.Length;
            file.Bytes(tables[tag]).Pad(4);
        }

        file.SetU32(head + 8, ChecksumOfFile - Checksum(file.Span));
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    /// <summary>The sum of the big-endian words, the last one filled up with zeros.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
            sum += (uint)table[i] << (24 - (8 * (i & 3)));
        return sum;
    }
}
