using System.Collections.Immutable;

namespace ReportBuilder.Model.Drawings;

/// <summary>A colour named by its token in the theme ("ink", "d4", "d4-pale"), so that one drawing serves light, dark and print.</summary>
/// <param name="Opacity">1 is opaque. Prefer pale tokens to opacity: PDF/A and contrast like flat colours.</param>
public readonly record struct Ink(string Token, double Opacity = 1);

public enum TextAnchor
{
    Start,
    Middle,
    End,
}

public enum FontWeight
{
    Light = 300,
    Regular = 400,
    Medium = 500,
    SemiBold = 600,
    Bold = 700,
}

/// <summary>The width of a text set in one line, in the unit of <paramref name="size"/>.</summary>
public delegate double MeasureText(string text, FontWeight weight, double size);

/// <summary>A mark of a drawing. Coordinates are points from the drawing's top left corner, y down.</summary>
public abstract record Mark;

/// <param name="Radius">Of rounded corners; 0 for square.</param>
public sealed record RectMark(double X, double Y, double Width, double Height, Ink Fill, double Radius = 0) : Mark;

/// <param name="Dash">Lengths of dash and gap; empty for a solid line.</param>
public sealed record LineMark(double X1, double Y1, double X2, double Y2, Ink Stroke, double Thickness, ImmutableArray<double> Dash = default) : Mark;

public sealed record CircleMark(double X, double Y, double Radius, Ink? Fill, Ink? Stroke = null, double Thickness = 0) : Mark;

/// <summary>A path of straight and curved pieces.</summary>
public sealed record PathMark(
    ImmutableArray<PathStep> Steps,
    Ink? Fill,
    Ink? Stroke = null,
    double Thickness = 0,
    ImmutableArray<double> Dash = default
) : Mark
{
    /// <summary>Inside is what lies behind an odd number of its lines; else whatever its lines run around.</summary>
    public bool EvenOdd { get; init; }

    /// <summary>It shows only where it lies in all of them.</summary>
    public ImmutableArray<ClipShape> Clips { get; init; } = [];
}

/// <summary>A shape that cuts what is drawn. Coordinates are those of what it cuts.</summary>
public sealed record ClipShape(ImmutableArray<PathStep> Steps, bool EvenOdd = false);

/// <summary>One line of real text. Y is the baseline.</summary>
/// <param name="Rotation">Degrees clockwise about (X, Y).</param>
public sealed record TextMark(
    double X,
    double Y,
    string Text,
    double Size,
    FontWeight Weight,
    Ink Fill,
    TextAnchor Anchor = TextAnchor.Start,
    double Rotation = 0,
    double Tracking = 0) : Mark;

public enum PathVerb
{
    MoveTo,
    LineTo,
    CurveTo,
    Close,
}

/// <summary>A step of a path; CurveTo is a cubic Bézier with two control points, the others use (X, Y) only.</summary>
public readonly record struct PathStep(PathVerb Verb, double X = 0, double Y = 0, double X1 = 0, double Y1 = 0, double X2 = 0, double Y2 = 0);

/// <summary>A picture made of marks, back to front. Sizes in points.</summary>
public sealed record Drawing(double Width, double Height, ImmutableArray<Mark> Marks)
{
    public static Drawing Empty { get; } = new(0, 0, []);

    /// <summary>Which of its marks stand for which value of the chart, in their order; empty for a picture without data.</summary>
    public ImmutableArray<DataMarks> Data { get; init; } = [];

    /// <summary>A part of the drawing; marks that reach out of it stay whole.</summary>
    public Drawing From(double left, double top, double width, double height) =>
        (left, top, width, height) == (0, 0, Width, Height)
            ? this
            : this with
            {
                Width = width,
                Height = height,
                Marks = [.. Marks.Select(mark => mark.Placed(-left, -top, 1))],
            };
}
