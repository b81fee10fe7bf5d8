using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Pictures;
using ReportBuilder.Tests.Pictures;

namespace ReportBuilder.Tests.Hostile;

/// <summary>Pictures that do harm, or are broken at any byte: told, never a crash, never without an end.</summary>
public sealed class HostilePictureTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "2:2: error RB1410: the drawing holds a script")]
    [InlineData("<rect width=\"1\" height=\"1\" onload=\"alert(1)\"/>", "2:28: error RB1410: 'onload' runs a script")]
    [InlineData("<image href=\"https://example.org/a.png\"/>", "2:8: error RB1410: the drawing refers to 'https://example.org/a.png' outside of it")]
    [InlineData("<use href=\"other.svg#a\"/>", "2:6: error RB1410: the drawing refers to 'other.svg#a' outside of it")]
    [InlineData("<use href=\"#nobody\"/>", "2:2: error RB1410: '#nobody' is not in the drawing")]
    [InlineData("<foreignObject/>", "2:2: error RB1410: the drawing holds something that is no drawing")]
    [InlineData("<g id=\"a\"><use href=\"#a\"/></g>", "RB1410: the drawing nests more than 60 levels deep, or refers to itself")]
    [InlineData("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>", "RB1410: the drawing nests more than 60 levels deep, or refers to itself")]
    [InlineData("<rect width=\"1e300\" height=\"1\"/>", "2:7: error RB1410: '1e300' is no length")]
    [InlineData("<path d=\"M 0 0 L nowhere\"/>", "2:2: error RB1410: the path cannot be read")]
    [InlineData("<rect width=\"1\" height=\"1\" fill=\"url(#x)\"/>", "2:2: error RB1410: 'url(#x)' is no paint that is drawn")]
    [InlineData("<rect width=\"1\" height=\"1\" clip-path=\"url(#x)\"/>", "2:2: error RB1410: 'url(#x)' is no clip of the drawing")]
    [InlineData("<clipPath id=\"c\" clipPathUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\"/></clipPath><g clip-path=\"url(#c)\"/>", "2:18: error RB1410: a clip in units of what it cuts is not drawn")]
    [InlineData("<clipPath id=\"c\" clip-rule=\"evenodd\"><rect width=\"1\" height=\"1\"/><path d=\"M0 0H9V9z\"/></clipPath><g clip-path=\"url(#c)\"/>", "2:2: error RB1410: a clip of several shapes is not drawn where one has holes by the rule evenodd")]
    [InlineData("<clipPath id=\"c\"><text>a</text></clipPath><g clip-path=\"url(#c)\"/>", "2:19: error RB1410: 'text' in a clip is not drawn")]
    [InlineData("<clipPath id=\"c\" clip-path=\"url(#c)\"><rect width=\"1\" height=\"1\"/></clipPath><g clip-path=\"url(#c)\"/>", "2:2: error RB1410: a clip of a clip is not drawn")]
    [InlineData("<clipPath id=\"c\"><use href=\"#c\"/></clipPath><g clip-path=\"url(#c)\"/>", "error RB1410: 'clipPath' in a clip is not drawn")]
    [InlineData("<clipPath id=\"c\"><rect width=\"1\" height=\"1\"/></clipPath><text clip-path=\"url(#c)\">a</text>", "error RB1410: text that a clip may cut is not drawn")]
    [InlineData("<rect width=\"1\" height=\"1\" mask=\"url(#x)\"/>", "2:2: error RB1410: 'mask' is not drawn")]
    [InlineData("<style>@import url(https://example.org/a.css);</style>", "2:2: error RB1410: the rule '@import url(https://example.org/a.css);' of a style sheet is not read")]
    [InlineData("<animate/>", "2:2: error RB1410: the drawing moves")]
    [InlineData("<text>&secret;</text>", "error RB1410: the drawing is no sound XML, or is cut off")]
    public void A_drawing_that_does_more_than_stand_there_is_refused(string inside, string told) =>
        Assert.EndsWith(told, Assert.Single(PictureSamples.Told(PictureSamples.Svg(inside))), StringComparison.Ordinal);

    [Fact]
    public void Entities_are_not_read_and_laughs_are_not_multiplied()
    {
        var svg = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><text>&b;&f;</text></svg>";
        Assert.Contains("RB1410", Assert.Single(PictureSamples.Told(System.Text.Encoding.UTF8.GetBytes(svg))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<use xlink:href=\"https://example.org/a.svg#b\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>")]
    [InlineData("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" fill=\"url(https://example.org/a.svg#b)\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" style=\"fill:url(//example.org/a.svg#b)\"/>")]
    [InlineData("<rect width=\"1\" height=\"1\" filter=\"url(#f)\"/>")]
    [InlineData("<style>rect{fill:url(https://example.org/a)}</style><rect width=\"1\" height=\"1\"/>")]
    [InlineData("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#c\"/></g><g id=\"c\"><use href=\"#a\"/></g>")]
    [InlineData("<path d=\"M0 0L1e999 1\"/>")]
    [InlineData("<rect width=\"NaN\" height=\"1\"/>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<iframe src=\"https://example.org\"/>")]
    public void A_drawing_that_reaches_out_turns_in_circles_or_runs_is_refused_with_its_place(string inside) =>
        Assert.Matches(@"^content/a\.svg:\d+:\d+: error RB1410: ", Assert.Single(PictureSamples.Told(PictureSamples.Svg(inside))));

    [Fact]
    public void A_link_in_a_drawing_leads_nowhere_and_what_it_holds_is_drawn()
    {
        var svg = PictureSamples.Svg("<a href=\"javascript:alert(1)\"><rect width=\"1\" height=\"2\"/></a>");
        Assert.Equal(new Model.Drawings.RectMark(0, 0, 1, 2, new("#000000")), Assert.Single(PictureSamples.Read(svg, "content/a.svg")!.Drawing!.Marks));
    }

    [Theory]
    [InlineData("0 0 1e308 1e308"), InlineData("0 0 1 1e-320"), InlineData("NaN 0 1 1"), InlineData("0 0 -1 5"), InlineData("0 0 1")]
    public void A_view_box_that_is_none_is_told_or_drawn(string box) =>
        Sound(PictureSamples.Svg("<rect width=\"1\" height=\"1\"/>", box));

    [Fact]
    public void Gradients_that_refer_to_each_other_have_an_end() => Sound(PictureSamples.Svg(
        "<linearGradient id=\"g\" href=\"#h\"/><linearGradient id=\"h\" href=\"#g\"/><rect width=\"1\" height=\"1\" fill=\"url(#g)\"/>"));

    [Fact]
    public void A_path_of_too_many_points_is_told()
    {
        var path = "<path d=\"M0 0" + string.Concat(Enumerable.Repeat("h1", 700_000)) + "\"/>";
        Assert.Contains("RB14", Assert.Single(PictureSamples.Told(PictureSamples.Svg(path + path + path))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_whose_dots_unpack_to_more_than_its_size_is_told_or_whole()
    {
        var rows = new byte[64 * 1024 * 1024];
        Sound(PictureSamples.RawPng(2, 2, 8, ReportBuilder.Pictures.Png.PngColour.RgbAlpha, rows));
    }

    [Fact]
    public void Uses_that_multiply_are_counted()
    {
        var svg = string.Concat(Enumerable.Range(1, 20).Select(level => $"<g id=\"l{level}\">{string.Concat(Enumerable.Repeat($"<use href=\"#l{level - 1}\"/>", 10))}</g>"));
        Assert.Contains("elements", Assert.Single(PictureSamples.Told(PictureSamples.Svg($"<path id=\"l0\" d=\"M0 0L1 1\"/>{svg}"))), StringComparison.Ordinal);
    }

    /// <summary>A few long words, used a thousand times, would be read for hours.</summary>
    [Theory]
    [InlineData("<rect id=\"a\" style=\"{0}\" width=\"1\" height=\"1\"/>")]
    [InlineData("<text id=\"a\">{0}</text>")]
    [InlineData("<text id=\"a\"><tspan style=\"{0}\">a</tspan></text>")]
    [InlineData("<polyline id=\"a\" points=\"1 1 2 2{0}\" display=\"none\"/>")]
    [InlineData("<clipPath id=\"c\"><path d=\"M0 0{0}\"/></clipPath><g id=\"a\" clip-path=\"url(#c)\"/>")]
    public void Long_elements_that_are_used_again_and_again_are_told(string element)
    {
        var svg = element.Replace("{0}", new string(' ', 400_000), StringComparison.Ordinal) + string.Concat(Enumerable.Repeat("<use href=\"#a\"/>", 5000));
        Assert.EndsWith("the drawing uses long elements again and again", Assert.Single(PictureSamples.Told(PictureSamples.Svg(svg))), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_before_much_white_are_read_once()
    {
        var svg = $"<polyline points=\"{string.Concat(Enumerable.Repeat("1 2 ", 200_000))}{new string(' ', 4_000_000)}\" stroke=\"#000000\"/>";
        Assert.Empty(PictureSamples.Told(PictureSamples.Svg(svg)));
    }

    [Fact]
    public void A_line_of_more_dashes_than_a_machine_draws_is_told() =>
        Assert.Contains("points", Assert.Single(PictureSamples.Told(PictureSamples.Svg("<path d=\"M0 0H90\" stroke=\"#000000\" stroke-dasharray=\"0.00001\"/>"))), StringComparison.Ordinal);

    [Fact]
    public void Colours_of_a_gradient_are_mixed_once()
    {
        var stops = string.Concat(Enumerable.Repeat("<stop stop-color=\"#123456\"/>", 60_000));
        var svg = $"<linearGradient id=\"g\">{stops}</linearGradient>{string.Concat(Enumerable.Repeat("<rect width=\"1\" height=\"1\" fill=\"url(#g)\"/>", 30_000))}";
        Assert.Contains("RB1411", Assert.Single(PictureSamples.Told(PictureSamples.Svg(svg))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_may_be_ten_thousand_groups_deep_and_is_told() =>
        Assert.Contains("levels", Assert.Single(PictureSamples.Told(PictureSamples.Svg(string.Concat(Enumerable.Repeat("<g>", 10_000)) + string.Concat(Enumerable.Repeat("</g>", 10_000))))), StringComparison.Ordinal);

    [Theory]
    [InlineData("png"), InlineData("interlaced png"), InlineData("jpeg"), InlineData("progressive jpeg"), InlineData("jpeg of inks"), InlineData("webp"), InlineData("svg")]
    public void A_picture_that_is_cut_off_anywhere_is_told_or_whole(string kind)
    {
        var bytes = Sample(kind);
        for (var length = 0; length < bytes.Length; length += Math.Max(1, bytes.Length / 300))
            Sound(bytes[..length]);
    }

    [Theory]
    [InlineData("png"), InlineData("interlaced png"), InlineData("jpeg"), InlineData("progressive jpeg"), InlineData("jpeg of inks"), InlineData("webp"), InlineData("svg")]
    [Trait("Category", "Random")]
    public void A_picture_with_wrong_bytes_anywhere_is_told_or_whole(string kind)
    {
        var bytes = Sample(kind);
        Prop.ForAll<(int Place, byte Value)[]>(changes =>
        {
            var changed = bytes.ToArray();
            foreach (var (place, value) in changes)
                changed[Math.Abs(place % changed.Length)] = value;
            Sound(changed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(120)));
    }

    [Theory]
    [InlineData(60_000, 60_000), InlineData(1, 2_000_000_000), InlineData(-1, 5), InlineData(0, 0)]
    public void A_bomb_is_told_by_its_head(int width, int height)
    {
        var png = PictureSamples.RawPng(width, height, 8, ReportBuilder.Pictures.Png.PngColour.RgbAlpha, new byte[5]);
        Assert.Contains("RB1402", Assert.Single(PictureSamples.Told(png, "content/a.png")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jpeg"), InlineData("lossy webp"), InlineData("lossless webp"), InlineData("extended webp")]
    public void A_bomb_of_another_kind_is_told_by_its_head_too(string kind)
    {
        byte[] frame = [0xFF, 0xC0, 0, 17, 8, 0xFF, 0xDC, 0xFF, 0xDC, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0];
        byte[] bytes = kind switch
        {
            "jpeg" => [0xFF, 0xD8, .. frame, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0xFF, 0xD9],
            "lossy webp" => WebP("VP8 "u8, [0, 0, 0, 0x9D, 0x01, 0x2A, 0xFF, 0x3F, 0xFF, 0x3F]),
            "lossless webp" => WebP("VP8L"u8, [0x2F, 0xFF, 0xFF, 0xFF, 0x0F]),
            _ => WebP("VP8X"u8, [0, 0, 0, 0, 0xFF, 0xFF, 0, 0xFF, 0xFF, 0]),
        };
        Assert.Contains("million are read", Assert.Single(PictureSamples.Told(bytes, "content/a")), StringComparison.Ordinal);

        static byte[] WebP(ReadOnlySpan<byte> chunk, byte[] content) =>
            [.. "RIFF"u8, 36, 0, 0, 0, .. "WEBP"u8, .. chunk, 24, 0, 0, 0, .. content, .. new byte[24 - content.Length]];
    }

    [Fact]
    public void A_jpeg_that_draws_itself_a_thousand_times_is_told()
    {
        var jpeg = PictureSamples.Jpeg();
        byte[] round = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0];
        byte[] bytes = [.. jpeg[..^2], .. Enumerable.Repeat(round, 1000).SelectMany(bytes => bytes), 0xFF, 0xD9];
        Assert.Contains("more than 60 rounds", Assert.Single(PictureSamples.Told(bytes, "content/a.jpg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_unpacks_to_more_than_any_is_left_out_and_a_second_one_is_told()
    {
        var png = PictureSamples.RawPng(1, 1, 8, ReportBuilder.Pictures.Png.PngColour.Rgb, [0, 1, 2, 3]);
        var bomb = PictureSamples.Profile(new byte[5 * 1024 * 1024]);
        var read = PictureSamples.Read([.. png[..33], .. bomb, .. png[33..]])!;
        Assert.Empty(PictureDots.Of(read).Profile);
        Assert.EndsWith("it has two colour profiles", Assert.Single(PictureSamples.Told([.. png[..33], .. bomb, .. bomb, .. png[33..]], "content/a.png")), StringComparison.Ordinal);
    }

    /// <summary>What an editor or a phone puts behind a photo is another picture, with notes of its own.</summary>
    [Fact]
    public void Nothing_behind_a_jpeg_and_no_comment_in_it_is_kept()
    {
        var jpeg = PictureSamples.Jpeg();
        byte[] comment = [0xFF, 0xFE, 0, 8, .. "secret"u8];
        byte[] bytes = [.. jpeg[..^2], .. comment, 0xFF, 0xD9, .. PictureSamples.CameraJpeg(6), .. "secret"u8];
        Assert.Equal(jpeg, ReportBuilder.Pictures.Jpeg.JpegFile.Of(PictureSamples.Read(bytes, "content/a.jpg")!).Bare);
    }

    /// <summary>Either a picture whose dots can be had, or a diagnostic with a hint.</summary>
    private static void Sound(byte[] bytes)
    {
        var read = PictureReader.Read("content/a.png", [.. bytes], []);
        if (read.Value is { Drawing: null } picture)
            Assert.Equal(4 * picture.Width * picture.Height, PictureDots.Of(picture).Raster.Dots.Length);
        else if (read.Value is null)
            Assert.All(read.Diagnostics, said => Assert.NotEmpty(said.Hint));
        Assert.True(read.Value is not null || !read.Diagnostics.IsEmpty);
    }

    private static byte[] Sample(string kind) => kind switch
    {
        "png" => PictureSamples.Png(transparent: true),
        "interlaced png" => PictureSamples.RawPng(8, 8, 8, ReportBuilder.Pictures.Png.PngColour.Grey, new byte[79], interlaced: true),
        "jpeg" => PictureSamples.CameraJpeg(6),
        "progressive jpeg" => File.ReadAllBytes(Repository.Path("tests", "fixtures", "pictures", "progressive.jpg")),
        "jpeg of inks" => File.ReadAllBytes(Repository.Path("tests", "fixtures", "pictures", "inks.jpg")),
        "webp" => PictureSamples.WebP(transparent: true),
        _ => PictureSamples.Svg("<g transform=\"rotate(5)\"><path d=\"M1 1C2 2 3 3 4 4a1 1 0 0 1 2 2z\" fill=\"#123456\"/><text x=\"1\" y=\"2\">Words</text></g>"),
    };
}
