using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Pictures;
using ReportBuilder.Word.Pictures;

namespace ReportBuilder.Word.Package;

/// <summary>The pictures of the file: each figure in outlines and in dots. Each is drawn beside the text from when it is known.</summary>
internal sealed class PictureParts(Relations relations, WordOrder order, Theme theme)
{
    private const string Image = "image";

    private readonly List<Task<(ZipPart Dots, ZipPart Outlines)>> drawn = [];
    private readonly Dictionary<Artwork, ZipPart> photos = [];

    /// <summary>What draws in dots keeps a canvas, which the next picture takes over.</summary>
    private readonly ConcurrentBag<DotPicture> idle = [];

    /// <summary>The ids of a drawing's two pictures.</summary>
    public (string Svg, string Png) Add(Drawing drawing, string alternative)
    {
        var number = drawn.Count + 1;
        drawn.Add(Task.Run(() => Draw(drawing, alternative, number)));
        return (relations.Add(Image, Name(number, "svg")), relations.Add(Image, Name(number, "png")));
    }

    /// <summary>The id of a picture made of dots.</summary>
    public string Add(Artwork artwork)
    {
        if (!photos.TryGetValue(artwork, out var part))
        {
            var plain = PlainPicture.Of(artwork);
            photos.Add(
                artwork,
                part = new(string.Create(CultureInfo.InvariantCulture, $"word/media/picture{photos.Count + 1}.{plain.Ending}"), plain.Bytes)
                {
                    IsStored = true,
                }
            );
        }

        return relations.Add(Image, part.Path["word/".Length..]);
    }

    /// <summary>Every picture in dots, then every one in outlines, then those that authors gave.</summary>
    public ImmutableArray<ZipPart> Parts()
    {
        var parts = Task.WhenAll(drawn).GetAwaiter().GetResult();
        return [.. parts.Select(part => part.Dots), .. parts.Select(part => part.Outlines), .. photos.Values];
    }

    private (ZipPart Dots, ZipPart Outlines) Draw(Drawing drawing, string alternative, int number)
    {
        if (!idle.TryTake(out var picture))
            picture = new(order.Fonts, token => theme.Colour(token)?.Light ?? "#000000", order.Compress);
        var dots = picture.Draw(drawing);
        idle.Add(picture);
        return (
            new("word/" + Name(number, "png"), dots) { IsStored = true },
            new("word/" + Name(number, "svg"), order.Svg(drawing, alternative)));
    }

    private static string Name(int number, string ending) => string.Create(CultureInfo.InvariantCulture, $"media/figure{number}.{ending}");
}
