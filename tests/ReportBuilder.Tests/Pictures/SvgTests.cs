using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Pictures.Rasterising;

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

    [Fact]
    public void A_path_with_holes_says_by_which_rule_it_is_filled()
    {
        Assert.True(Path("<g fill-rule='evenodd'><path d='M0 0H9V9H0zM3 3H6V6H3z'/></g>").EvenOdd);
        Assert.False(Path("<path d='M0 0H9V9H0zM3 3H6V6H3z'/>").EvenOdd);
    }

    [Fact]
    public void A_clip_stands_at_its_own_place_and_cuts_all_that_is_in_a_group()
    {
        var path = Path("<clipPath id='c'><path d='M1 1H3V3H1z' transform='scale(2)' clip-rule='evenodd'/></clipPath><g transform='translate(10 0)' clip-path='url(#c)'><rect width='9' height='9'/></g>");
        Assert.Equal("M12 2 L16 2 L16 6 L12 6 Z", string.Join(' ', Assert.Single(path.Clips).Steps.Select(Printed)));
        Assert.True(path.Clips[0].EvenOdd);
    }

    [Fact]
    public void Clips_of_groups_in_groups_cut_one_after_the_other() => Assert.Equal(
        2,
        Path("<clipPath id='a'><rect width='4' height='4'/></clipPath><clipPath id='b'><circle r='3'/></clipPath><g clip-path='url(#a)'><path clip-path='url(#b)' d='M0 0H9V9z'/></g>").Clips.Length);

    [Fact]
    public void A_clip_of_several_shapes_is_one_path_that_goes_round_one_way()
    {
        var clip = Assert.Single(Path("<clipPath id='c'><rect width='4' height='4'/><path d='M2 2V8H8V2z'/><path d='M5 5H6' display='none'/></clipPath><path clip-path='url(#c)' d='M0 0H9V9H0z'/>").Clips);
        Assert.Equal("M0 0 L4 0 L4 4 L0 4 Z M8 2 L8 8 L2 8 L2 2 Z", string.Join(' ', clip.Steps.Select(Printed)));
        Assert.False(clip.EvenOdd);
    }

    [Theory]
    [InlineData("M1 1V9H9V1z", "M9 1 L9 9 L1 9 L1 1 Z")]
    [InlineData("M1 1V9H9z M3 3", "M9 9 L1 9 L1 1 Z")]
    [InlineData("M0 0V9H9ZL5 1V2Z", "M9 9 L0 9 L0 0 Z M5 2 L5 1 L0 0 Z")]
    [InlineData("M0 9C1 8 8 1 9 0H0z", "M0 0 L9 0 C0 9 Z")]
    public void A_contour_turned_round_is_the_same_shape(string path, string turned) => Assert.Equal(
        turned,
        string.Join(' ', Assert.Single(Path($"<clipPath id='c'><path d='{path}'/><circle cx='90' cy='40' r='.1'/></clipPath><path clip-path='url(#c)' d='M0 0H9V9H0z'/>").Clips)
            .Steps.Select(Printed)).Split(" M90.1")[0]);

    /// <summary>Two squares that lie on each other and go round opposite ways: what both cover shows, as in a browser.</summary>
    [Fact]
    public void What_several_shapes_of_a_clip_cover_shows()
    {
        var drawing = PictureSamples.Read(
            PictureSamples.Svg("<clipPath id=\"c\"><path d=\"M10 10H50V40H10z\"/><path d=\"M30 10V40H70V10z\"/></clipPath><path clip-path=\"url(#c)\" d=\"M0 0H100V50H0z\"/>"),
            "content/a.svg")!.Drawing!;
        var dots = new Rasteriser(token => token, PackagedFonts.Inter).Draw(drawing, 1);
        Assert.Equal("__###__", string.Concat(new[] { 2, 8, 20, 40, 60, 72, 98 }.Select(x => dots.Dots[4 * ((25 * dots.Width) + x)] == 0 ? '#' : '_')));
    }

    [Fact]
    public void A_clip_around_the_whole_drawing_cuts_nothing_and_an_empty_one_everything()
    {
        Assert.IsType<TextMark>(Assert.Single(Marks("<clipPath id=\"c\"><rect width=\"5000\" height=\"5000\"/></clipPath><g clip-path=\"url(#c)\"><text>a</text></g>")));
        Assert.Empty(Marks("<clipPath id=\"c\"/><path clip-path=\"url(#c)\" d=\"M0 0H9V9z\"/>"));
    }

    private static PathMark Path(string inside) => Assert.IsType<PathMark>(Assert.Single(Marks(inside.Replace('\'', '"'))));

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
