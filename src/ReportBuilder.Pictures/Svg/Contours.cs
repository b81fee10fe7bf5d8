using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Pictures.Rasterising;

namespace ReportBuilder.Pictures.Svg;

/// <summary>Which way the contours of a path go round.</summary>
internal static class Contours
{
    /// <summary>The path going round clockwise: turned round as a whole where it goes the other way, so that its holes stay holes.</summary>
    public static ImmutableArray<PathStep> Clockwise(ImmutableArray<PathStep> steps) => Area(steps) < 0 ? Reversed(steps) : steps;

    /// <summary>Twice the area inside, positive where it goes round clockwise (y points down).</summary>
    private static double Area(ImmutableArray<PathStep> steps)
    {
        var area = 0.0;
        foreach (var line in Polyline.Of(steps, (x, y) => (x, y)))
        {
            var (x, y) = line.Points[^1];
            foreach (var (nextX, nextY) in line.Points)
            {
                area += (x * nextY) - (nextX * y);
                (x, y) = (nextX, nextY);
            }
        }

        return area;
    }

    /// <summary>Each contour from its end to its start, closed. What is drawn on after an end begins where the contour before began.</summary>
    private static ImmutableArray<PathStep> Reversed(ImmutableArray<PathStep> steps)
    {
        var reversed = ImmutableArray.CreateBuilder<PathStep>(steps.Length);
        var contour = new List<PathStep>();
        foreach (var step in steps)
        {
            if (step.Verb is not (PathVerb.MoveTo or PathVerb.Close))
            {
                contour.Add(step);
                continue;
            }

            var start = step.Verb == PathVerb.MoveTo ? step : contour[0];
            AddReversed(reversed, contour);
            contour = [start];
        }

        AddReversed(reversed, contour);
        return reversed.ToImmutable();
    }

    private static void AddReversed(ImmutableArray<PathStep>.Builder reversed, List<PathStep> contour)
    {
        if (contour.Count < 2)
            return;
        reversed.Add(new(PathVerb.MoveTo, contour[^1].X, contour[^1].Y));
        for (var at = contour.Count - 1; at > 0; at--)
        {
            var (step, before) = (contour[at], contour[at - 1]);
            reversed.Add(step.Verb == PathVerb.CurveTo
                ? new(PathVerb.CurveTo, before.X, before.Y, step.X2, step.Y2, step.X1, step.Y1)
                : new(PathVerb.LineTo, before.X, before.Y));
        }

        reversed.Add(new(PathVerb.Close));
    }
}
