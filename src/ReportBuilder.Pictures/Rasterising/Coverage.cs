namespace ReportBuilder.Pictures.Rasterising;

/// <summary>
/// How much of each dot the inside of a shape covers, by area. Edges are given in whole 256ths of a dot and summed in whole numbers: no machine
/// rounds otherwise than another.
/// </summary>
/// <remarks>
/// Each edge adds to the dot that it crosses what it covers of it to its right, and the rest to the dot behind; the sums from the left on
/// are then the areas. What runs around a dot twice, in the same sense, covers it once.
/// </remarks>
internal sealed class Coverage(int width, int height)
{
    /// <summary>Parts of a dot, across and down.</summary>
    public const int Dot = 256;

    /// <summary>The area of a dot that is covered as a whole, in halves of a 256th by a 256th.</summary>
    private const int Whole = 2 * Dot * Dot;

    /// <summary>Shares are rounded to a 32nd of a dot: no eye sees more, and a drawing then has so few colours that a palette holds them.</summary>
    private const int Step = 1 << 11;

    /// <summary>Dots across.</summary>
    public int Width => width;

    private readonly int stride = width + 2;
    private readonly int[] sums = new int[(width + 2) * height];
    private int top = int.MaxValue;
    private int bottom = -1;
    private int left = int.MaxValue;
    private int right = -1;

    /// <summary>Takes dots of a row that are covered alike: the row, the first dot, how many, and the share of each, of 65536.</summary>
    public delegate void TakeRun(int row, int from, int count, int share);

    /// <summary>Adds an edge of a closed shape. What lies outside is cut off.</summary>
    public void Edge(int x0, int y0, int x1, int y1)
    {
        if (y0 > y1)
            Down(x1, y1, x0, y0, -1);
        else if (y0 < y1)
            Down(x0, y0, x1, y1, 1);
    }

    /// <summary>Hands over what was covered, and forgets it.</summary>
    /// <param name="evenOdd">What runs around a dot twice does not cover it.</param>
    public void Sweep(TakeRun take, bool evenOdd = false)
    {
        var last = Math.Min(right + 1, width - 1);
        for (var row = top; row <= bottom; row++)
        {
            var own = sums.AsSpan(row * stride, stride);
            var sum = 0;
            for (var x = left; x <= last;)
            {
                sum += own[x];
                // Between edges the share stays as it is.
                var same = own[(x + 1)..(last + 1)].IndexOfAnyExcept(0);
                var count = same < 0 ? last + 1 - x : same + 1;
                var share = ((Inside(Math.Abs(sum), evenOdd) >> 1) + (Step / 2)) & ~(Step - 1);
                if (share > 0)
                    take(row, x, count, share);
                x += count;
            }

            own.Clear();
        }

        (top, bottom, left, right) = (int.MaxValue, -1, int.MaxValue, -1);
    }

    private static int Inside(int area, bool evenOdd) => evenOdd ? Whole - Math.Abs((area % (2 * Whole)) - Whole) : Math.Min(area, Whole);

    private void Down(int x0, int y0, int x1, int y1, int sense)
    {
        var end = Math.Min(y1, height * Dot);
        var y = Math.Max(y0, 0);
        if (y >= end)
            return;
        (top, bottom) = (Math.Min(top, y / Dot), Math.Max(bottom, (end - 1) / Dot));
        int Across(int at) => x0 + (int)((long)(x1 - x0) * (at - y0) / (y1 - y0));
        for (var x = Across(y); y < end;)
        {
            var nextY = Math.Min(((y / Dot) + 1) * Dot, end);
            var nextX = Across(nextY);
            Row(y / Dot * stride, Math.Clamp(x, 0, width * Dot), Math.Clamp(nextX, 0, width * Dot), nextY - y, sense);
            (x, y) = (nextX, nextY);
        }
    }

    /// <summary>The part of an edge within a row, from dot to dot.</summary>
    private void Row(int row, int from, int to, int rise, int sense)
    {
        (left, right) = (Math.Min(left, Math.Min(from, to) / Dot), Math.Max(right, Math.Max(from, to) / Dot));
        if (from == to)
        {
            Cell(row + (from / Dot), sense * rise, 2 * (from % Dot));
            return;
        }

        var length = Math.Abs(to - from);
        var (at, risen) = (from, 0);
        while (at != to)
        {
            var next = to > from ? Math.Min(((at / Dot) + 1) * Dot, to) : Math.Max((at - 1) / Dot * Dot, to);
            var reached = (int)((long)rise * Math.Abs(next - from) / length);
            var column = Math.Min(at, next) / Dot;
            Cell(row + column, sense * (reached - risen), at + next - (2 * column * Dot));
            (at, risen) = (next, reached);
        }
    }

    /// <param name="within">Where the edge enters and leaves the dot, added up.</param>
    private void Cell(int cell, int rise, int within)
    {
        sums[cell] += rise * ((2 * Dot) - within);
        sums[cell + 1] += rise * within;
    }
}
