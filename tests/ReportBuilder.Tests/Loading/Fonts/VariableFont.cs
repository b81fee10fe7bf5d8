using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>
/// A font of one axis, weight from 100 to 900 with 400 between them, and two letters: A, a box of five points, and B, that box moved. Small
/// enough that every coordinate of an instance can be worked out by hand.
/// </summary>
internal static class VariableFont
{
    /// <summary>A at 400: (100, 0), (100, 700), (300, 700), (300, 350), (300, 0); it is 400 wide.</summary>
    private static readonly (int X, int Y)[] Box = [(100, 0), (100, 700), (300, 700), (300, 350), (300, 0)];

    private static readonly (string Name, int Weight)[] Instances = [("Thin", 100), ("Regular", 400), ("Semi Bold", 650), ("Bold", 900)];

    public static ImmutableArray<byte> Bytes { get; } = Make();

    /// <summary>Half of the way to 900 is bent to a quarter of it.</summary>
    public static ImmutableArray<byte> Bent { get; } = Make(tables => tables["avar"] =
        [.. U16(1, 0, 0, 1, 4), .. Parts(-1, -1), .. Parts(0, 0), .. Parts(0.5, 0.25), .. Parts(1, 1)]);

    public static ImmutableArray<byte> Make(Action<Dictionary<string, byte[]>>? change = null)
    {
        var box = Box.ToArray();
        byte[] a = [.. U16(1, 100, 0, 300, 700, 4, 0), 1, 1, 1, 1, 1, .. U16([.. Steps(box.Select(point => point.X))]), .. U16([.. Steps(box.Select(point => point.Y))]), 0];
        byte[] b = [.. U16(-1, 150, 0, 350, 700, 0x0003, 1, 50, 0)];
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["head"] = [.. U16(1, 0, 0, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000), .. new byte[16], .. U16(0, 0, 350, 700, 0, 8, 2, 1, 0)],
            ["hhea"] = [.. U16(1, 0, 800, -200, 0, 450), .. new byte[22], .. U16(3)],
            ["maxp"] = [.. U16(1, 0, 3, 5, 1, 5, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1)],
            ["OS/2"] = [.. U16(4, 0, 400, 5), .. new byte[78], .. U16(500, 700, 0, 0, 0)],
            ["post"] = [.. U16(3, 0), .. new byte[28]],
            ["cmap"] = [.. U16(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, 0, 'A', 0, 'B', 0, 1)],
            ["hmtx"] = [.. U16(500, 0, 400, 100, 450, 150)],
            ["glyf"] = [.. a, .. b],
            ["loca"] = [.. U16(0, 0, 0, 0, 0, a.Length, 0, a.Length + b.Length)],
            ["name"] = Names(),
            ["fvar"] =
            [
                .. U16(1, 0, 16, 2, 1, 20, Instances.Length, 8), .. "wght"u8, .. U16(100, 0, 400, 0, 900, 0, 0, 300),
                .. Instances.SelectMany((instance, at) => U16(256 + at, 0, instance.Weight, 0)),
            ],
            ["gvar"] = Variations(),
            // The height of small letters grows by 30 to 900.
            ["MVAR"] =
            [
                .. U16(1, 0, 0, 8, 1, 20), .. "xhgt"u8, .. U16(0, 0),
                .. U16(1, 0, 12, 1, 0, 22), .. U16(1, 1), .. Parts(0, 1, 1), .. U16(1, 1, 1, 0, 30),
            ],
        };
        change?.Invoke(tables);
        return Written(tables);
    }

    /// <summary>The directory of the tables, then the tables. Their checksums are 0: nobody reads them.</summary>
    private static ImmutableArray<byte> Written(Dictionary<string, byte[]> tables)
    {
        var (directory, content) = (new List<byte>(U16(1, 0, tables.Count, 0, 0, 0)), new List<byte>());
        foreach (var (tag, table) in tables.OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            directory.AddRange([.. Encoding.ASCII.GetBytes(tag), .. U16(0, 0, 0, 12 + (16 * tables.Count) + content.Count, 0, table.Length)]);
            content.AddRange([.. table, .. new byte[-table.Length & 3]]);
        }

        return [.. directory, .. content];
    }

    /// <summary>Deltas of A: three tuples; of B: one.</summary>
    private static byte[] Variations()
    {
        byte[] a =
        [
            .. U16(0x8003, 22),
            // To 900, the shared points; to 100, all points; between 400 and 900 most at 650, five points.
            .. U16(8, 0x0000), .. U16(11, 0x2001), .. U16(13, 0xE000), .. Parts(0.5, 0, 1),
            3, 0x02, 0, 2, 4,
            0x02, Byte(-20), 60, 81, 0x02, 0, 35, 0,
            0, 0x06, 10, 10, Byte(-30), Byte(-30), Byte(-30), 0, Byte(-40), 0x81, 0x88,
            5, 0x04, 0, 1, 1, 1, 1, 0x84, 0x82, 0x40, 0, 10, 0x80,
        ];
        byte[] b = [.. U16(1, 8), .. U16(8, 0x2000), 2, 0x01, 0, 2, 0x01, 15, 100, 0x81];
        return
        [
            .. U16(1, 0, 1, 2, 0, 36, 3, 1, 0, 40), .. U16(0, 0, 0, 0, 0, a.Length, 0, a.Length + b.Length), .. Parts(1, -1), .. a, .. b,
        ];
    }

    private static byte[] Names()
    {
        (int Id, string Text)[] names = [(1, "Box"), (4, "Box Regular"), (6, "Box-Regular"), .. Instances.Select((instance, at) => (256 + at, instance.Name))];
        var (records, texts) = (new List<byte>(), new List<byte>());
        foreach (var (id, text) in names)
        {
            var encoded = Encoding.BigEndianUnicode.GetBytes(text);
            records.AddRange(U16(3, 1, 0x409, id, encoded.Length, texts.Count));
            texts.AddRange(encoded);
        }

        return [.. U16(0, names.Length, 6 + records.Count), .. records, .. texts];
    }

    private static IEnumerable<int> Steps(IEnumerable<int> values)
    {
        var before = 0;
        foreach (var value in values)
        {
            yield return value - before;
            before = value;
        }
    }

    private static byte[] U16(params int[] values) => [.. values.SelectMany(value => new[] { (byte)(value >> 8), (byte)value })];

    private static byte[] Parts(params double[] values) => U16([.. values.Select(value => (int)(value * 16384))]);

    private static byte Byte(int value) => (byte)(sbyte)value;
}
