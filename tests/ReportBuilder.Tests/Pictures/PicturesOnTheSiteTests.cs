using ReportBuilder.Html.Markup;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Tests.Html;

namespace ReportBuilder.Tests.Pictures;

/// <summary>Pictures made of dots on the site: in the widths that screens need, at their size before they are there, without notes of cameras.</summary>
public sealed class PicturesOnTheSiteTests
{
    [Fact]
    public void A_picture_comes_in_three_widths_as_webp_and_behind_it_as_jpeg()
    {
        var site = Sample.Write(Sample.Document(Of(PictureSamples.Jpeg(2000, 1000))));
        var picture = site.Page(Sample.ChapterPath).QuerySelector("figure.photo picture")!;
        var (webP, behind) = (picture.QuerySelector("source[type='image/webp']")!.GetAttribute("srcset")!, picture.QuerySelector("img")!.GetAttribute("srcset")!);
        Assert.Equal(["480w", "960w", "1600w"], webP.Split(", ").Select(file => file.Split(' ')[1]));
        Assert.Equal(["480w", "960w", "1600w"], behind.Split(", ").Select(file => file.Split(' ')[1]));
        foreach (var (set, start) in new[] { (webP, "RIFF"u8.ToArray()), (behind, [0xFF, 0xD8, 0xFF]) })
            Assert.All(set.Split(", "), file => Assert.True(site.Value[file.Split(' ')[0].Replace("../", "", StringComparison.Ordinal)].AsSpan().StartsWith(start)));
    }

    [Fact]
    public void Its_size_is_known_before_it_is_there_and_all_but_the_first_wait()
    {
        var page = Sample.ChapterWith(Of(PictureSamples.Jpeg(2000, 1000)), Of(PictureSamples.Jpeg(300, 200)));
        var pictures = page.QuerySelectorAll("figure.photo img");
        Assert.Equal(["1600 x 800", "300 x 200"], pictures.Select(picture => $"{picture.GetAttribute("width")} x {picture.GetAttribute("height")}"));
        Assert.Equal([null, "lazy"], pictures.Select(picture => picture.GetAttribute("loading")));
    }

    [Fact]
    public void It_has_its_words_and_leads_to_itself_at_full_size()
    {
        var figure = Sample.ChapterWith(Of(PictureSamples.Jpeg(2000, 1000))).QuerySelector("figure.photo")!;
        Assert.Equal("Cranes", figure.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("The port at dusk. Photo: A. Name", figure.QuerySelector("figcaption")!.TextContent.Trim());
        Assert.Equal("Photo: A. Name", figure.QuerySelector(".credit")!.TextContent);
        Assert.Matches(@"pictures/[0-9a-f]+-1600\.jpg$", figure.QuerySelector("a.zoom")!.GetAttribute("href"));
    }

    [Fact]
    public void What_the_ground_shows_through_has_png_behind_it()
    {
        var picture = Sample.ChapterWith(Of(PictureSamples.Png(100, 50, transparent: true))).QuerySelector("figure.photo img")!;
        Assert.EndsWith("-100.png", picture.GetAttribute("src"), StringComparison.Ordinal);
    }

    /// <summary>The name of a file is of what it holds: it may be kept for ever, and a picture that is shown twice is there once.</summary>
    [Fact]
    public void Names_of_files_are_of_what_they_hold()
    {
        static string[] Files(params byte[][] pictures) =>
            [.. Sample.Write(Sample.Document([.. pictures.Select(bytes => Of(bytes))])).Value.Keys.Where(path => path.StartsWith("pictures/", StringComparison.Ordinal))];
        var once = Files(PictureSamples.Jpeg(40, 30));
        Assert.Equal(once, Files(PictureSamples.Jpeg(40, 30), PictureSamples.Jpeg(40, 30)));
        Assert.Empty(once.Intersect(Files(PictureSamples.Jpeg(40, 31))));
    }

    [Fact]
    public void Nothing_that_a_camera_noted_is_in_any_file()
    {
        var site = Sample.Write(Sample.Document(Of(PictureSamples.CameraJpeg(1))));
        Assert.All(site.Value.Where(file => file.Key.StartsWith("pictures/", StringComparison.Ordinal)), file => Assert.True(file.Value.AsSpan().IndexOf("GPS"u8) < 0 && file.Value.AsSpan().IndexOf("Exif"u8) < 0));
    }

    [Theory]
    [InlineData(1.5, 0.714)]
    [InlineData(1.778, 1.0, 0.692)]
    [InlineData(0.25, 4.0)]
    [InlineData(1.0, 1.0, 1.0)]
    [InlineData(3.0)]
    public void Pictures_of_a_row_are_of_one_height(params double[] shapes)
    {
        var shares = RowShares.Of([.. shapes]);
        Assert.All(shares, share => Assert.InRange(share, 1, 100));
        Assert.True(shares.Sum() >= 100);
        var heights = shapes.Select((shape, at) => shares[at] / shape).ToList();
        Assert.InRange(heights.Max() / heights.Min(), 1, 1.008);
    }

    [Theory]
    [InlineData(2, "2"), InlineData(4, "2 2"), InlineData(6, "3 3")]
    public void A_gallery_stands_in_rows_with_the_share_of_each_picture(int count, string rows)
    {
        var gallery = new Gallery([.. Enumerable.Repeat(Of(PictureSamples.Jpeg(400, 300)), count)], [.. rows.Split(' ').Select(int.Parse)], Sample.Place);
        var page = Sample.ChapterWith(gallery);
        Assert.Equal(rows, string.Join(' ', page.QuerySelectorAll(".gallery.wide > .gallery-row").Select(row => row.QuerySelectorAll(":scope > figure.photo img[alt='Cranes']").Length)));
        Assert.All(page.QuerySelectorAll(".gallery figure"), figure => Assert.Contains(figure.ClassList, name => name.Length > 1 && name[0] == 'v' && char.IsAsciiDigit(name[1])));
    }

    private static Illustration Of(byte[] bytes) => new(
        0, new Artwork(PictureSamples.Read(bytes)!, PictureCrop.Whole, PictureFocus.Middle), "Cranes", "The port at dusk.", "Photo: A. Name", PictureWidth.Wide, Sample.Place);
}
