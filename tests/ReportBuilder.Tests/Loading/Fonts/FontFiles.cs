using System.Buffers.Binary;
using System.Collections.Immutable;
using ReportBuilder.Loading.Fonts;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>Font files for tests.</summary>
internal static class FontFiles
{
    /// <summary>Fifteen characters of Noto Sans CJK SC with CFF outlines.</summary>
    public static ImmutableArray<byte> Compact { get; } = [.. File.ReadAllBytes(Repository.Path("tests", "fixtures", "fonts", "NotoSansCJKsc-Some.otf"))];

    /// <summary>Thirty-five characters of Noto Sans SC, the marks of Chinese among them.</summary>
    public static ImmutableArray<byte> Squares { get; } = [.. File.ReadAllBytes(Repository.Path("tests", "fixtures", "fonts", "NotoSansSC-Lines.ttf"))];

    /// <summary>Inter Regular and Inter Bold in one file.</summary>
    public static ImmutableArray<byte> InterCollection { get; } = Collection(PackagedFonts.Files()["Inter-Regular.ttf"], PackagedFonts.Files()["Inter-Bold.ttf"]);

    /// <summary>A collection of whole fonts: its head, then each font with the places of its tables moved.</summary>
    public static ImmutableArray<byte> Collection(params ImmutableArray<byte>[] fonts)
    {
        var starts = new int[fonts.Length];
        var length = 12 + (4 * fonts.Length);
        for (var i = 0; i < fonts.Length; i++)
        {
            starts[i] = length;
            length += (fonts[i].Length + 3) & ~3;
        }

        var file = new byte[length];
        "ttcf\0\u0001\0\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(8), fonts.Length);
        for (var i = 0; i < fonts.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(12 + (4 * i)), starts[i]);
            var font = file.AsSpan(starts[i]);
            fonts[i].AsSpan().CopyTo(font);
            for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(font[4..]); table++)
            {
                var place = font.Slice(12 + (16 * table) + 8, 4);
                BinaryPrimitives.WriteInt32BigEndian(place, BinaryPrimitives.ReadInt32BigEndian(place) + starts[i]);
            }
        }

        return [.. file];
    }

    /// <summary>The font with one of its names changed: the table of names is put behind everything else.</summary>
    public static byte[] Named(byte[] font, int id, string text)
    {
        var record = font.AsSpan().IndexOf("name"u8);
        var table = font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 12))).ToArray();
        var storage = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(4));
        var encoded = System.Text.Encoding.BigEndianUnicode.GetBytes(text);
        for (var at = 6; at < storage; at += 12)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(at + 6)) != id)
                continue;
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at + 8), (ushort)encoded.Length);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at + 10), (ushort)(table.Length - storage));
        }

        var whole = font.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(record + 8), font.Length);
        BinaryPrimitives.WriteInt32BigEndian(whole.AsSpan(record + 12), table.Length + encoded.Length);
        return [.. whole, .. table, .. encoded];
    }

    /// <summary>One table of a font.</summary>
    public static byte[] Table(IEnumerable<byte> font, string tag)
    {
        var file = font.ToArray().AsSpan();
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(file[4..]); i++)
        {
            var record = file.Slice(12 + (16 * i), 16);
            if (System.Text.Encoding.ASCII.GetString(record[..4]) == tag)
                return file.Slice((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..])).ToArray();
        }

        throw new InvalidOperationException($"no '{tag}' table");
    }
}
