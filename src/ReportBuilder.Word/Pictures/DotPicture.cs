using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Word.Pictures;

/// <summary>
/// Draws a drawing in dots, for programs that know no outlines: in managed code, so that every machine gives the same bytes.
/// </summary>
/// <param name="colours">The colour of a token, as "#RRGGBB".</param>
/// <param name="compress">A zlib stream of bytes.</param>
internal sealed class DotPicture(FontFamily fonts, Func<string, string> colours, Func<byte[], byte[]> compress)
{
    /// <summary>Dots a point: on paper about a hundred an inch.</summary>
    private const double Scale = 2;

    private const int MostDots = 4_000_000;
    private const int CurveSteps = 8;
    private const int CircleSteps = 40;

    private readonly Dictionary<FontFace, GlyphContours> faces = [];
    private readonly Canvas canvas = new();

    /// <summary>A PNG file. One object draws one picture at a time.</summary>
    public ImmutableArray<byte> Draw(Drawing drawing)
    {
        var scale = Math.Min(Scale, Math.Sqrt(MostDots / Math.Max(1, drawing.Width * drawing.Height)));
        canvas.Clear(
            Math.Max(1, (int)Math.Ceiling(drawing.Width * scale)),
            Math.Max(1, (int)Math.Ceiling(drawing.Height * scale)),
            Rgb("paper"));
        foreach (var mark in drawing.Marks)
            Draw(new(canvas, scale), mark);
        return Png.Write(canvas, compress);
    }

    private void Draw(Pen pen, Mark mark)
    {
        switch (mark)
        {
            case RectMark rect:
                pen.Polygon(Rounded(rect));
                Fill(pen, rect.Fill);
                break;
            case LineMark line:
                pen.Stroke([(line.X1, line.Y1), (line.X2, line.Y2)], line.Thickness, line.Dash);
                Fill(pen, line.Stroke);
                break;
            case CircleMark circle:
                Shape(pen, [Circle(circle)], circle.Fill, circle.Stroke, circle.Thickness, default);
                break;
            case PathMark path:
                foreach (var clip in path.Clips)
                {
                    foreach (var line in Flatten(clip.Steps))
                        pen.Polygon(line);
                    pen.Canvas.Cut(clip.EvenOdd);
                }

                Shape(pen, Flatten(path.Steps), path.Fill, path.Stroke, path.Thickness, path.Dash, path.EvenOdd);
                pen.Canvas.Mask = null;
                break;
            case TextMark text:
                Text(pen, text);
                break;
            default:
                throw new NotSupportedException($"No dots for {mark.GetType().Name}.");
        }
    }

    private void Shape(
        Pen pen,
        List<List<(double X, double Y)>> lines,
        Ink? fill,
        Ink? stroke,
        double thickness,
        ImmutableArray<double> dash,
        bool evenOdd = false)
    {
        if (fill is { } inside)
        {
            foreach (var line in lines)
                pen.Polygon(line);
            Fill(pen, inside, evenOdd);
        }

        if (stroke is { } edge)
        {
            foreach (var line in lines)
                pen.Stroke(line, thickness, dash);
            Fill(pen, edge);
        }
    }

    private void Text(Pen pen, TextMark text)
    {
        var face = fonts.Face(text.Weight);
        if (!faces.TryGetValue(face, out var contours))
            faces.Add(face, contours = new(face));
        var size = text.Size / face.UnitsPerEm;
        var width = fonts.Measure(text.Text, text.Weight, text.Size) + (text.Tracking * text.Text.Length);
        var x = text.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 };
        var (sin, cos) = Math.SinCos(text.Rotation * Math.PI / 180);
        ushort previous = 0;
        foreach (var rune in text.Text.EnumerateRunes())
        {
            var glyph = face.Glyph(rune.Value);
            x += previous == 0 ? 0 : face.Kerning(previous, glyph) * size;
            foreach (var contour in contours.Of(glyph))
                pen.Polygon(
                    contour
                        .Select(point =>
                            (
                                text.X + (cos * (x + (point.X * size))) + (sin * point.Y * size),
                                text.Y + (sin * (x + (point.X * size))) - (cos * point.Y * size)
                            )
                        )
                        .ToList()
                );
            x += (face.Advances[glyph] * size) + text.Tracking;
            previous = glyph;
        }

        Fill(pen, text.Fill);
    }

    private void Fill(Pen pen, Ink ink, bool evenOdd = false) => pen.Canvas.Fill(Rgb(ink.Token), ink.Opacity, evenOdd);

    private int Rgb(string token) => int.Parse(colours(token).AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static List<(double X, double Y)> Circle(CircleMark circle) =>
        [.. Enumerable.Range(0, CircleSteps + 1)
            .Select(step => Around(circle.X, circle.Y, circle.Radius, 2 * Math.PI * step / CircleSteps))];

    private static List<(double X, double Y)> Rounded(RectMark rect)
    {
        var (left, top, right, bottom) = (rect.X, rect.Y, rect.X + rect.Width, rect.Y + rect.Height);
        var radius = Math.Min(rect.Radius, Math.Min(rect.Width, rect.Height) / 2);
        if (radius <= 0)
            return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        (double X, double Y)[] corners =
            [(right - radius, bottom - radius), (left + radius, bottom - radius), (left + radius, top + radius), (right - radius, top + radius)];
        var line = corners
            .SelectMany((corner, quarter) => Enumerable.Range(0, CurveSteps + 1)
                .Select(step => Around(corner.X, corner.Y, radius, (quarter + (step / (double)CurveSteps)) * Math.PI / 2)))
            .ToList();
        return [.. line, line[0]];
    }

    private static (double X, double Y) Around(double x, double y, double radius, double angle) =>
        (x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)));

    private static List<List<(double X, double Y)>> Flatten(ImmutableArray<PathStep> steps)
    {
        var lines = new List<List<(double X, double Y)>>();
        foreach (var step in steps)
        {
            if (step.Verb == PathVerb.MoveTo || lines.Count == 0)
                lines.Add([(step.X, step.Y)]);
            else if (step.Verb == PathVerb.LineTo)
                lines[^1].Add((step.X, step.Y));
            else if (step.Verb == PathVerb.Close)
                lines[^1].Add(lines[^1][0]);
            else
                Curve(lines[^1], step);
        }

        return lines;
    }

    private static void Curve(List<(double X, double Y)> line, PathStep step)
    {
        var from = line[^1];
        for (var part = 1; part <= CurveSteps; part++)
        {
            var t = part / (double)CurveSteps;
            var u = 1 - t;
            line.Add((
                (u * u * u * from.X) + (3 * u * u * t * step.X1) + (3 * u * t * t * step.X2) + (t * t * t * step.X),
                (u * u * u * from.Y) + (3 * u * u * t * step.Y1) + (3 * u * t * t * step.Y2) + (t * t * t * step.Y)));
        }
    }
}
