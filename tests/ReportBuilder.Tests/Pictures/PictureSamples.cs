using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using ICSharpCode.SharpZipLib.Checksum;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Pictures.Png;

namespace ReportBuilder.Tests.Pictures;

/// <summary>Small pictures of every kind, made here, so that none of unknown rights is needed.</summary>
internal static class PictureSamples
{
    /// <summary>A ramp: red grows to the right, green downwards.</summary>
    public static Raster Ramp(int width, int height, bool transparent = false)
    {
        var dots = new byte[4 * width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var dot = dots.AsSpan(4 * ((y * width) + x), 4);
                (dot[0], dot[1], dot[2]) = ((byte)(255 * x / Math.Max(1, width - 1)), (byte)(255 * y / Math.Max(1, height - 1)), 64);
                dot[3] = transparent && x < width / 2 ? (byte)(255 * y / Math.Max(1, height - 1)) : (byte)255;
            }
        }

        return new(width, height, dots);
    }

    public static byte[] Png(int width = 40, int height = 30, bool transparent = false) => PngEncoder.Encode(Ramp(width, height, transparent), []);

    public static byte[] Jpeg(int width = 40, int height = 30) => PictureEncoder.ToJpeg(Ramp(width, height), 90, []);

    public static byte[] WebP(int width = 40, int height = 30, bool transparent = false) => PictureEncoder.ToWebP(Ramp(width, height, transparent), 90, []);

    /// <summary>A JPEG with the segments that a camera writes: how it was held, and where.</summary>
    public static byte[] CameraJpeg(int orientation, int width = 40, int height = 30)
    {
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, .. "GPS 47.37 N 8.54 E"u8];
        var length = exif.Length + 2;
        var jpeg = Jpeg(width, height);
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }

    public static byte[] Svg(string inside, string box = "0 0 100 50") =>
        System.Text.Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"{box}\">\n{inside}\n</svg>\n");

    /// <summary>A PNG from raw rows, each with its filter in front.</summary>
    public static byte[] RawPng(int width, int height, int depth, PngColour colour, byte[] rows, byte[]? palette = null, byte[]? transparency = null, bool interlaced = false)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9], head[12]) = ((byte)depth, (byte)colour, interlaced ? (byte)1 : (byte)0);
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head), .. palette is null ? [] : Chunk("PLTE"u8, palette), .. transparency is null ? [] : Chunk("tRNS"u8, transparency),
            .. Chunk("IDAT"u8, Packed(rows)), .. Chunk("IEND"u8, []),
        ];
    }

    /// <summary>The chunk of a PNG that says what its colours are.</summary>
    public static byte[] Profile(byte[] icc) => Chunk("iCCP"u8, [.. "icc\0\0"u8, .. Packed(icc)]);

    public static PictureFile? Read(byte[] bytes, string path = "content/a.png") => PictureReader.Read(path, [.. bytes], ["d4"]).Value;

    public static ImmutableArray<string> Told(byte[] bytes, string path = "content/a.svg") =>
        [.. PictureReader.Read(path, [.. bytes], ["d4"]).Diagnostics.Select(said => said.ToString().Split('\n')[0])];

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        byte[] body = [.. name, .. content];
        var sum = new Crc32();
        sum.Update(body);
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, (uint)sum.Value);
        return [.. length, .. body, .. check];
    }
}
