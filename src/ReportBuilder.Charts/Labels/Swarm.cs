using System.Collections.Immutable;

namespace ReportBuilder.Charts.Labels;

/// <summary>Dots along a line, moved aside just enough not to touch: a beeswarm.</summary>
internal static class Swarm
{
    private const double Air = 0.5;

    /// <summary>Above this many, dots stand in columns: finding the nearest free place for each would take the square of their number and more.</summary>
    private const int MostPlaced = 400;

    /// <summary>How far each dot stands from the line: negative above, positive below, 0 on it.</summary>
    /// <param name="first">Dots that take their places before the others: they stay nearest to the line.</param>
    public static ImmutableArray<double> Offsets(IReadOnlyList<double> places, IReadOnlyList<double> radii, Func<int, bool> first)
    {
        if (places.Count > MostPlaced)
            return Columns(places, radii, first);
        var offsets = new double[places.Count];
        var set = new List<int>();
        foreach (var dot in Enumerable.Range(0, places.Count).OrderByDescending(first).ThenBy(index => places[index]).ThenBy(index => index))
        {
            var near = set.Where(other => Math.Abs(places[dot] - places[other]) < radii[dot] + radii[other] + Air).ToArray();
            offsets[dot] = Candidates(dot, near, places, radii, offsets)
                .Where(offset => near.All(other => Clear(dot, other, offset, places, radii, offsets)))
                .OrderBy(offset => Math.Round(Math.Abs(offset), 6))
                .ThenByDescending(offset => offset)
                .First();
            set.Add(dot);
        }

        return [.. offsets];
    }

    /// <summary>Dots of about the same place one above and one below the other, from the line outwards.</summary>
    private static ImmutableArray<double> Columns(IReadOnlyList<double> places, IReadOnlyList<double> radii, Func<int, bool> first)
    {
        var offsets = new double[places.Count];
        var widest = radii.Max();
        var ends = new Dictionary<int, (double Above, double Below)>();
        foreach (var dot in Enumerable.Range(0, places.Count).OrderByDescending(first).ThenBy(index => places[index]).ThenBy(index => index))
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

    /// <summary>On the line, or touching one of the dots nearby; beyond the outermost there is always room.</summary>
    private static IEnumerable<double> Candidates(int dot, int[] near, IReadOnlyList<double> places, IReadOnlyList<double> radii, double[] offsets)
    {
        yield return 0;
        foreach (var other in near)
        {
            var apart = radii[dot] + radii[other] + Air;
            var along = places[dot] - places[other];
            var aside = Math.Sqrt(Math.Max(0, (apart * apart) - (along * along)));
            yield return offsets[other] + aside;
            yield return offsets[other] - aside;
        }
    }

    private static bool Clear(int dot, int other, double offset, IReadOnlyList<double> places, IReadOnlyList<double> radii, double[] offsets)
    {
        var (along, aside) = (places[dot] - places[other], offset - offsets[other]);
        return Math.Sqrt((along * along) + (aside * aside)) >= radii[dot] + radii[other] + Air - 1e-6;
    }
}
