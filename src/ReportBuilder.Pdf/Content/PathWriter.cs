using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Content;

/// <summary>Writes paths of one page, turned over from y down to y up.</summary>
internal sealed class PathWriter(PdfBuffer buffer, Paint paint, Opacities opacities, double height)
{
    /// <summary>Whether anything on the page let the ground shine through.</summary>
    public bool Transparent { get; private set; }

    public void Write(PlacedPath path)
    {
        if (path.Steps.IsEmpty || (path.Fill is null && path.Stroke is null))
            return;
        Transparent |= path.Opacity < 1;
        paint.Opacity(path.Opacity, opacities);
        if (path is { Fill: { } disc, Stroke: null, Clips.IsEmpty: true } && paint.HasDiscs && Disc(path.Steps, disc))
            return;
        if (path.Fill is { } fill)
            paint.Fill(fill);
        if (path.Stroke is { } stroke)
        {
            paint.Stroke(stroke, path.Thickness);
            paint.Dash(path.Dash.IsDefault ? [] : path.Dash.AsSpan());
        }

        if (path.Clips.IsEmpty)
        {
            Paint(path);
            return;
        }

        // What is painted with was said before: it is the same when the clips end.
        buffer.Raw("q\n"u8);
        foreach (var clip in path.Clips)
        {
            Steps(clip.Steps);
            buffer.Raw(clip.EvenOdd ? "W* n\n"u8 : "W n\n"u8);
        }

        Paint(path);
        buffer.Raw("Q\n"u8);
    }

    private void Paint(PlacedPath path)
    {
        Steps(path.Steps);
        buffer.Raw((path.Fill, path.Stroke, path.EvenOdd) switch
        {
            (not null, not null, true) => "B*\n"u8,
            (not null, not null, false) => "B\n"u8,
            (not null, null, true) => "f*\n"u8,
            (not null, null, false) => "f\n"u8,
            _ => "S\n"u8,
        });
    }

    private void Steps(ImmutableArray<PathStep> steps)
    {
        if (Rectangle(steps))
            return;
        foreach (var step in steps)
            Step(step);
    }

    private void Step(PathStep step)
    {
        switch (step.Verb)
        {
            case PathVerb.MoveTo:
                Point(step.X, step.Y).Raw("m\n"u8);
                break;
            case PathVerb.LineTo:
                Point(step.X, step.Y).Raw("l\n"u8);
                break;
            case PathVerb.CurveTo:
                Point(step.X1, step.Y1);
                Point(step.X2, step.Y2);
                Point(step.X, step.Y).Raw("c\n"u8);
                break;
            default:
                buffer.Raw("h\n"u8);
                break;
        }
    }

    private PdfBuffer Point(double x, double y) => buffer.Number(x).Byte((byte)' ').Number(height - y).Byte((byte)' ');

    /// <summary>A disc is a line of no length with round ends: a sixth of what four curves take, and charts have thousands.</summary>
    private bool Disc(ImmutableArray<PathStep> steps, Rgb colour)
    {
        if (PathShapes.Disc(steps) is not var (x, y, radius))
            return false;
        paint.Disc(colour, 2 * radius);
        Point(x, y).Raw("m\n"u8);
        Point(x, y).Raw("l\nS\n"u8);
        return true;
    }

    /// <summary>Most paths of a report are rectangles, which have an operator of their own.</summary>
    private bool Rectangle(ImmutableArray<PathStep> steps)
    {
        if (steps is not [{ Verb: PathVerb.MoveTo } a, { Verb: PathVerb.LineTo } b, { Verb: PathVerb.LineTo } c, { Verb: PathVerb.LineTo } d, { Verb: PathVerb.Close }])
            return false;
        if (a.Y != b.Y || b.X != c.X || c.Y != d.Y || d.X != a.X)
            return false;
        Point(a.X, c.Y).Number(c.X - a.X).Byte((byte)' ').Number(c.Y - a.Y).Raw(" re\n"u8);
        return true;
    }
}
