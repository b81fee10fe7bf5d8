using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>
/// A closed line with as few corners as look the same: D. H. Douglas and T. K. Peucker, "Algorithms for the reduction of the number of points
/// required to represent a digitized
/// line or its caricature", The Canadian Cartographer 10(2), 1973.
/// </summary>
public static class Simplified
{
    /// <summary>So far the drawn line may run from the true one, in points.</summary>
    private const double Tolerance = 0.15;

    /// <summary>The ring; one that is too small to be seen is empty.</summary>
    public static ImmutableArray<(double X, double Y)> Of(ImmutableArray<(double X, double Y)> ring)
    {
        var thin = Thinned(ring);
        if (thin.Count < 3)
            return [];
        var keep = new bool[thin.Count + 1];
        var far = Farthest(thin, thin[0]);
        (keep[0], keep[far], keep[thin.Count]) = (true, true, true);
        Keep(thin, keep, 0, far);
        Keep(thin, keep, far, thin.Count);
        return [.. Enumerable.Range(0, thin.Count).Where(at => keep[at]).Select(at => thin[at])];
    }

    /// <summary>Corners nearer to the last than can be told apart are left out first: files have thousands of them.</summary>
    private static List<(double X, double Y)> Thinned(ImmutableArray<(double X, double Y)> ring)
    {
        var thin = new List<(double X, double Y)>();
        foreach (var corner in ring)
        {
            if (thin.Count == 0 || Square(thin[^1], corner) > Tolerance * Tolerance)
                thin.Add(corner);
        }

        return thin;
    }

    private static int Farthest(List<(double X, double Y)> ring, (double X, double Y) from) =>
        Enumerable.Range(1, ring.Count - 1).MaxBy(at => Square(ring[at], from));

    /// <summary>Between two kept corners, keeps the farthest from the line between them, and so on on either side of it.</summary>
    private static void Keep(List<(double X, double Y)> ring, bool[] keep, int first, int last)
    {
        var open = new Stack<(int First, int Last)>([(first, last)]);
        while (open.TryPop(out var stretch))
        {
            var (worst, farthest) = (-1, Tolerance);
            for (var at = stretch.First + 1; at < stretch.Last; at++)
            {
                var off = Off(ring[at], ring[stretch.First], ring[stretch.Last % ring.Count]);
                if (off > farthest)
                    (worst, farthest) = (at, off);
            }

            if (worst < 0)
                continue;
            keep[worst] = true;
            open.Push((stretch.First, worst));
            open.Push((worst, stretch.Last));
        }
    }

    /// <summary>The distance of a corner from the line between two others.</summary>
    private static double Off((double X, double Y) corner, (double X, double Y) one, (double X, double Y) other)
    {
        var length = Math.Sqrt(Square(one, other));
        return length == 0
            ? Math.Sqrt(Square(corner, one))
            : Math.Abs(((other.X - one.X) * (one.Y - corner.Y)) - ((one.X - corner.X) * (other.Y - one.Y))) / length;
    }

    private static double Square((double X, double Y) one, (double X, double Y) other) =>
        ((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y));
}
