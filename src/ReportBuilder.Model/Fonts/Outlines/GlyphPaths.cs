using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts.Variations;

namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>The letters of a face as paths, for whatever draws them itself. An em is 1, y runs down from the baseline.</summary>
public sealed class GlyphPaths(FontFace face)
{
    private const int OnCurve = 0x01;
    private const int DeepestPart = 8;

    private readonly Func<ushort, ReadOnlyMemory<byte>> outlines = GlyphOutlines.Of(face);
    private readonly ConcurrentDictionary<ushort, ImmutableArray<PathStep>> known = [];

    /// <summary>Closed contours of straight and curved steps; empty where nothing is drawn.</summary>
    /// <exception cref="FontFormatException">The face is damaged, or it has no such glyph.</exception>
    public ImmutableArray<PathStep> Of(ushort glyph) => known.GetOrAdd(glyph, Read);

    private ImmutableArray<PathStep> Read(ushort glyph)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (var contour in Contours(glyph, 0))
            Write(contour, steps);
        return steps.DrainToImmutable();
    }

    private List<(double X, double Y, bool On)[]> Contours(ushort glyph, int depth)
    {
        if (depth > DeepestPart)
            throw new FontFormatException("the parts of a glyph stand in each other too deeply");
        var outline = new FontBytes(outlines(glyph));
        if (outline.Length == 0)
            return [];
        if (outline.I16(0) >= 0)
            return Simple(SimpleGlyph.Read(outline));
        var whole = new List<(double X, double Y, bool On)[]>();
        foreach (var part in GlyphPart.Read(outline))
            whole.AddRange(Placed(part, Contours(part.Glyph, depth + 1), whole));
        return whole;
    }

    private static List<(double X, double Y, bool On)[]> Simple(SimpleGlyph glyph)
    {
        var contours = new List<(double X, double Y, bool On)[]>();
        var start = 0;
        foreach (var end in glyph.Ends)
        {
            contours.Add([.. Enumerable.Range(start, end + 1 - start)
                .Select(at => ((double)glyph.Points[at].X, (double)glyph.Points[at].Y, (glyph.Flags[at] & OnCurve) != 0))]);
            start = end + 1;
        }

        return contours;
    }

    /// <summary>A part where it comes to stand: moved by a distance, or so that one of its points lies on one of the whole.</summary>
    private static IEnumerable<(double X, double Y, bool On)[]> Placed(
        GlyphPart part, List<(double X, double Y, bool On)[]> own, List<(double X, double Y, bool On)[]> whole)
    {
        var turned = own.ConvertAll(contour => Array.ConvertAll(contour, point => (At: part.Turned((point.X, point.Y)), point.On)));
        var by = (X: (double)part.First, Y: (double)part.Second);
        if (!part.IsMoved)
        {
            var holding = whole.SelectMany(points => points).ElementAtOrDefault(part.First);
            var held = turned.SelectMany(points => points).ElementAtOrDefault(part.Second).At;
            by = (holding.X - held.X, holding.Y - held.Y);
        }

        return turned.Select(contour => Array.ConvertAll(contour, point => (point.At.X + by.X, point.At.Y + by.Y, point.On)));
    }

    /// <summary>Two points off the curve have one on it halfway between them (OpenType 1.9, 'glyf').</summary>
    private void Write((double X, double Y, bool On)[] points, ImmutableArray<PathStep>.Builder steps)
    {
        if (points.Length < 2)
            return;
        var first = Array.FindIndex(points, point => point.On);
        var (startX, startY) = first >= 0 ? (points[first].X, points[first].Y) : Middle(points[^1], points[0]);
        var (x, y) = (startX, startY);
        steps.Add(new(PathVerb.MoveTo, Across(x), Down(y)));
        for (var at = 1; at <= points.Length; at++)
        {
            var point = points[(first + at + points.Length) % points.Length];
            if (point.On)
            {
                steps.Add(new(PathVerb.LineTo, Across(point.X), Down(point.Y)));
                (x, y) = (point.X, point.Y);
                continue;
            }

            var next = points[(first + at + 1 + points.Length) % points.Length];
            var (endX, endY) = at == points.Length ? (startX, startY) : next.On ? (next.X, next.Y) : Middle(point, next);
            steps.Add(Curve((x, y), (point.X, point.Y), (endX, endY)));
            (x, y) = (endX, endY);
            at += next.On ? 1 : 0;
        }

        steps.Add(new(PathVerb.Close));
    }

    private static (double X, double Y) Middle((double X, double Y, bool On) a, (double X, double Y, bool On) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    /// <summary>A quadratic curve as the cubic one that is the same.</summary>
    private PathStep Curve((double X, double Y) from, (double X, double Y) by, (double X, double Y) to) => new(
        PathVerb.CurveTo,
        Across(to.X),
        Down(to.Y),
        Across((from.X + (2 * by.X)) / 3),
        Down((from.Y + (2 * by.Y)) / 3),
        Across((to.X + (2 * by.X)) / 3),
        Down((to.Y + (2 * by.Y)) / 3));

    private double Across(double x) => x / face.UnitsPerEm;

    private double Down(double y) => -y / face.UnitsPerEm;
}
