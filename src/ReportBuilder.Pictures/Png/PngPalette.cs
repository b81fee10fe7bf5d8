using System.Runtime.InteropServices;

namespace ReportBuilder.Pictures.Png;

/// <summary>A picture of few colours as PNG has it: the colours, and the number of its colour for each dot.</summary>
internal static class PngPalette
{
    private const int Most = 256;
    private const int Slots = 4096;

    /// <summary>The colours in the order in which they are met, three bytes each. Null where there are more than 256, or some are not opaque.</summary>
    /// <param name="rows">Takes the rows of a PNG: a 0, for no filter, before each, and a byte a dot, the number of its colour.</param>
    public static byte[]? Of(Raster picture, Span<byte> rows)
    {
        if (picture.HasAlpha)
            return null;
        // A table of numbers by colour, 0 for none.
        var (numbers, keys, colours) = (new int[Slots], new uint[Slots], new List<byte>());
        var pixels = MemoryMarshal.Cast<byte, uint>(picture.Dots);
        var width = picture.Width;
        for (var at = 0; at < pixels.Length;)
        {
            var colour = pixels[at];
            var slot = (int)((colour * 0x9E3779B1u) >> 20);
            while (numbers[slot] != 0 && keys[slot] != colour)
                slot = (slot + 1) % Slots;
            if (numbers[slot] == 0)
            {
                if (colours.Count == 3 * Most)
                    return null;
                colours.AddRange(picture.Dots.AsSpan(4 * at, 3));
                (keys[slot], numbers[slot]) = (colour, colours.Count / 3);
            }

            var (row, x) = Math.DivRem(at, width);
            if (x == 0)
                rows[row * (width + 1)] = 0;
            var rest = pixels[at..((row + 1) * width)];
            var same = rest.IndexOfAnyExcept(colour);
            var count = same < 0 ? rest.Length : same;
            rows.Slice((row * (width + 1)) + 1 + x, count).Fill((byte)(numbers[slot] - 1));
            at += count;
        }

        return [.. colours];
    }
}
