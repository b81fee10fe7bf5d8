using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Pictures.Icc;

/// <summary>
/// Makes an ICC profile (ICC.1:2001-04, version 2) of four inks on coated paper, for editions whose printer has given none: what
/// <see cref="InkModel"/> says, both ways.
/// </summary>
public static class GenericInks
{
    public const string Name = "Four inks on coated paper";
    private const int Side = 17;
    private const int InkSide = 9;
    private const int HeadLength = 128;
    private static readonly Lazy<InkProfile> Made = new(() => InkProfile.Read(Make(), out var fault) ?? throw new InvalidOperationException(fault));

    public static InkProfile Profile => Made.Value;

    private static ImmutableArray<byte> Make()
    {
        var (toInks, gamut) = ToInks();
        var toLook = ToLook();
        (string Name, byte[] Data)[] tags =
        [
            ("desc", [.. Ascii("desc"), .. U32(0), .. U32(Name.Length + 1), .. Ascii(Name), 0, .. U32(0), .. U32(0), .. U16(0), 0, .. new byte[67]]),
            ("cprt", [.. Ascii("text"), .. U32(0), .. Ascii("No copyright, use freely"), 0]),
            ("wtpt", [.. Ascii("XYZ "), .. U32(0), .. Fixed(0.9642 * 0.876), .. Fixed(0.876), .. Fixed(0.8249 * 0.903)]),
            ("A2B0", toLook), ("A2B1", toLook), ("A2B2", toLook),
            ("B2A0", toInks), ("B2A1", toInks), ("B2A2", toInks),
            ("gamt", gamut),
        ];
        return ImmutableCollectionsMarshal.AsImmutableArray(File(tags));
    }

    /// <summary>From colours to inks, and whether inks give them.</summary>
    private static (byte[] Inks, byte[] Gamut) ToInks()
    {
        const int count = Side * Side * Side;
        var (inks, gamut) = (new byte[count * 8], new byte[count * 2]);
        Parallel.For(0, count, i =>
        {
            var found = InkModel.Of(new(Step(i / (Side * Side)) * 100, A(i / Side % Side), A(i % Side)), out var printable);
            Write(inks, 8 * i, found.Cyan, found.Magenta, found.Yellow, found.Black);
            Write(gamut, 2 * i, printable ? 0 : 1);
        });
        // White is the last point of the first side: lightness ends at 0xFF00 in these tables.
        var light = new byte[512];
        for (var i = 0; i < 256; i++)
            BinaryPrimitives.WriteUInt16BigEndian(light.AsSpan(2 * i), (ushort)Math.Min(65_535, Math.Round(i * 257.0 * 65_535 / 65_280)));
        byte[] before = [.. light, .. Straight(256), .. Straight(256)];
        return (
            [.. Head(3, 4, Side, 256), .. before, .. inks, .. Straight(2), .. Straight(2), .. Straight(2), .. Straight(2)],
            [.. Head(3, 1, Side, 256), .. before, .. gamut, .. Straight(2)]);

        static double Step(int step) => step / (Side - 1.0);
        static double A(int step) => (Step(step) * 65_535 / 256) - 128;
    }

    private static byte[] ToLook()
    {
        const int count = InkSide * InkSide * InkSide * InkSide;
        var looks = new byte[count * 6];
        Parallel.For(0, count, i =>
        {
            var look = InkModel.Look(new(Step(i / (InkSide * InkSide * InkSide)), Step(i / (InkSide * InkSide)), Step(i / InkSide), Step(i)));
            Write(looks, 6 * i, look.L * 652.8 / 65_535, (look.A + 128) * 256 / 65_535, (look.B + 128) * 256 / 65_535);
        });
        return
        [
            .. Head(4, 3, InkSide, 2),
            .. Straight(2),
            .. Straight(2),
            .. Straight(2),
            .. Straight(2),
            .. looks,
            .. Straight(2),
            .. Straight(2),
            .. Straight(2),
        ];

        static double Step(int place) => place % InkSide / (InkSide - 1.0);
    }

    /// <summary>Of a table of two bytes a number (lut16Type) whose curves behind it are straight.</summary>
    private static byte[] Head(byte inputs, byte outputs, byte side, int points) =>
    [
        .. Ascii("mft2"), .. U32(0), inputs, outputs, side, 0,
        .. Fixed(1), .. Fixed(0), .. Fixed(0), .. Fixed(0), .. Fixed(1), .. Fixed(0), .. Fixed(0), .. Fixed(0), .. Fixed(1),
        .. U16(points), .. U16(2),
    ];

    private static byte[] Straight(int points) => [.. Enumerable.Range(0, points).SelectMany(i => U16(i * 65_535 / (points - 1)))];

    private static void Write(byte[] table, int at, params ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at + (2 * i)), (ushort)Math.Round(Math.Clamp(values[i], 0, 1) * 65_535));
    }

    /// <summary>The head, the index of the tags and their data; data that tags share stands there once.</summary>
    private static byte[] File((string Name, byte[] Data)[] tags)
    {
        var (index, data) = (new MemoryStream(), new MemoryStream());
        var places = new Dictionary<byte[], int>();
        index.Write(U32(tags.Length));
        foreach (var (name, content) in tags)
        {
            if (!places.TryGetValue(content, out var place))
            {
                places[content] = place = HeadLength + 4 + (12 * tags.Length) + (int)data.Length;
                data.Write(content);
                data.Write(new byte[(4 - (content.Length % 4)) % 4]);
            }

            index.Write([.. Ascii(name), .. U32(place), .. U32(content.Length)]);
        }

        var head = new byte[HeadLength];
        U32(HeadLength + (int)(index.Length + data.Length)).CopyTo(head, 0);
        U32(0x02400000).CopyTo(head, 8);
        Ascii("prtrCMYKLab ").CopyTo(head, 12);
        // A day that does not change, as the profile does not.
        byte[] day = [.. U16(2026), .. U16(1), .. U16(1)];
        day.CopyTo(head, 24);
        Ascii("acsp").CopyTo(head, 36);
        byte[] white = [.. Fixed(Lab.WhiteX), .. Fixed(1), .. Fixed(Lab.WhiteZ)];
        white.CopyTo(head, 68);
        return [.. head, .. index.ToArray(), .. data.ToArray()];
    }

    private static byte[] Fixed(double value) => U32((int)Math.Round(value * 65_536));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
