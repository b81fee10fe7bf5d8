using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

internal static class MarkInks
{
    public static IEnumerable<Ink> Of(Mark mark) => mark switch
    {
        RectMark rect => [rect.Fill],
        LineMark line => [line.Stroke],
        CircleMark circle => Some(circle.Fill, circle.Stroke),
        PathMark path => Some(path.Fill, path.Stroke),
        TextMark text => [text.Fill],
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };

    private static IEnumerable<Ink> Some(Ink? fill, Ink? stroke) => new[] { fill, stroke }.Where(ink => ink is not null).Select(ink => ink!.Value);
}
