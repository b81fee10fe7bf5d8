namespace ReportBuilder.Pictures;

/// <summary>Makes pictures smaller: each new dot is the mean of what it covers, by area and by opacity.</summary>
/// <remarks>In whole numbers, so that every machine gives the same bytes; a library that picks its instructions by the processor need not.</remarks>
public static class Scaling
{
    private const int One = 1 << 12;

    /// <param name="width">At most that of the picture.</param>
    public static Raster To(Raster picture, int width, int height)
    {
        if (width >= picture.Width && height >= picture.Height)
            return picture;
        (width, height) = (Math.Min(width, picture.Width), Math.Min(height, picture.Height));
        var across = Across(picture.Dots, picture.Width, picture.Height, width);
        return new(width, height, Down(across, width, picture.Height, height));
    }

    /// <summary>Rows made shorter: colours are multiplied by opacity from here on, in 16 bits.</summary>
    private static ushort[] Across(byte[] dots, int width, int height, int newWidth)
    {
        var shares = Shares(width, newWidth);
        var made = new ushort[4 * newWidth * height];
        Parallel.For(0, height, y =>
        {
            var row = dots.AsSpan(4 * y * width, 4 * width);
            var to = made.AsSpan(4 * y * newWidth, 4 * newWidth);
            for (var x = 0; x < newWidth; x++)
            {
                var (from, weights) = shares[x];
                long red = 0, green = 0, blue = 0, alpha = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    var dot = row.Slice(4 * (from + i), 4);
                    long weight = weights[i] * dot[3];
                    red += weight * dot[0];
                    green += weight * dot[1];
                    blue += weight * dot[2];
                    alpha += weight;
                }

                // The sums stand for at most 255 * 255 * One; 16 bits hold 65535.
                to[4 * x] = (ushort)(red / One);
                to[(4 * x) + 1] = (ushort)(green / One);
                to[(4 * x) + 2] = (ushort)(blue / One);
                to[(4 * x) + 3] = (ushort)(alpha * 255 / One);
            }
        });
        return made;
    }

    private static byte[] Down(ushort[] rows, int width, int height, int newHeight)
    {
        var shares = Shares(height, newHeight);
        var made = new byte[4 * width * newHeight];
        Parallel.For(0, newHeight, y =>
        {
            var (from, weights) = shares[y];
            for (var x = 0; x < width; x++)
            {
                long red = 0, green = 0, blue = 0, alpha = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    var dot = rows.AsSpan(4 * (((from + i) * width) + x), 4);
                    red += (long)weights[i] * dot[0];
                    green += (long)weights[i] * dot[1];
                    blue += (long)weights[i] * dot[2];
                    alpha += (long)weights[i] * dot[3];
                }

                var to = made.AsSpan(4 * ((y * width) + x), 4);
                if (alpha == 0)
                    continue;
                to[0] = (byte)Math.Min(255, ((red * 255) + (alpha / 2)) / alpha);
                to[1] = (byte)Math.Min(255, ((green * 255) + (alpha / 2)) / alpha);
                to[2] = (byte)Math.Min(255, ((blue * 255) + (alpha / 2)) / alpha);
                to[3] = (byte)Math.Min(255, ((alpha / One) + 127) / 255);
            }
        });
        return made;
    }

    /// <summary>For each new dot the old ones that it covers, with their shares, which add up to <see cref="One"/>.</summary>
    private static (int From, int[] Weights)[] Shares(int old, int made)
    {
        var shares = new (int, int[])[made];
        for (var at = 0; at < made; at++)
        {
            // In parts of which an old dot has as many as there are new ones, and a new dot as many as there are old ones.
            var (start, end) = ((long)at * old, (long)(at + 1) * old);
            var (from, to) = ((int)(start / made), (int)((end + made - 1) / made));
            var weights = new int[to - from];
            var rest = One;
            for (var i = 0; i < weights.Length; i++)
            {
                var covered = Math.Min(end, (long)(from + i + 1) * made) - Math.Max(start, (long)(from + i) * made);
                weights[i] = (int)(covered * One / old);
                rest -= weights[i];
            }

            // What rounding left goes to the dot in the middle.
            weights[weights.Length / 2] += rest;
            shares[at] = (from, weights);
        }

        return shares;
    }
}
