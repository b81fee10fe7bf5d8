using System.Collections.Immutable;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>
/// The steps of a path as a page has them: each place by its distance from the last, so that pages are sent in fewer bytes. Places are rounded first
/// and their distances taken then: roundings never add up.
/// </summary>
/// <param name="parts">A point is cut into so many: 10 or 100.</param>
internal ref struct RelativePath(HtmlText svg, int parts)
{
    private long x;
    private long y;
    private long startX;
    private long startY;
    private PathVerb last = PathVerb.Close;
    private bool needsGap;

    public void Write(ImmutableArray<PathStep> steps)
    {
        foreach (var step in steps)
            Write(step);
    }

    private void Write(PathStep step)
    {
        var (toX, toY) = (Whole(step.X), Whole(step.Y));
        switch (step.Verb)
        {
            case PathVerb.MoveTo:
                Begin("M"u8, step.Verb);
                Number(toX);
                Number(toY);
                (startX, startY) = (toX, toY);
                break;
            case PathVerb.LineTo:
                Begin("l"u8, step.Verb);
                Pair(toX, toY);
                break;
            case PathVerb.CurveTo:
                Begin("c"u8, step.Verb);
                Pair(Whole(step.X1), Whole(step.Y1));
                Pair(Whole(step.X2), Whole(step.Y2));
                Pair(toX, toY);
                break;
            default:
                svg.Raw("z"u8);
                (toX, toY) = (startX, startY);
                break;
        }

        (x, y, last) = (toX, toY, step.Verb);
    }

    /// <summary>A verb that is the last one's need not be said again; numbers after a move would be lines.</summary>
    private void Begin(ReadOnlySpan<byte> letter, PathVerb verb)
    {
        if (verb == last && verb != PathVerb.MoveTo)
            return;
        svg.Raw(letter);
        needsGap = false;
    }

    private void Pair(long toX, long toY)
    {
        Number(toX - x);
        Number(toY - y);
    }

    private void Number(long value)
    {
        if (value < 0)
            svg.Raw("-"u8);
        else if (needsGap)
            svg.Raw(" "u8);
        needsGap = true;
        var (whole, part) = Math.DivRem(Math.Abs(value), parts);
        if (whole > 0 || part == 0)
            svg.Number(whole);
        if (part == 0)
            return;
        svg.Raw("."u8);
        if (parts == 100 && part < 10)
            svg.Raw("0"u8);
        svg.Number(parts == 100 && part % 10 == 0 ? part / 10 : part);
    }

    private readonly long Whole(double points) => (long)Math.Round(points * parts, MidpointRounding.AwayFromZero);
}
