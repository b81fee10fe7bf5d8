using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ICSharpCode.SharpZipLib.Checksum;

namespace ReportBuilder.Word.Pictures;

/// <summary>A canvas as PNG (ISO/IEC 15948) with a palette of at most 256 colours; what has no place in it takes the nearest.</summary>
internal static class Png
{
    public static ImmutableArray<byte> Write(Canvas canvas, Func<byte[], byte[]> compress)
    {
        var palette = new List<int>();
        var rows = Rows(canvas, palette);
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), canvas.Height);
        (head[8], head[9]) = (8, 3);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        Chunk(png, "IDAT"u8, compress(rows));
        Chunk(png, "IEND"u8, []);
        return ImmutableCollectionsMarshal.AsImmutableArray(png.ToArray());
    }

    private static byte[] Rows(Canvas canvas, List<int> palette)
    {
        var places = new Dictionary<int, byte>();
        var rows = new byte[canvas.Height * (canvas.Width + 1)];
        var (last, lastPlace) = (-1, (byte)0);
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                var colour = canvas.Dots[(y * canvas.Width) + x];
                if (colour != last)
                    (last, lastPlace) = (colour, Place(colour, palette, places));
                rows[(y * (canvas.Width + 1)) + x + 1] = lastPlace;
            }
        }

        return rows;
    }

    private static byte Place(int colour, List<int> palette, Dictionary<int, byte> places)
    {
        if (places.TryGetValue(colour, out var place))
            return place;
        if (palette.Count < 256)
        {
            place = (byte)palette.Count;
            palette.Add(colour);
        }
        else
        {
            place = (byte)Enumerable.Range(0, palette.Count).MinBy(at => Distance(palette[at], colour));
        }

        return places[colour] = place;
    }

    private static int Distance(int one, int other) =>
        Math.Abs((one >> 16) - (other >> 16)) + Math.Abs(((one >> 8) & 0xFF) - ((other >> 8) & 0xFF)) + Math.Abs((one & 0xFF) - (other & 0xFF));

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Sum(body));
        png.Write(number);
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = new Crc32();
        sum.Update(bytes);
        return (uint)sum.Value;
    }
}
