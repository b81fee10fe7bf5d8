using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Pictures;

public sealed class SvgTests
{
    [Theory]
    [InlineData("<rect x='10' y='5' width='20' height='10' transform='rotate(90)'/>", "M-5 10 L-5 30 L-15 30 L-15 10 Z #000000")]
    [InlineData("<line x1='0' y1='0' x2='9' y2='9' stroke='red'/>", "M0 0 L9 9 - #FF0000")]
    [InlineData("<polygon points='0,0 10,0 5,8' fill='#abc'/>", "M0 0 L10 0 L5 8 Z #AABBCC")]
    [InlineData("<path d='m1 1h2v3H0z' fill='rgb(1,2,3)'/>", "M1 1 L3 1 L3 4 L0 4 Z #010203")]
    [InlineData("<g transform='translate(10 0) scale(2)'><path d='M1 1L2 2z' fill='var(--d4, #123456)'/></g>", "M12 2 L14 4 Z d4")]
    [InlineData("<path d='M1 1L2 2z' fill='var(--nobody, #123456)'/>", "M1 1 L2 2 Z #123456")]
    [InlineData("<style>.a{fill:blue}</style><path class='a' d='M1 1L2 2z'/>", "M1 1 L2 2 Z #0000FF")]
    [InlineData("<path style='fill:none;stroke:green' fill='red' d='M1 1L2 2'/>", "M1 1 L2 2 - #008000")]
    [InlineData("<defs><path id='p' d='M0 0L1 0'/></defs><use href='#p' x='5' y='6'/>", "M5 6 L6 6 #000000")]
    [InlineData("<path d='M0 0L1 0' display='none'/>", "")]
    public void Shapes_become_paths(string svg, string expected) => Assert.Equal(expected, Printed(svg.Replace('\'', '"')));

    [Fact]
    public void Rectangles_and_circles_stay_what_they_are() => Assert.Equal(
        [new RectMark(12, 14, 6, 8, new("d4")), new CircleMark(14, 14, 2, null, new Ink("#FF0000"), 2)],
        Marks("<g transform='translate(10 10) scale(2)'><rect x='1' y='2' width='3' height='4' fill='var(--d4)'/><circle cx='2' cy='2' r='1' fill='none' stroke='red'/></g>".Replace('\'', '"')));

    [Fact]
    public void Arcs_go_through_their_ends_and_their_middle()
    {
        var arc = Assert.IsType<PathMark>(Marks("<path d='M0 10 A10 10 0 0 1 20 10'/>".Replace('\'', '"'))[0]);
        Assert.Equal((20.0, 10.0), (Math.Round(arc.Steps[^1].X, 6), Math.Round(arc.Steps[^1].Y, 6)));
        Assert.Contains(arc.Steps, step => Math.Abs(step.X - 10) < 0.01 && Math.Abs(step.Y) < 0.01);
    }

    [Fact]
    public void Texts_stay_texts() => Assert.Equal(
        new TextMark(15, 20, "Two words", 12, FontWeight.Bold, new("#000000"), TextAnchor.Middle),
        Marks("<text x='10' y='20' font-size='12' font-weight='bold' text-anchor='middle' transform='translate(5 0)'>Two\n words</text>".Replace('\'', '"'))[0]);

    [Fact]
    public void A_gradient_is_flat_and_told()
    {
        var svg = PictureSamples.Svg("<linearGradient id=\"g\"><stop stop-color=\"#000000\"/><stop stop-color=\"#FFFFFF\"/></linearGradient><path fill=\"url(#g)\" d=\"M0 0L1 0\"/>");
        Assert.Equal(new Ink("#808080"), Assert.IsType<PathMark>(PictureSamples.Read(svg, "content/a.svg")!.Drawing!.Marks[0]).Fill);
        Assert.Equal("content/a.svg:2:2: warning RB1411: a gradient is printed as the mean of its colours", Assert.Single(PictureSamples.Told(svg)));
    }

    private static IReadOnlyList<Mark> Marks(string inside) => PictureSamples.Read(PictureSamples.Svg(inside), "content/a.svg")!.Drawing!.Marks;

    private static string Printed(string inside) => string.Join(" ", Marks(inside).Cast<PathMark>().Select(path =>
        $"{string.Join(' ', path.Steps.Select(Printed))} {(path.Fill?.Token ?? "-") + (path.Stroke is { } stroke ? " " + stroke.Token : "")}"));

    private static string Printed(PathStep step) => step.Verb switch
    {
        PathVerb.Close => "Z",
        PathVerb.MoveTo => FormattableString.Invariant($"M{step.X:0.##} {step.Y:0.##}"),
        PathVerb.LineTo => FormattableString.Invariant($"L{step.X:0.##} {step.Y:0.##}"),
        _ => FormattableString.Invariant($"C{step.X:0.##} {step.Y:0.##}"),
    };
}
