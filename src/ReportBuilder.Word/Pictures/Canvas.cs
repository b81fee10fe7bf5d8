namespace ReportBuilder.Word.Pictures;

/// <summary>
/// A picture of dots. Shapes are gathered as signed areas and then filled, so that edges come out smooth. One canvas takes many
/// pictures after each other.
/// </summary>
internal sealed class Canvas
{
    /// <summary>How finely an edge is told: few shades keep the picture's colours few.</summary>
    private const int Shades = 12;

    /// <summary>Nothing but zeros between two shapes.</summary>
    private float[] areas = [];

    private int top;
    private int bottom;
    private int first;
    private int last;

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>0xRRGGBB, row by row; what stands behind the last row is of other pictures.</summary>
    public int[] Dots { get; private set; } = [];

    /// <summary>Begins a picture.</summary>
    public void Clear(int width, int height, int ground)
    {
        (Width, Height) = (width, height);
        if (Dots.Length < width * height)
            (Dots, areas) = (new int[width * height], new float[width * height]);
        Array.Fill(Dots, ground, 0, width * height);
        Forget();
    }

    /// <summary>Adds an edge of the shape being gathered.</summary>
    public void Edge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1)
            return;
        var sign = y0 < y1 ? 1.0 : -1.0;
        if (sign < 0)
            (x0, y0, x1, y1) = (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        if (y0 < 0)
            (x0, y0) = (x0 - (y0 * slope), 0);
        y1 = Math.Min(y1, Height);
        if (y0 >= y1)
            return;
        top = Math.Min(top, (int)y0);
        bottom = Math.Max(bottom, Math.Min(Height, (int)Math.Ceiling(y1)));
        var x = x0;
        for (var row = (int)y0; row < Math.Ceiling(y1); row++)
        {
            var height = Math.Min(row + 1, y1) - Math.Max(row, y0);
            var next = x + (slope * height);
            Slice(
                row * Width,
                sign * height,
                Math.Clamp(Math.Min(x, next), 0, Width - 1e-6),
                Math.Clamp(Math.Max(x, next), 0, Width - 1e-6));
            x = next;
        }
    }

    /// <summary>How much of each dot is painted on, row by row; null for all of all.</summary>
    public float[]? Mask { get; set; }

    /// <summary>Cuts the mask to what was gathered, and forgets it.</summary>
    public void Cut(bool evenOdd)
    {
        var cut = new float[Width * Height];
        for (var row = top; row < bottom; row++)
        {
            var sum = 0f;
            for (var at = (row * Width) + first; at <= (row * Width) + last; at++)
            {
                sum += areas[at];
                areas[at] = 0;
                cut[at] = Covered(sum, evenOdd) * (Mask?[at] ?? 1);
            }
        }

        Mask = cut;
        Forget();
    }

    /// <summary>The share of a dot that is inside, by how often lines run around it.</summary>
    private static float Covered(float sum, bool evenOdd) => evenOdd ? 1 - Math.Abs((Math.Abs(sum) % 2) - 1) : Math.Min(Math.Abs(sum), 1);

    /// <summary>Fills what was gathered and forgets it.</summary>
    public void Fill(int colour, double opacity, bool evenOdd = false)
    {
        for (var row = top; row < bottom; row++)
        {
            var sum = 0f;
            var end = (row * Width) + last;
            for (var at = (row * Width) + first; at <= end; at++)
            {
                sum += areas[at];
                areas[at] = 0;
                var shade = (int)Math.Round(Covered(sum, evenOdd) * (Mask?[at] ?? 1) * Shades);
                if (shade > 0)
                    Dots[at] = Mix(Dots[at], colour, opacity * shade / Shades);
            }
        }

        Forget();
    }

    private void Forget() => (top, bottom, first, last) = (Height, 0, Width, -1);

    /// <summary>What an edge adds to the dots of one row, from the dot it starts in to the one behind its end.</summary>
    private void Slice(int row, double area, double left, double right)
    {
        var (first, last) = ((int)left, (int)right);
        if (first == last)
        {
            var part = area * (1 - ((left + right) / 2) + first);
            Add(row, first, part);
            Add(row, first + 1, area - part);
            return;
        }

        var perDot = area / (right - left);
        var before = 0.0;
        for (var dot = first; dot <= last; dot++)
        {
            var (from, to) = (Math.Max(left, dot), Math.Min(right, dot + 1));
            var piece = perDot * (to - from);
            var part = piece * (1 - ((from + to) / 2) + dot);
            Add(row, dot, before + part);
            before = piece - part;
        }

        Add(row, last + 1, before);
    }

    private void Add(int row, int dot, double area)
    {
        if (dot >= Width)
            return;
        areas[row + dot] += (float)area;
        (first, last) = (Math.Min(first, dot), Math.Max(last, dot));
    }

    private static int Mix(int ground, int colour, double share) =>
        share >= 1
            ? colour
            : (Channel(ground, colour, 16, share) << 16) | (Channel(ground, colour, 8, share) << 8) | Channel(ground, colour, 0, share);

    private static int Channel(int ground, int colour, int shift, double share)
    {
        var (back, front) = ((ground >> shift) & 0xFF, (colour >> shift) & 0xFF);
        return (int)Math.Round(back + ((front - back) * share));
    }
}
