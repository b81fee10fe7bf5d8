using System.Buffers.Binary;
using System.Text;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>Makes the ICC profile of sRGB (ICC.1:2001-04, version 2; colour space of IEC 61966-2-1): what device colours of the file mean.</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;
    private const int HeaderLength = 128;

    public static byte[] Make()
    {
        var curve = Curve();
        return File(
        [
            new("desc", Description("sRGB IEC61966-2.1")),
            new("cprt", Text("No copyright, use freely")),
            new("wtpt", Xyz(0.9642, 1, 0.8249)),
            // The primaries of sRGB, adapted from D65 to D50 with the Bradford transform.
            new("rXYZ", Xyz(0.43606567, 0.22248840, 0.01391602)),
            new("gXYZ", Xyz(0.38514709, 0.71687317, 0.09707642)),
            new("bXYZ", Xyz(0.14306641, 0.06060791, 0.71409607)),
            new("rTRC", curve),
            new("gTRC", curve),
            new("bTRC", curve),
        ]);
    }

    /// <summary>The header, the index of the tags and their data; data that tags share stands there once.</summary>
    private static byte[] File(Tag[] tags)
    {
        var start = HeaderLength + 4 + (12 * tags.Length);
        var index = new MemoryStream();
        var data = new MemoryStream();
        index.Write(U32(tags.Length));
        for (var i = 0; i < tags.Length; i++)
        {
            var first = Array.FindIndex(tags, tag => tag.Data == tags[i].Data);
            if (first == i)
            {
                tags[i].Place = start + (int)data.Length;
                data.Write(tags[i].Data);
                data.Write(new byte[(4 - (tags[i].Data.Length % 4)) % 4]);
            }

            index.Write(Ascii(tags[i].Name));
            index.Write(U32(tags[first].Place));
            index.Write(U32(tags[i].Data.Length));
        }

        return [.. Header(start + (int)data.Length), .. index.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        U32(size).CopyTo(header, 0);
        U32(0x02400000).CopyTo(header, 8);
        Ascii("mntrRGB XYZ ").CopyTo(header, 12);
        // The day of the standard: a profile that does not change has a date that does not change.
        U16(1999).CopyTo(header, 24);
        U16(10).CopyTo(header, 26);
        U16(18).CopyTo(header, 28);
        Ascii("acsp").CopyTo(header, 36);
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Description(string text) =>
        [.. Ascii("desc"), .. U32(0), .. U32(text.Length + 1), .. Ascii(text), 0, .. U32(0), .. U32(0), .. U16(0), 0, .. new byte[67]];

    private static byte[] Text(string text) => [.. Ascii("text"), .. U32(0), .. Ascii(text), 0];

    private static byte[] Xyz(double x, double y, double z) => [.. Ascii("XYZ "), .. U32(0), .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    /// <summary>From the coded value to the light it stands for (IEC 61966-2-1, 5.2).</summary>
    private static byte[] Curve()
    {
        var curve = new byte[12 + (2 * CurvePoints)];
        Ascii("curv").CopyTo(curve, 0);
        U32(CurvePoints).CopyTo(curve, 8);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var light = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (2 * i)), (ushort)(int)Math.Round(light * 65_535));
        }

        return curve;
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

    private sealed class Tag(string name, byte[] data)
    {
        public string Name => name;

        public byte[] Data => data;

        /// <summary>Bytes from the start of the profile.</summary>
        public int Place { get; set; }
    }
}
