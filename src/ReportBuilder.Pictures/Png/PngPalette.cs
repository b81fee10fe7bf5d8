using System.Runtime.InteropServices;

namespace ReportBuilder.Pictures.Png;

/// <summary>The colours of a picture that has few, in the order in which they are met, and which dot is of which.</summary>
/// <param name="Colours">Three bytes each.</param>
/// <param name="Dots">A byte each: the number of its colour.</param>
internal sealed record PngPalette(byte[] Colours, byte[] Dots)
{
    private const int Most = 256;
    private const int Slots = 4096;

    /// <summary>Null where there are more than 256, or some are not opaque.</summary>
    public static PngPalette? Of(Raster picture)
    {
        if (picture.HasAlpha)
            return null;
        // A table of numbers by colour, 0 for none.
        var (numbers, keys, colours) = (new int[Slots], new uint[Slots], new List<byte>());
        var pixels = MemoryMarshal.Cast<byte, uint>(picture.Dots);
        var dots = new byte[pixels.Length];
        for (var at = 0; at < dots.Length;)
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

            var same = pixels[at..].IndexOfAnyExcept(colour);
            var count = same < 0 ? dots.Length - at : same;
            dots.AsSpan(at, count).Fill((byte)(numbers[slot] - 1));
            at += count;
        }

        return new([.. colours], dots);
    }
}
