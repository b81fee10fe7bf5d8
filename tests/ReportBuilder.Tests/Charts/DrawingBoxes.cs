using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Tests.Charts;

/// <summary>The room that marks take, measured with the real font.</summary>
internal static class DrawingBoxes
{
    public static ImmutableArray<(TextMark Text, Box Box)> Texts(Drawing drawing) =>
        [.. drawing.Marks.OfType<TextMark>().Select(text => (text, Of(text)))];

    public static Box Of(Mark mark) => mark switch
    {
        RectMark rect => new(rect.X, rect.Y, rect.Width, rect.Height),
        CircleMark circle => new(circle.X - circle.Radius, circle.Y - circle.Radius, 2 * circle.Radius, 2 * circle.Radius),
        LineMark line => new(Math.Min(line.X1, line.X2), Math.Min(line.Y1, line.Y2), Math.Abs(line.X2 - line.X1), Math.Abs(line.Y2 - line.Y1)),
        PathMark path => Around([.. path.Steps.Where(step => step.Verb != PathVerb.Close).Select(step => (step.X, step.Y))]),
        TextMark text => Turned(text),
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };

    public static bool Meet(Box a, Box b) => a.X < b.Right - 0.05 && b.X < a.Right - 0.05 && a.Y < b.Bottom - 0.05 && b.Y < a.Bottom - 0.05;

    public static bool IsInside(Box box, Drawing drawing) => box.X >= -0.6 && box.Y >= -0.6 && box.Right <= drawing.Width + 0.6 && box.Bottom <= drawing.Height + 0.6;

    /// <summary>From the top of capitals to the descenders of a line that has any.</summary>
    private static Box Turned(TextMark text)
    {
        var width = ChartPictures.Measure(text.Text, text.Weight, text.Size);
        var start = text.Anchor switch { TextAnchor.Middle => -width / 2, TextAnchor.End => -width, _ => 0 };
        var (rise, fall) = (text.Size * 0.74, text.Text.Any(letter => "gjpqyQ,;()".Contains(letter)) ? text.Size * 0.2 : text.Size * 0.02);
        return text.Rotation switch
        {
            0 => new(text.X + start, text.Y - rise, width, rise + fall),
            -90 => new(text.X - rise, text.Y - start - width, rise + fall, width),
            _ => throw new ArgumentOutOfRangeException(nameof(text), text.Rotation, "Texts stand level or upright."),
        };
    }

    private static Box Around((double X, double Y)[] points)
    {
        var (left, top) = (points.Min(point => point.X), points.Min(point => point.Y));
        return new(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }
}
