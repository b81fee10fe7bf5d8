using System.Collections.Immutable;
using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Writes one element a mark.</summary>
/// <param name="width">Of the drawing, in points.</param>
internal sealed class SvgMarks(HtmlText svg, SvgInks inks, double width)
{
    /// <summary>A narrower drawing may be shown many times as large: its paths keep hundredths of points, others tenths.</summary>
    private const double Narrow = 150;

    public void Write(Mark mark)
    {
        switch (mark)
        {
            case RectMark rect:
                Rect(rect);
                break;
            case LineMark line:
                Line(line);
                break;
            case CircleMark circle:
                Circle(circle);
                break;
            case PathMark path:
                Path(path);
                break;
            case TextMark text:
                Text(text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark), mark.GetType().Name, "This mark has no SVG element.");
        }
    }

    private void Rect(RectMark rect)
    {
        svg.Raw("<rect"u8);
        At("x"u8, rect.X).At("y"u8, rect.Y).At("width"u8, rect.Width).At("height"u8, rect.Height);
        if (rect.Radius > 0)
            At("rx"u8, rect.Radius);
        inks.Paint(svg, rect.Fill, null);
        svg.Raw("/>"u8);
    }

    private void Line(LineMark line)
    {
        svg.Raw("<line"u8);
        At("x1"u8, line.X1).At("y1"u8, line.Y1).At("x2"u8, line.X2).At("y2"u8, line.Y2).At("stroke-width"u8, line.Thickness).Dash(line.Dash);
        inks.Paint(svg, null, line.Stroke);
        svg.Raw("/>"u8);
    }

    private void Circle(CircleMark circle)
    {
        svg.Raw("<circle"u8);
        At("cx"u8, circle.X).At("cy"u8, circle.Y).At("r"u8, circle.Radius).Edge(circle.Stroke, circle.Thickness);
        inks.Paint(svg, circle.Fill, circle.Stroke);
        svg.Raw("/>"u8);
    }

    private void Path(PathMark path)
    {
        foreach (var clip in path.Clips)
            Clip(clip);
        svg.Raw("<path"u8);
        Steps(path.Steps);
        if (path.EvenOdd)
            svg.Raw(" fill-rule=\"evenodd\""u8);
        Edge(path.Stroke, path.Thickness).Dash(path.Dash);
        inks.Paint(svg, path.Fill, path.Stroke);
        svg.Raw("/>"u8);
        foreach (var _ in path.Clips)
            svg.Raw("</g>"u8);
    }

    /// <summary>A group that shows only what lies in the shape. Its name is where it stands in the file, so that no two have the same.</summary>
    private void Clip(ClipShape clip)
    {
        var name = svg.Length;
        svg.Raw("<clipPath id=\"clip-"u8).Number(name).Raw("\"><path"u8);
        Steps(clip.Steps);
        svg.Raw(clip.EvenOdd ? " clip-rule=\"evenodd\"/></clipPath><g clip-path=\"url(#clip-"u8 : "/></clipPath><g clip-path=\"url(#clip-"u8);
        svg.Number(name).Raw(")\">"u8);
    }

    private void Steps(ImmutableArray<PathStep> steps)
    {
        svg.Raw(" d=\""u8);
        if (inks.AreClasses)
        {
            new RelativePath(svg, width < Narrow ? 100 : 10).Write(steps);
            svg.Raw("\""u8);
            return;
        }

        for (var index = 0; index < steps.Length; index++)
        {
            if (index > 0)
                svg.Raw(" "u8);
            Step(steps[index]);
        }

        svg.Raw("\""u8);
    }

    private void Text(TextMark text)
    {
        svg.Raw("<text"u8);
        At("x"u8, text.X).At("y"u8, text.Y).At("font-size"u8, text.Size);
        if (text.Weight != FontWeight.Regular)
            At("font-weight"u8, (int)text.Weight);
        svg.Raw(text.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\""u8, TextAnchor.End => " text-anchor=\"end\""u8, _ => ""u8 });
        if (text.Tracking != 0)
            At("letter-spacing"u8, text.Tracking);
        if (text.Rotation != 0)
            Turn(text);
        inks.Paint(svg, text.Fill, null);
        svg.Raw(">"u8);
        svg.Words(text.Text);
        svg.Raw("</text>"u8);
    }

    private SvgMarks At(ReadOnlySpan<byte> name, double value)
    {
        svg.Raw(" "u8).Raw(name).Raw("=\""u8);
        svg.Hundredths(value);
        svg.Raw("\""u8);
        return this;
    }

    private SvgMarks Edge(Ink? stroke, double thickness)
    {
        if (stroke is not null)
        {
            At("stroke-width"u8, thickness);
            svg.Raw(" stroke-linejoin=\"round\""u8);
        }

        return this;
    }

    private void Turn(TextMark text)
    {
        Number(" transform=\"rotate("u8, text.Rotation).Number(" "u8, text.X).Number(" "u8, text.Y);
        svg.Raw(")\""u8);
    }

    private void Dash(ImmutableArray<double> dash)
    {
        if (dash.IsDefaultOrEmpty)
            return;
        svg.Raw(" stroke-dasharray=\""u8);
        for (var index = 0; index < dash.Length; index++)
            svg.Raw(index > 0 ? " "u8 : ""u8).Hundredths(dash[index]);
        svg.Raw("\""u8);
    }

    private void Step(PathStep step)
    {
        switch (step.Verb)
        {
            case PathVerb.MoveTo:
                Number("M"u8, step.X).Number(" "u8, step.Y);
                break;
            case PathVerb.LineTo:
                Number("L"u8, step.X).Number(" "u8, step.Y);
                break;
            case PathVerb.CurveTo:
                Number("C"u8, step.X1).Number(" "u8, step.Y1).Number(" "u8, step.X2).Number(" "u8, step.Y2).Number(" "u8, step.X).Number(" "u8, step.Y);
                break;
            default:
                svg.Raw("Z"u8);
                break;
        }
    }

    private SvgMarks Number(ReadOnlySpan<byte> before, double value)
    {
        svg.Raw(before);
        svg.Hundredths(value);
        return this;
    }
}
