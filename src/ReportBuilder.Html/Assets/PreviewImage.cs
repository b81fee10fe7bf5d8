using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Pictures.Png;
using ReportBuilder.Pictures.Rasterising;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// The picture that goes with a link to a page that has none of its own: the title of the edition on the ground of its cover, with its flowers.
/// </summary>
/// <remarks>Previews need a whole address, so it is written only when the edition says where it is published. They take PNG, not SVG.</remarks>
internal static class PreviewImage
{
    public const string Path = "previews/edition.png";
    public const int Width = 1200;
    public const int Height = 630;

    private const string OfPages = "previews/pages/";
    private const int Margin = 72;
    private const double Small = 26;
    private const double Leading = 1.12;

    public static SiteFile Write(Site site) =>
        new(
            Path,
            ImmutableCollectionsMarshal.AsImmutableArray(
                PngEncoder.EncodeDrawing(new Rasteriser(token => site.Colours.Find(token) ?? "#0E1826", site.Inputs.Fonts).Draw(Draw(site), 1))));

    /// <summary>Where the picture of a page is that has one of its own.</summary>
    public static string PathOf(SitePage page) => OfPages + System.IO.Path.ChangeExtension(page.Path, "png");

    /// <summary>The picture in words.</summary>
    public static string AlternativeText(Site site) => Field(site) is { AlternativeText: { Length: > 0 } flowers } ? $"{site.Title}. {flowers}" : site.Title;

    private static Drawing Draw(Site site)
    {
        var (edition, fonts) = (site.Document.Edition, site.Inputs.Fonts);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new RectMark(0, 0, Width, Height, new("night")));
        var field = Field(site)?.Drawing;
        var room = field is null ? Width - (2 * Margin) : 560.0;
        var size = 76.0;
        while (size > Small && fonts.Lines(edition.Title, FontWeight.Bold, size, room) is var tried
            && (tried.Count > 4 || tried.Exists(line => fonts.Measure(line, FontWeight.Bold, size) > room)))
            size -= 4;
        marks.Add(new TextMark(Margin, 112, edition.Kind, Small, FontWeight.SemiBold, White));
        var y = 210.0;
        foreach (var line in fonts.Lines(edition.Title, FontWeight.Bold, size, room))
        {
            marks.Add(new TextMark(Margin, y, line, size, FontWeight.Bold, White));
            y += size * Leading;
        }

        marks.Add(new TextMark(Margin, Height - Margin, FormattableString.Invariant($"{edition.Year}"), size, FontWeight.Light, White));
        if (field is not null)
        {
            var scale = Math.Min(440 / field.Width, (Height - 80) / field.Height);
            var (left, top) = (924 - (field.Width * scale / 2), (Height - (field.Height * scale)) / 2);
            marks.AddRange(field.Marks.Select(mark => mark.Placed(left, top, scale)));
        }

        return new(Width, Height, marks.ToImmutable());
    }

    private static Ink White => new("#FFFFFF");

    private static Figure? Field(Site site) =>
        site.Document.Sections.SelectMany(section => section.Opening).OfType<Figure>().FirstOrDefault(figure => figure.Spec.Kind == ChartKind.FlowerField);
}
