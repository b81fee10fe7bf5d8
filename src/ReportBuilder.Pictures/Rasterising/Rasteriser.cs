using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Pictures.Rasterising;

/// <summary>
/// A drawing as dots: what SVG and PDF say in marks, for those who take neither. Edges are smooth, text is set in the outlines of its faces, and
/// the same drawing gives the same dots on every machine.
/// </summary>
/// <remarks>
/// Places are worked out by the four operations and the square root of IEEE 754, which all machines round alike, then in whole 256ths of a dot.
/// A drawing has no gradients and no pictures: five marks, and clips of paths, are all there is.
/// </remarks>
/// <param name="colours">The value of each token, "#0A6E8A".</param>
public sealed class Rasteriser(Func<string, string> colours, FontFamily fonts)
{
    /// <summary>What is covered as a whole.</summary>
    private const int Full = 1 << 16;

    private double scale;
    private int width;
    private byte[] dots = [];
    private Coverage coverage = new(0, 0);

    /// <summary>How much of each dot is painted on, of 65536; null for all of all.</summary>
    private int[]? mask;

    /// <summary>The drawing on white. Its dots are good until the next drawing, which takes their place where it is of the same size.</summary>
    /// <param name="dotsToAPoint">How many dots stand for a point of the drawing, across and down.</param>
    public Raster Draw(Drawing drawing, double dotsToAPoint)
    {
        (width, scale) = ((int)Math.Round(drawing.Width * dotsToAPoint), dotsToAPoint);
        var height = (int)Math.Round(drawing.Height * dotsToAPoint);
        if (dots.Length != 4 * width * height || coverage.Width != width)
            (dots, coverage) = (new byte[4 * width * height], new(width, height));
        Array.Fill(dots, byte.MaxValue);
        foreach (var mark in drawing.Marks)
            Draw(mark);
        return new(width, height, dots);
    }

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case RectMark rect:
                Path(PathShapes.RoundedRectangle(rect.X, rect.Y, rect.Width, rect.Height, rect.Radius), rect.Fill, null, 0, []);
                break;
            case CircleMark circle:
                var (x, y, r) = (circle.X, circle.Y, circle.Radius);
                Path(PathShapes.RoundedRectangle(x - r, y - r, 2 * r, 2 * r, r), circle.Fill, circle.Stroke, circle.Thickness, []);
                break;
            case LineMark line:
                Path([new(PathVerb.MoveTo, line.X1, line.Y1), new(PathVerb.LineTo, line.X2, line.Y2)], null, line.Stroke, line.Thickness, line.Dash);
                break;
            case PathMark path:
                mask = path.Clips.IsEmpty ? null : Mask(path.Clips);
                Path(path.Steps, path.Fill, path.Stroke, path.Thickness, path.Dash, path.EvenOdd);
                mask = null;
                break;
            case TextMark text:
                Text(text);
                break;
            default:
                throw new NotSupportedException($"no way to draw {mark.GetType().Name}");
        }
    }

    /// <summary>How much of each dot lies in all shapes, of 65536.</summary>
    private int[] Mask(ImmutableArray<ClipShape> clips)
    {
        int[]? made = null;
        foreach (var clip in clips)
        {
            foreach (var line in Polyline.Of(clip.Steps, (x, y) => (x * scale, y * scale)))
                Add(line.Points);
            var (own, before) = (new int[dots.Length / 4], made);
            coverage.Sweep(
                (row, from, count, share) =>
                {
                    for (var at = (row * width) + from; count > 0; count--, at++)
                        own[at] = before is null ? share : (int)((long)share * before[at] >> 16);
                },
                clip.EvenOdd);
            made = own;
        }

        return made!;
    }

    private void Path(ImmutableArray<PathStep> steps, Ink? fill, Ink? stroke, double thickness, ImmutableArray<double> dash, bool evenOdd = false)
    {
        var lines = Polyline.Of(steps, (x, y) => (x * scale, y * scale));
        if (fill is { } inside)
        {
            foreach (var line in lines)
                Add(line.Points);
            Paint(inside, evenOdd);
        }

        if (stroke is not { } edge || thickness <= 0)
            return;
        ImmutableArray<double> lengths = dash.IsDefaultOrEmpty ? [] : [.. dash.Select(length => length * scale)];
        foreach (var piece in lines.SelectMany(line => line.Dashed(lengths)).SelectMany(line => Stroke.Of(line, thickness * scale)))
            Add(piece);
        Paint(edge);
    }

    private void Text(TextMark text)
    {
        var letters = Letters.Of(fonts, text.Text, text.Weight, text.Size > 0 ? text.Tracking / text.Size : 0, out var length);
        var start = text.Anchor switch { TextAnchor.Middle => -length / 2, TextAnchor.End => -length, _ => 0 };
        var (sin, cos) = Turn(text.Rotation);
        foreach (var (at, path) in letters)
        {
            foreach (var line in Polyline.Of(path, (x, y) => (Across(start + at + x, y), Down(start + at + x, y))))
                Add(line.Points);
        }

        Paint(text.Fill);

        double Across(double x, double y) => scale * (text.X + (text.Size * ((cos * x) - (sin * y))));
        double Down(double x, double y) => scale * (text.Y + (text.Size * ((sin * x) + (cos * y))));
    }

    /// <summary>Quarters of a turn are exact; others are rounded far above what machines differ in.</summary>
    private static (double Sin, double Cos) Turn(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (Math.Round(sin, 9), Math.Round(cos, 9));
    }

    private void Add(List<(double X, double Y)> points)
    {
        var (x, y) = Whole(points[^1]);
        foreach (var point in points)
        {
            var (nextX, nextY) = Whole(point);
            coverage.Edge(x, y, nextX, nextY);
            (x, y) = (nextX, nextY);
        }
    }

    private static (int X, int Y) Whole((double X, double Y) point) =>
        ((int)Math.Round(Math.Clamp(point.X, -1e5, 1e5) * Coverage.Dot), (int)Math.Round(Math.Clamp(point.Y, -1e5, 1e5) * Coverage.Dot));

    private void Paint(Ink ink, bool evenOdd = false)
    {
        var colour = int.Parse(colours(ink.Token).AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        byte[] whole = [(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour, byte.MaxValue];
        var opacity = (int)Math.Round(ink.Opacity * Full);
        coverage.Sweep(
            (row, from, count, covered) => Paint((row * width) + from, count, (int)((long)covered * opacity >> 16), whole),
            evenOdd);
    }

    /// <param name="from">The first of so many dots that are covered alike.</param>
    private void Paint(int from, int count, int covered, byte[] colour)
    {
        if (covered == Full && mask is null)
        {
            MemoryMarshal.Cast<byte, uint>(dots.AsSpan(4 * from, 4 * count)).Fill(MemoryMarshal.Read<uint>(colour));
            return;
        }

        for (var at = from; at < from + count; at++)
        {
            var share = mask is null ? covered : (int)((long)covered * mask[at] >> 16);
            for (var part = 0; share > 0 && part < 3; part++)
                dots[(4 * at) + part] = Mixed(dots[(4 * at) + part], colour[part], share);
        }
    }

    private static byte Mixed(int under, int over, int share) => (byte)(((under * (Full - share)) + (over * share) + (Full / 2)) >> 16);
}
