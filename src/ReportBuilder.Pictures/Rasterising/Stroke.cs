namespace ReportBuilder.Pictures.Rasterising;

/// <summary>The area of a line with a thickness: a bar a side, with round joins and flat ends.</summary>
/// <remarks>
/// All pieces run round in the same sense, so that what lies in two of them counts once. A join is a fan on the outer side only: beside a bar,
/// not over it. Its points come by halving the angle with square roots, without functions that machines round each in their own way.
/// </remarks>
internal static class Stroke
{
    /// <summary>Halvings of the angle of a join: parts of 1/16 of it.</summary>
    private const int Halvings = 4;

    /// <summary>From this cosine on two sides go on so straight that their join would be thinner than any dot.</summary>
    private const double Straight = 0.9999;

    public static IEnumerable<List<(double X, double Y)>> Of(Polyline line, double thickness)
    {
        var half = thickness / 2;
        (double X, double Y)? before = null;
        (double X, double Y)? first = null;
        foreach (var (from, to) in line.Sides())
        {
            var length = Polyline.Length(from, to);
            if (length == 0)
                continue;
            // To the right of the way, as y runs down.
            var side = (X: -(to.Y - from.Y) / length, Y: (to.X - from.X) / length);
            yield return [
                (from.X - (half * side.X), from.Y - (half * side.Y)),
                (to.X - (half * side.X), to.Y - (half * side.Y)),
                (to.X + (half * side.X), to.Y + (half * side.Y)),
                (from.X + (half * side.X), from.Y + (half * side.Y)),
            ];
            if (before is { } last && Join(from, last, side, half) is { } join)
                yield return join;
            (before, first) = (side, first ?? side);
        }

        if (line.IsClosed && before is { } end && first is { } start && Join(line.Points[0], end, start, half) is { } closing)
            yield return closing;
    }

    /// <summary>The fan between two bars at a point, from the one's outer corner to the other's; null where they go on straight.</summary>
    private static List<(double X, double Y)>? Join((double X, double Y) at, (double X, double Y) one, (double X, double Y) other, double half)
    {
        var (cross, dot) = ((one.X * other.Y) - (one.Y * other.X), (one.X * other.X) + (one.Y * other.Y));
        if (dot > Straight)
            return null;
        // A turn to the right has its outer side on the left.
        var out1 = cross > 0 ? (-one.X, -one.Y) : one;
        var out2 = cross > 0 ? (-other.X, -other.Y) : other;
        var fan = new List<(double X, double Y)> { at };
        var arc = new List<(double X, double Y)> { out1 };
        Arc(arc, out1, out2, dot <= -Straight ? (one.Y, -one.X) : null, Halvings);
        fan.AddRange(arc.ConvertAll(point => (at.X + (half * point.X), at.Y + (half * point.Y))));
        if (cross <= 0)
            fan.Reverse();
        return fan;
    }

    /// <param name="middle">Halfway, where the two are opposite and do not say it themselves.</param>
    private static void Arc(List<(double X, double Y)> arc, (double X, double Y) from, (double X, double Y) to, (double X, double Y)? middle, int halvings)
    {
        if (halvings == 0)
        {
            arc.Add(to);
            return;
        }

        var sum = middle ?? (X: from.X + to.X, Y: from.Y + to.Y);
        var length = Polyline.Length(default, sum);
        var half = (sum.X / length, sum.Y / length);
        Arc(arc, from, half, null, halvings - 1);
        Arc(arc, half, to, null, halvings - 1);
    }
}
