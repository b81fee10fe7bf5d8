using System.Collections.Immutable;

namespace ReportBuilder.Word.Pictures;

/// <summary>Brings shapes in points onto a canvas.</summary>
internal readonly record struct Pen(Canvas Canvas, double Scale)
{
    private const int JoinSteps = 8;

    public void Polygon(IReadOnlyList<(double X, double Y)> line)
    {
        for (var at = 0; at < line.Count; at++)
        {
            var (from, to) = (line[at], line[(at + 1) % line.Count]);
            Canvas.Edge(from.X * Scale, from.Y * Scale, to.X * Scale, to.Y * Scale);
        }
    }

    /// <summary>
    /// A line with round joins, its ends cut off square; all its pieces turn the same way, so that they never cancel each other
    /// out.
    /// </summary>
    public void Stroke(IReadOnlyList<(double X, double Y)> line, double thickness, ImmutableArray<double> dash)
    {
        foreach (var piece in dash.IsDefaultOrEmpty ? [line] : Dashes(line, dash))
        {
            for (var at = 1; at < piece.Count; at++)
                Segment(piece[at - 1], piece[at], thickness / 2);
            for (var at = 1; thickness * Scale > 2 && at < piece.Count - 1; at++)
                Join(piece[at], thickness / 2);
        }
    }

    private void Segment((double X, double Y) from, (double X, double Y) to, double half)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
            return;
        var (nx, ny) = (-dy * half / length, dx * half / length);
        Polygon([(from.X + nx, from.Y + ny), (from.X - nx, from.Y - ny), (to.X - nx, to.Y - ny), (to.X + nx, to.Y + ny)]);
    }

    private void Join((double X, double Y) at, double radius) =>
        Polygon([
            .. Enumerable
                .Range(0, JoinSteps)
                .Select(step =>
                    (at.X + (radius * Math.Cos(2 * Math.PI * step / JoinSteps)), at.Y + (radius * Math.Sin(2 * Math.PI * step / JoinSteps)))
                ),
        ]);

    private static IEnumerable<IReadOnlyList<(double X, double Y)>> Dashes(
        IReadOnlyList<(double X, double Y)> line,
        ImmutableArray<double> dash)
    {
        var (index, left) = (0, dash[0]);
        var piece = new List<(double X, double Y)> { line[0] };
        for (var at = 1; at < line.Count; at++)
        {
            var (from, to) = (line[at - 1], line[at]);
            var length = Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));
            var done = 0.0;
            while (length - done > left && left > 0.01)
            {
                done += left;
                var point = (from.X + ((to.X - from.X) * done / length), from.Y + ((to.Y - from.Y) * done / length));
                piece.Add(point);
                if (index % 2 == 0)
                    yield return piece;
                piece = [point];
                index++;
                left = Math.Max(0.02, dash[index % dash.Length]);
            }

            left -= length - done;
            piece.Add(to);
        }

        if (index % 2 == 0)
            yield return piece;
    }
}
