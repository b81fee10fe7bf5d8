using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>Outlines as path steps.</summary>
public static class PathShapes
{
    /// <summary>How far the handles of a Bézier quarter circle stand out: 4/3 (sqrt 2 - 1).</summary>
    private const double Kappa = 0.5522847498;

    /// <summary>In points: no reader sees it.</summary>
    private const double Near = 0.001;

    public static ImmutableArray<PathStep> Circle(double x, double y, double r) =>
    [
        new(PathVerb.MoveTo, x + r, y),
        new(PathVerb.CurveTo, x, y + r, x + r, y + (Kappa * r), x + (Kappa * r), y + r),
        new(PathVerb.CurveTo, x - r, y, x - (Kappa * r), y + r, x - r, y + (Kappa * r)),
        new(PathVerb.CurveTo, x, y - r, x - r, y - (Kappa * r), x - (Kappa * r), y - r),
        new(PathVerb.CurveTo, x + r, y, x + (Kappa * r), y - r, x + r, y - (Kappa * r)),
        new(PathVerb.Close),
    ];

    /// <summary>The middle and the radius of what <see cref="Circle"/> makes; null of any other path.</summary>
    public static (double X, double Y, double Radius)? Disc(ImmutableArray<PathStep> steps)
    {
        if (steps is not [{ Verb: PathVerb.MoveTo } start, { Verb: PathVerb.CurveTo } top, _, _, _, _])
            return null;
        var (x, y, radius) = (top.X, start.Y, start.X - top.X);
        return radius > 0 && IsNear(steps, Circle(x, y, radius)) ? (x, y, radius) : null;
    }

    private static bool IsNear(ImmutableArray<PathStep> steps, ImmutableArray<PathStep> others)
    {
        for (var at = 0; at < steps.Length; at++)
        {
            var (one, two) = (steps[at], others[at]);
            if (one.Verb != two.Verb || !IsNear(one.X, two.X) || !IsNear(one.Y, two.Y)
                || !IsNear(one.X1, two.X1) || !IsNear(one.Y1, two.Y1) || !IsNear(one.X2, two.X2) || !IsNear(one.Y2, two.Y2))
                return false;
        }

        return true;
    }

    private static bool IsNear(double one, double two) => Math.Abs(one - two) < Near;

    /// <summary>A rectangle with round corners; the radius is at most half the shorter side.</summary>
    public static ImmutableArray<PathStep> RoundedRectangle(double x, double y, double width, double height, double radius)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        if (r <= 0)
            return
            [
                new(PathVerb.MoveTo, x, y),
                new(PathVerb.LineTo, x + width, y),
                new(PathVerb.LineTo, x + width, y + height),
                new(PathVerb.LineTo, x, y + height),
                new(PathVerb.Close),
            ];
        var (right, bottom, k) = (x + width, y + height, r * (1 - Kappa));
        return
        [
            new(PathVerb.MoveTo, x + r, y),
            new(PathVerb.LineTo, right - r, y),
            new(PathVerb.CurveTo, right, y + r, right - k, y, right, y + k),
            new(PathVerb.LineTo, right, bottom - r),
            new(PathVerb.CurveTo, right - r, bottom, right, bottom - k, right - k, bottom),
            new(PathVerb.LineTo, x + r, bottom),
            new(PathVerb.CurveTo, x, bottom - r, x + k, bottom, x, bottom - k),
            new(PathVerb.LineTo, x, y + r),
            new(PathVerb.CurveTo, x + r, y, x, y + k, x + k, y),
            new(PathVerb.Close),
        ];
    }
}
