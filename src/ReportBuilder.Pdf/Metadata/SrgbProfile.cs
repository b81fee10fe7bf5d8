using System.Buffers.Binary;
using System.Text;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>Makes the ICC profile of sRGB (ICC.1:2001-04, version 2; colour space of IEC 61966-2-1): what device colours of the file mean.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;

    public static byte[] Make()
    {
        byte[] curve = [.. Curve()];
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            // The primaries of sRGB, adapted from D65 to D50 with the Bradford transform.
            ("rXYZ", Xyz(0.43606567, 0.22248840, 0.01391602)),
            ("gXYZ", Xyz(0.38514709, 0.71687317, 0.09707642)),
            ("bXYZ", Xyz(0.14306641, 0.06060791, 0.71409607)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];
        return File(tags);
    }

    private static byte[] File((string Tag, byte[] Data)[] tags)
    {
        var start = 128 + 4 + (12 * tags.Length);
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        var data = new List<byte>();
        foreach (var (_, bytes) in tags)
        {
            if (places.TryAdd(bytes, start + data.Count))
                data.AddRange([.. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]]);
        }

        var index = tags.SelectMany(tag => (byte[])[.. Ascii(tag.Tag), .. U32(places[tag.Data]), .. U32(tag.Data.Length)]);
        return [.. Header(start + data.Count), .. U32(tags.Length), .. index, .. data];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        U32(size).CopyTo(header, 0);
        U32(0x02400000).CopyTo(header, 8);
        Ascii("mntrRGB XYZ ").CopyTo(header, 12);
        // The day of the standard: a profile that does not change has a date that does not change.
        int[] date = [1999, 10, 18, 0, 0, 0];
        date.SelectMany(U16).ToArray().CopyTo(header, 24);
        Ascii("acsp").CopyTo(header, 36);
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description(string text) =>
        [.. Ascii("desc"), .. U32(0), .. U32(text.Length + 1), .. Ascii(text), 0, .. U32(0), .. U32(0), .. U16(0), 0, .. new byte[67]];

    private static byte[] Text(string text) => [.. Ascii("text"), .. U32(0), .. Ascii(text), 0];

    private static byte[] Xyz(double x, double y, double z) => [.. Ascii("XYZ "), .. U32(0), .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    /// <summary>From the coded value to the light it stands for (IEC 61966-2-1, 5.2).</summary>
    private static IEnumerable<byte> Curve()
    {
        var points = Enumerable.Range(0, CurvePoints)
            .Select(i => i / (CurvePoints - 1.0))
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))
            .SelectMany(light => U16((int)Math.Round(light * 65_535)));
        return [.. Ascii("curv"), .. U32(0), .. U32(CurvePoints), .. points];
    }

    private static byte[] Fixed(double value) => U32((int)Math.Round(value * 65_536));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
