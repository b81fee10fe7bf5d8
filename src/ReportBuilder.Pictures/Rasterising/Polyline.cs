using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Rasterising;

/// <summary>Points in dots, joined by straight lines.</summary>
/// <param name="IsClosed">The last is joined to the first.</param>
internal sealed record Polyline(List<(double X, double Y)> Points, bool IsClosed)
{
    /// <summary>How far a straight line may stray from the curve that it stands for, in dots.</summary>
    private const double Tolerance = 0.02;

    private const int MostParts = 64;

    /// <summary>The contours of a path, with curves cut into lines.</summary>
    public static List<Polyline> Of(ImmutableArray<PathStep> steps, Func<double, double, (double X, double Y)> place)
    {
        var lines = new List<Polyline>();
        var points = new List<(double X, double Y)>();
        foreach (var step in steps)
        {
            switch (step.Verb)
            {
                case PathVerb.MoveTo:
                    End(isClosed: false);
                    points.Add(place(step.X, step.Y));
                    break;
                case PathVerb.LineTo:
                    Add(points, place(step.X, step.Y));
                    break;
                case PathVerb.CurveTo:
                    Curve(points, place(step.X1, step.Y1), place(step.X2, step.Y2), place(step.X, step.Y));
                    break;
                default:
                    var start = points.Count > 0 ? points[0] : default;
                    End(isClosed: true);
                    points.Add(start);
                    break;
            }
        }

        End(isClosed: false);
        return lines;

        void End(bool isClosed)
        {
            if (isClosed && points.Count > 2 && points[^1] == points[0])
                points.RemoveAt(points.Count - 1);
            if (points.Count > 1)
                lines.Add(new(points, isClosed));
            points = [];
        }
    }

    /// <summary>The parts of it that a dash pattern leaves, from its start on.</summary>
    public IEnumerable<Polyline> Dashed(ImmutableArray<double> dash)
    {
        if (dash.IsDefaultOrEmpty || dash.Sum() <= 0)
        {
            yield return this;
            yield break;
        }

        var (at, left) = (0, dash[0]);
        var part = new List<(double X, double Y)> { Points[0] };
        foreach (var (from, to) in Sides())
        {
            var length = Length(from, to);
            var gone = 0.0;
            while (length - gone > left)
            {
                gone += left;
                var cut = (from.X + ((to.X - from.X) * gone / length), from.Y + ((to.Y - from.Y) * gone / length));
                part.Add(cut);
                if (at % 2 == 0)
                    yield return new(part, IsClosed: false);
                part = [cut];
                at++;
                left = dash[at % dash.Length];
            }

            left -= length - gone;
            Add(part, to);
        }

        if (at % 2 == 0 && part.Count > 1)
            yield return new(part, IsClosed: false);
    }

    public IEnumerable<((double X, double Y) From, (double X, double Y) To)> Sides()
    {
        for (var at = 1; at < Points.Count; at++)
            yield return (Points[at - 1], Points[at]);
        if (IsClosed)
            yield return (Points[^1], Points[0]);
    }

    /// <summary>By the square root alone, which all machines round alike.</summary>
    public static double Length((double X, double Y) from, (double X, double Y) to) =>
        Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));

    private static void Add(List<(double X, double Y)> points, (double X, double Y) point)
    {
        if (points.Count == 0 || points[^1] != point)
            points.Add(point);
    }

    private static void Curve(List<(double X, double Y)> points, (double X, double Y) one, (double X, double Y) two, (double X, double Y) end)
    {
        var start = points.Count > 0 ? points[^1] : one;
        // The chord of a part strays by the second difference, by 3/4 over the square of the number of parts.
        var bend = Math.Max(
            Length((2 * one.X, 2 * one.Y), (start.X + two.X, start.Y + two.Y)),
            Length((2 * two.X, 2 * two.Y), (one.X + end.X, one.Y + end.Y)));
        var parts = Math.Clamp((int)Math.Ceiling(Math.Sqrt(0.75 * bend / Tolerance)), 1, MostParts);
        for (var part = 1; part < parts; part++)
        {
            var t = (double)part / parts;
            var s = 1 - t;
            var (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t);
            Add(points, (
                (a * start.X) + (b * one.X) + (c * two.X) + (d * end.X),
                (a * start.Y) + (b * one.Y) + (c * two.Y) + (d * end.Y)));
        }

        Add(points, end);
    }
}
