namespace ReportBuilder.Charts.Maps;

/// <summary>A region as it is drawn, in points.</summary>
internal sealed record RegionShape(string Name, ImmutableArray<ImmutableArray<(double X, double Y)>> Rings)
{
    private const int Tried = 24;
    private const double MiddleIsWorth = 0.4;

    /// <summary>The shape as one path: ScottPlot's polygons have neither holes nor islands.</summary>
    public PathMark Path(Ink? fill, Ink stroke, double thickness) => new([.. Rings.SelectMany(Steps)], fill, stroke, thickness);

    /// <summary>
    /// The middle of the widest place in which a text of this height lies within the region, and how wide it is there; nothing in regions
    /// without one.
    /// </summary>
    public (double X, double Y, double Width) Widest(double height)
    {
        var (top, bottom) = Rings.Length == 0 ? (0, 0) : (Rings.Min(ring => ring.Min(corner => corner.Y)), Rings.Max(ring => ring.Max(corner => corner.Y)));
        var (best, most) = ((X: 0.0, Y: 0.0, Width: 0.0), 0.0);
        for (var step = 1; step < Tried; step++)
        {
            var y = top + ((bottom - top) * step / Tried);
            foreach (var (left, right) in Free(y, height))
            {
                // Of places that are about as wide the one in the middle.
                var worth = right - left - (MiddleIsWorth * Math.Abs(y - ((top + bottom) / 2)));
                if (best.Width == 0 || worth > most + 0.01)
                    (best, most) = (((left + right) / 2, y, right - left), worth);
            }
        }

        return best;
    }

    /// <summary>The stretches that lie within the region at the middle, the top and the bottom of a text, and at two heights between.</summary>
    private List<(double Left, double Right)> Free(double middle, double height)
    {
        var free = Within(middle);
        foreach (var part in new[] { -0.5, -0.25, 0.25, 0.5 })
            free = Common(free, Within(middle + (height * part)));
        return free;
    }

    private List<(double Left, double Right)> Within(double y)
    {
        var crossings = new List<double>();
        foreach (var ring in Rings)
        {
            for (var at = 0; at < ring.Length; at++)
            {
                var (one, next) = (ring[at], ring[(at + 1) % ring.Length]);
                if (one.Y <= y != next.Y <= y)
                    crossings.Add(one.X + ((y - one.Y) / (next.Y - one.Y) * (next.X - one.X)));
            }
        }

        crossings.Sort();
        var within = new List<(double Left, double Right)>();
        for (var at = 0; at + 1 < crossings.Count; at += 2)
            within.Add((crossings[at], crossings[at + 1]));
        return within;
    }

    private static List<(double Left, double Right)> Common(List<(double Left, double Right)> some, List<(double Left, double Right)> others)
    {
        var common = new List<(double Left, double Right)>();
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (Math.Min(one.Right, other.Right) > Math.Max(one.Left, other.Left))
                    common.Add((Math.Max(one.Left, other.Left), Math.Min(one.Right, other.Right)));
            }
        }

        return common;
    }

    private static IEnumerable<PathStep> Steps(ImmutableArray<(double X, double Y)> ring) =>
        ring.Select((corner, at) => new PathStep(at == 0 ? PathVerb.MoveTo : PathVerb.LineTo, corner.X, corner.Y)).Append(new PathStep(PathVerb.Close));
}
