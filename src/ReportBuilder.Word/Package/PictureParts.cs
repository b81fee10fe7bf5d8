using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Word.Pictures;

namespace ReportBuilder.Word.Package;

/// <summary>The pictures of the file: each figure in outlines and in dots. Each is drawn beside the text from when it is known.</summary>
internal sealed class PictureParts(Relations relations, WordOrder order, Theme theme)
{
    private const string Image = "image";

    private readonly List<Task<(ZipPart Dots, ZipPart Outlines)>> drawn = [];

    /// <summary>What draws in dots keeps a canvas, which the next picture takes over.</summary>
    private readonly ConcurrentBag<DotPicture> idle = [];

    /// <summary>The ids of a figure's two pictures.</summary>
    public (string Svg, string Png) Add(Figure figure)
    {
        var number = drawn.Count + 1;
        drawn.Add(Task.Run(() => Draw(figure, number)));
        return (relations.Add(Image, Name(number, "svg")), relations.Add(Image, Name(number, "png")));
    }

    /// <summary>Every picture in dots, then every one in outlines.</summary>
    public ImmutableArray<ZipPart> Parts()
    {
        var parts = Task.WhenAll(drawn).GetAwaiter().GetResult();
        return [.. parts.Select(part => part.Dots), .. parts.Select(part => part.Outlines)];
    }

    private (ZipPart Dots, ZipPart Outlines) Draw(Figure figure, int number)
    {
        if (!idle.TryTake(out var picture))
            picture = new(order.Fonts, token => theme.Colour(token)?.Light ?? "#000000", order.Compress);
        var dots = picture.Draw(figure.Drawing);
        idle.Add(picture);
        return (
            new("word/" + Name(number, "png"), dots) { IsStored = true },
            new("word/" + Name(number, "svg"), order.Svg(figure.Drawing, figure.AlternativeText)));
    }

    private static string Name(int number, string ending) => string.Create(CultureInfo.InvariantCulture, $"media/figure{number}.{ending}");
}
