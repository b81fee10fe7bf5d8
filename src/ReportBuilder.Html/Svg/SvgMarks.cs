using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>One element a mark.</summary>
internal static class SvgMarks
{
    public static string Line(Mark mark, SvgInks inks) => mark switch
    {
        RectMark rect => $"<rect{At("x", rect.X)}{At("y", rect.Y)}{At("width", rect.Width)}{At("height", rect.Height)}{Round(rect)}{inks.Paint(rect.Fill, null)}/>",
        LineMark line =>
            $"<line{At("x1", line.X1)}{At("y1", line.Y1)}{At("x2", line.X2)}{At("y2", line.Y2)}{At("stroke-width", line.Thickness)}{Dash(line.Dash)}{inks.Paint(null, line.Stroke)}/>",
        CircleMark circle => $"<circle{At("cx", circle.X)}{At("cy", circle.Y)}{At("r", circle.Radius)}{Edge(circle.Stroke, circle.Thickness)}{inks.Paint(circle.Fill, circle.Stroke)}/>",
        PathMark path => $"<path d=\"{Steps(path.Steps)}\"{Edge(path.Stroke, path.Thickness)}{Dash(path.Dash)}{inks.Paint(path.Fill, path.Stroke)}/>",
        TextMark text => $"<text{At("x", text.X)}{At("y", text.Y)}{Face(text)}{Turn(text)}{inks.Paint(text.Fill, null)}>{SvgText.Escape(text.Text)}</text>",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.GetType().Name, "This mark has no SVG element."),
    };

    private static string At(string name, double value) => $" {name}=\"{SvgText.Number(value)}\"";

    private static string Round(RectMark rect) => rect.Radius > 0 ? At("rx", rect.Radius) : "";

    private static string Edge(Ink? stroke, double thickness) => stroke is null ? "" : At("stroke-width", thickness) + " stroke-linejoin=\"round\"";

    private static string Dash(ImmutableArray<double> dash) => dash.IsDefaultOrEmpty ? "" : $" stroke-dasharray=\"{string.Join(' ', dash.Select(SvgText.Number))}\"";

    private static string Face(TextMark text) =>
        At("font-size", text.Size)
        + (text.Weight == FontWeight.Regular ? "" : At("font-weight", (int)text.Weight))
        + text.Anchor switch { TextAnchor.Middle => " text-anchor=\"middle\"", TextAnchor.End => " text-anchor=\"end\"", _ => "" }
        + (text.Tracking == 0 ? "" : At("letter-spacing", text.Tracking));

    private static string Turn(TextMark text) =>
        text.Rotation == 0 ? "" : $" transform=\"rotate({SvgText.Number(text.Rotation)} {SvgText.Number(text.X)} {SvgText.Number(text.Y)})\"";

    private static string Steps(ImmutableArray<PathStep> steps) => string.Join(' ', steps.Select(Step));

    private static string Step(PathStep step) => step.Verb switch
    {
        PathVerb.MoveTo => $"M{Pair(step.X, step.Y)}",
        PathVerb.LineTo => $"L{Pair(step.X, step.Y)}",
        PathVerb.CurveTo => $"C{Pair(step.X1, step.Y1)} {Pair(step.X2, step.Y2)} {Pair(step.X, step.Y)}",
        _ => "Z",
    };

    private static string Pair(double x, double y) => $"{SvgText.Number(x)} {SvgText.Number(y)}";
}
