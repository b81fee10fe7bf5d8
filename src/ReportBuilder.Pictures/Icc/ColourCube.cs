namespace ReportBuilder.Pictures.Icc;

/// <summary>What all colours of a picture become, worked out at points and read between them.</summary>
public sealed class ColourCube
{
    private const int Side = 52;
    private readonly float[] points = new float[Side * Side * Side * 4];

    /// <param name="becomes">Four parts from 0 to 1, of red, green and blue from 0 to 255.</param>
    internal ColourCube(Func<int, int, int, (double, double, double, double)> becomes)
    {
        for (var i = 0; i < Side * Side * Side; i++)
        {
            var (one, two, three, four) = becomes(Value(i / (Side * Side)), Value(i / Side % Side), Value(i % Side));
            (points[4 * i], points[(4 * i) + 1], points[(4 * i) + 2], points[(4 * i) + 3]) = ((float)one, (float)two, (float)three, (float)four);
        }
    }

    /// <summary>From colours to cyan, magenta, yellow and black.</summary>
    public static ColourCube ToInks(RgbProfile colours, InkProfile press) => new((red, green, blue) =>
    {
        var inks = press.Cmyk(colours.Lab(red, green, blue));
        return (inks.Cyan, inks.Magenta, inks.Yellow, inks.Black);
    });

    /// <summary>The same dots as what they become: four bytes each.</summary>
    public Raster Convert(Raster picture)
    {
        var made = new byte[picture.Dots.Length];
        Parallel.For(0, picture.Height, y =>
        {
            var start = 4 * y * picture.Width;
            for (var at = start; at < start + (4 * picture.Width); at += 4)
                Convert(picture.Dots.AsSpan(at, 3), made.AsSpan(at, 4));
        });
        return new(picture.Width, picture.Height, made);
    }

    private void Convert(ReadOnlySpan<byte> colour, Span<byte> made)
    {
        Span<int> low = stackalloc int[3];
        Span<float> share = stackalloc float[3];
        for (var i = 0; i < 3; i++)
        {
            var place = colour[i] * (Side - 1) / 255f;
            low[i] = Math.Min((int)place, Side - 2);
            share[i] = place - low[i];
        }

        Span<float> sums = stackalloc float[4];
        sums.Clear();
        for (var corner = 0; corner < 8; corner++)
        {
            var (weight, index) = (1f, 0);
            for (var i = 0; i < 3; i++)
            {
                var high = (corner >> i) & 1;
                weight *= high == 1 ? share[i] : 1 - share[i];
                index = (index * Side) + low[i] + high;
            }

            for (var i = 0; i < 4; i++)
                sums[i] += weight * points[(4 * index) + i];
        }

        for (var i = 0; i < 4; i++)
            made[i] = (byte)Math.Round(Math.Clamp(sums[i], 0, 1) * 255);
    }

    /// <summary>Of a step: 255 is 51 times 5.</summary>
    private static int Value(int step) => step * 5;
}
