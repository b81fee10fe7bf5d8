namespace ReportBuilder.Charts.Labels;

/// <summary>Dots along a line, moved aside just enough not to touch: a beeswarm.</summary>
internal static class Swarm
{
    private const double Air = 0.5;

    /// <summary>
    /// Above this many, dots stand in columns: finding the nearest free place for each would take the square of their number and more.
    /// </summary>
    private const int MostPlaced = 400;

    /// <summary>How far each dot stands from the line: negative above, positive below, 0 on it.</summary>
    /// <param name="first">Dots that take their places before the others: they stay nearest to the line.</param>
    public static ImmutableArray<double> Offsets(IReadOnlyList<double> places, IReadOnlyList<double> radii, Func<int, bool> first)
    {
        if (places.Count > MostPlaced)
            return Columns(places, radii, first);
        var offsets = new double[places.Count];
        var set = new int[places.Count];
        var near = new int[places.Count];
        var order = Order(places, first);
        for (var placed = 0; placed < order.Length; placed++)
        {
            var dot = order[placed];
            var count = Near(dot, set.AsSpan(0, placed), near, places, radii);
            offsets[dot] = Nearest(dot, near.AsSpan(0, count), places, radii, offsets);
            set[placed] = dot;
        }

        return [.. offsets];
    }

    /// <summary>Dots that go first, then the others; each by place.</summary>
    private static int[] Order(IReadOnlyList<double> places, Func<int, bool> first)
    {
        var order = new int[places.Count];
        for (var dot = 0; dot < order.Length; dot++)
            order[dot] = dot;
        Array.Sort(order, (a, b) => first(a) != first(b) ? (first(a) ? -1 : 1) : places[a] != places[b] ? places[a].CompareTo(places[b]) : a.CompareTo(b));
        return order;
    }

    /// <summary>The dots already set that may touch this one; gives how many.</summary>
    private static int Near(int dot, ReadOnlySpan<int> set, int[] near, IReadOnlyList<double> places, IReadOnlyList<double> radii)
    {
        var count = 0;
        foreach (var other in set)
        {
            if (Math.Abs(places[dot] - places[other]) < radii[dot] + radii[other] + Air)
                near[count++] = other;
        }

        return count;
    }

    /// <summary>
    /// The free place nearest to the line; of two as near the one below. On the line, or touching one of the dots nearby: beyond the
    /// outermost there is always room.
    /// </summary>
    private static double Nearest(int dot, ReadOnlySpan<int> near, IReadOnlyList<double> places, IReadOnlyList<double> radii, double[] offsets)
    {
        var (found, nearest) = (0.0, IsClear(dot, near, 0, places, radii, offsets) ? 0 : double.PositiveInfinity);
        foreach (var other in near)
        {
            var apart = radii[dot] + radii[other] + Air;
            var along = places[dot] - places[other];
            var aside = Math.Sqrt(Math.Max(0, (apart * apart) - (along * along)));
            for (var side = 1; side >= -1; side -= 2)
            {
                var offset = offsets[other] + (side * aside);
                var distance = Math.Round(Math.Abs(offset), 6);
                if ((distance < nearest || (distance == nearest && offset > found)) && IsClear(dot, near, offset, places, radii, offsets))
                    (found, nearest) = (offset, distance);
            }
        }

        return found;
    }

    private static bool IsClear(int dot, ReadOnlySpan<int> near, double offset, IReadOnlyList<double> places, IReadOnlyList<double> radii, double[] offsets)
    {
        foreach (var other in near)
        {
            if (!Clear(dot, other, offset, places, radii, offsets))
                return false;
        }

        return true;
    }

    /// <summary>Dots of about the same place one above and one below the other, from the line outwards.</summary>
    private static ImmutableArray<double> Columns(IReadOnlyList<double> places, IReadOnlyList<double> radii, Func<int, bool> first)
    {
        var offsets = new double[places.Count];
        var widest = radii.Max();
        var ends = new Dictionary<int, (double Above, double Below)>();
        foreach (var dot in Order(places, first))
        {
            var column = (int)Math.Floor(places[dot] / ((2 * widest) + Air));
            if (!ends.TryGetValue(column, out var end))
            {
                ends[column] = (-radii[dot] - Air, radii[dot] + Air);
                continue;
            }

            var below = end.Below <= -end.Above;
            offsets[dot] = below ? end.Below + radii[dot] : end.Above - radii[dot];
            ends[column] = below ? (end.Above, offsets[dot] + radii[dot] + Air) : (offsets[dot] - radii[dot] - Air, end.Below);
        }

        return [.. offsets];
    }

    private static bool Clear(int dot, int other, double offset, IReadOnlyList<double> places, IReadOnlyList<double> radii, double[] offsets)
    {
        var (along, aside) = (places[dot] - places[other], offset - offsets[other]);
        return Math.Sqrt((along * along) + (aside * aside)) >= radii[dot] + radii[other] + Air - 1e-6;
    }
}
