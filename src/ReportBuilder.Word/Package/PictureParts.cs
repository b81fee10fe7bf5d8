using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Word.Pictures;

namespace ReportBuilder.Word.Package;

/// <summary>The pictures of the file: each figure in outlines and in dots. They are drawn side by side once all are known.</summary>
internal sealed class PictureParts(Relations relations)
{
    private const string Image = "image";

    private readonly List<Figure> figures = [];

    /// <summary>The ids of a figure's two pictures.</summary>
    public (string Svg, string Png) Add(Figure figure)
    {
        figures.Add(figure);
        return (relations.Add(Image, Name(figures.Count, "svg")), relations.Add(Image, Name(figures.Count, "png")));
    }

    public ImmutableArray<ZipPart> Draw(WordOrder order, Theme theme)
    {
        var (dots, outlines) = (new ZipPart[figures.Count], new ZipPart[figures.Count]);
        Parallel.For(
            0,
            dots.Length,
            () => new DotPicture(order.Fonts, token => theme.Colour(token)?.Light ?? "#000000", order.Compress),
            (at, _, picture) =>
            {
                dots[at] = new("word/" + Name(at + 1, "png"), picture.Draw(figures[at].Drawing)) { IsStored = true };
                outlines[at] = new("word/" + Name(at + 1, "svg"), order.Svg(figures[at].Drawing, figures[at].AlternativeText));
                return picture;
            },
            _ => { });
        return [.. dots, .. outlines];
    }

    private static string Name(int number, string ending) => string.Create(CultureInfo.InvariantCulture, $"media/figure{number}.{ending}");
}
