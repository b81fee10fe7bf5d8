namespace ReportBuilder.Pictures;

/// <summary>A picture as dots: four bytes each, red, green, blue and opacity, from the top left corner on.</summary>
/// <param name="dots">4 times width times height bytes; colours are not multiplied by opacity.</param>
public sealed class Raster(int width, int height, byte[] dots)
{
    public int Width => width;

    public int Height => height;

    public byte[] Dots => dots;

    public bool HasAlpha { get; } = AnyTransparent(dots);

    /// <summary>Whether red, green and blue are the same everywhere.</summary>
    public bool IsGrey
    {
        get
        {
            for (var at = 0; at < dots.Length; at += 4)
            {
                if (dots[at] != dots[at + 1] || dots[at] != dots[at + 2])
                    return false;
            }

            return true;
        }
    }

    /// <summary>A part of it, in dots.</summary>
    public Raster Part(int left, int top, int partWidth, int partHeight)
    {
        if ((left, top, partWidth, partHeight) == (0, 0, width, height))
            return this;
        var part = new byte[4 * partWidth * partHeight];
        for (var y = 0; y < partHeight; y++)
            dots.AsSpan(4 * (((top + y) * width) + left), 4 * partWidth).CopyTo(part.AsSpan(4 * y * partWidth));
        return new(partWidth, partHeight, part);
    }

    /// <summary>Turned upright.</summary>
    /// <param name="orientation">As EXIF counts them, from 1 to 8: how the dots were stored.</param>
    public Raster Turned(int orientation)
    {
        if (orientation is < 2 or > 8)
            return this;
        var (across, down) = orientation >= 5 ? (height, width) : (width, height);
        var turned = new byte[dots.Length];
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                var (fromX, fromY) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                dots.AsSpan(4 * ((fromY * width) + fromX), 4).CopyTo(turned.AsSpan(4 * ((y * across) + x)));
            }
        }

        return new(across, down, turned);
    }

    private static bool AnyTransparent(byte[] dots)
    {
        for (var at = 3; at < dots.Length; at += 4)
        {
            if (dots[at] != 255)
                return true;
        }

        return false;
    }
}
