using System.IO.Compression;

namespace ReportBuilder.Pictures.Png;

/// <summary>Reads the dots of a PNG file: every depth and colour, interlaced or not. Sixteen bits become eight.</summary>
internal static class PngDecoder
{
    /// <summary>The seven passes of Adam7: where they start and how far apart their dots are.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static Raster Decode(PngFile png)
    {
        var dots = new byte[4 * png.Width * png.Height];
        using var rows = new ZLibStream(new MemoryStream(png.Data), CompressionMode.Decompress);
        try
        {
            foreach (var pass in png.Interlaced ? Passes : [(0, 0, 1, 1)])
                Read(png, rows, pass, dots);
        }
        catch (InvalidDataException)
        {
            throw PictureFault.Broken("its dots cannot be unpacked");
        }

        return new(png.Width, png.Height, dots);
    }

    private static void Read(PngFile png, ZLibStream rows, (int X, int Y, int StepX, int StepY) pass, byte[] dots)
    {
        var width = (png.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (width <= 0)
            return;
        var length = ((width * png.Samples * png.Depth) + 7) / 8;
        var apart = Math.Max(1, png.Samples * png.Depth / 8);
        var (row, above) = (new byte[length + 1], new byte[length + 1]);
        for (var y = pass.Y; y < png.Height; y += pass.StepY)
        {
            if (rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
                throw PictureFault.CutOff();
            PngFilter.Undo(row, above, apart);
            for (var x = 0; x < width; x++)
                Dot(png, row.AsSpan(1), x, dots.AsSpan(4 * ((y * png.Width) + pass.X + (x * pass.StepX)), 4));
            (row, above) = (above, row);
        }
    }

    private static void Dot(PngFile png, ReadOnlySpan<byte> row, int x, Span<byte> dot)
    {
        dot[3] = 255;
        switch (png.Colour)
        {
            case PngColour.Palette:
                var entry = Sample(row, x, png.Depth);
                if ((3 * entry) + 2 >= png.Palette.Length)
                    throw PictureFault.Broken("a dot has a colour that the palette has not");
                png.Palette.AsSpan(3 * entry, 3).CopyTo(dot);
                dot[3] = entry < png.Transparency.Length ? png.Transparency[entry] : (byte)255;
                break;
            case PngColour.Grey:
                dot[..3].Fill(Eight(Sample(row, x, png.Depth), png.Depth));
                if (png.Transparency.Length >= 2 && Sample(row, x, png.Depth) == Wide(png.Transparency, 0))
                    dot[3] = 0;
                break;
            case PngColour.GreyAlpha:
                dot[..3].Fill(Eight(Sample(row, 2 * x, png.Depth), png.Depth));
                dot[3] = Eight(Sample(row, (2 * x) + 1, png.Depth), png.Depth);
                break;
            default:
                for (var i = 0; i < png.Samples; i++)
                    dot[i] = Eight(Sample(row, (png.Samples * x) + i, png.Depth), png.Depth);
                if (png.Colour == PngColour.Rgb && png.Transparency.Length >= 6 && IsTransparent(png, row, x))
                    dot[3] = 0;
                break;
        }
    }

    private static bool IsTransparent(PngFile png, ReadOnlySpan<byte> row, int x)
    {
        for (var i = 0; i < 3; i++)
        {
            if (Sample(row, (3 * x) + i, png.Depth) != Wide(png.Transparency, i))
                return false;
        }

        return true;
    }

    private static int Wide(byte[] bytes, int at) => (bytes[2 * at] << 8) | bytes[(2 * at) + 1];

    private static int Sample(ReadOnlySpan<byte> row, int at, int depth) => depth switch
    {
        8 => row[at],
        16 => (row[2 * at] << 8) | row[(2 * at) + 1],
        _ => (row[at * depth / 8] >> (8 - depth - (at * depth % 8))) & ((1 << depth) - 1),
    };

    private static byte Eight(int sample, int depth) => depth switch
    {
        8 => (byte)sample,
        16 => (byte)(((sample * 255) + 32_767) / 65_535),
        _ => (byte)(sample * 255 / ((1 << depth) - 1)),
    };
}
