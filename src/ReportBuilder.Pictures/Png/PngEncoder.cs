using System.Buffers;
using System.Buffers.Binary;
using ICSharpCode.SharpZipLib.Checksum;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace ReportBuilder.Pictures.Png;

/// <summary>Writes dots as PNG, and as rows that a PDF takes (its predictor 15 is PNG's filters).</summary>
public static class PngEncoder
{
    private const int Level = 6;

    /// <summary>Of drawings: a fifth more bytes than the level above, in a third of the time.</summary>
    private const int LevelOfDrawings = 4;

    [ThreadStatic]
    private static Deflater? deflater;

    /// <param name="profile">An ICC profile that the colours are of; empty for sRGB.</param>
    public static byte[] Encode(Raster picture, ReadOnlySpan<byte> profile)
    {
        var (grey, alpha) = (picture.IsGrey, picture.HasAlpha);
        var png = Begin(picture, grey && alpha ? PngColour.GreyAlpha : grey ? PngColour.Grey : alpha ? PngColour.RgbAlpha : PngColour.Rgb);
        if (!profile.IsEmpty && !grey)
            Chunk(png, "iCCP"u8, [.. "icc\0\0"u8, .. Pack(profile.ToArray())]);
        return End(png, Rows(picture, grey ? [0] : [0, 1, 2], alpha));
    }

    /// <summary>A drawing in sRGB: where it has no more than 256 colours, with a palette; a third of the bytes to pack.</summary>
    public static byte[] EncodeDrawing(Raster picture)
    {
        var length = (picture.Width + 1) * picture.Height;
        var rows = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            if (PngPalette.Of(picture, rows) is not { } colours)
                return Encode(picture, []);
            var png = Begin(picture, PngColour.Palette);
            Chunk(png, "PLTE"u8, colours);
            // Even grounds pack best as they stand: no row is filtered.
            return End(png, Pack(rows, length, LevelOfDrawings));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rows);
        }
    }

    /// <summary>The rows of some of the four bytes of each dot, filtered and packed.</summary>
    /// <param name="channels">0 red, 1 green, 2 blue.</param>
    /// <param name="alpha">With the opacity behind them.</param>
    public static byte[] Rows(Raster picture, ReadOnlySpan<int> channels, bool alpha)
    {
        int[] taken = alpha ? [.. channels, 3] : channels.ToArray();
        var length = picture.Width * taken.Length;
        var filtered = new byte[(length + 1) * picture.Height];
        var (row, above) = (new byte[length], new byte[length]);
        for (var y = 0; y < picture.Height; y++)
        {
            var dots = picture.Dots.AsSpan(4 * y * picture.Width, 4 * picture.Width);
            for (var x = 0; x < picture.Width; x++)
            {
                for (var i = 0; i < taken.Length; i++)
                    row[(x * taken.Length) + i] = dots[(4 * x) + taken[i]];
            }

            PngFilter.Write(row, above, taken.Length, filtered.AsSpan(y * (length + 1), length + 1));
            (row, above) = (above, row);
        }

        return Pack(filtered);
    }

    private static byte[] Pack(byte[] data) => Pack(data, data.Length, Level);

    /// <remarks>Managed code: the runtime's compressor depends on the zlib it was built with.</remarks>
    private static byte[] Pack(byte[] data, int length, int level)
    {
        // A deflater holds 300 kB of tables: each thread uses its own again.
        var packer = deflater ??= new();
        packer.Reset();
        packer.SetLevel(level);
        packer.SetInput(data, 0, length);
        packer.Finish();
        var packed = new MemoryStream(1 << 16);
        var buffer = new byte[1 << 14];
        while (!packer.IsFinished)
            packed.Write(buffer, 0, packer.Deflate(buffer));
        return packed.ToArray();
    }

    private static MemoryStream Begin(Raster picture, PngColour colour)
    {
        var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        (head[8], head[9]) = (8, (byte)colour);
        Chunk(png, "IHDR"u8, head);
        return png;
    }

    private static byte[] End(MemoryStream png, byte[] rows)
    {
        Chunk(png, "IDAT"u8, rows);
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        var sum = new Crc32();
        sum.Update(type.ToArray());
        sum.Update(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)sum.Value);
        png.Write(number);
    }
}
