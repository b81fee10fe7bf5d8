using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Press;

/// <summary>Prints what goes to the edge of a page beyond it, so that no white shows where the paper is cut a little off.</summary>
/// <remarks>Areas grow, pictures are enlarged: by less than anybody sees, and about the edges that stay.</remarks>
internal static class Bleeding
{
    /// <summary>So near an edge is at it, in points.</summary>
    private const double Near = 0.5;

    /// <param name="bleed">Points beyond the edge.</param>
    public static Page Of(Page page, double bleed)
    {
        if (bleed <= 0 || !page.Items.Any(item => AreaOf(item) is { } area && Grown(area, page, bleed) != area))
            return page;
        var items = ImmutableArray.CreateBuilder<PlacedItem>(page.Items.Length);
        var inClip = Enlarging.None;
        foreach (var item in page.Items)
        {
            if (item is PlacedClipEnd)
                inClip = Enlarging.None;
            items.Add(inClip.IsNone ? Grown(item, page, bleed) : inClip.Of(item));
            if (item is PlacedClip clip)
                inClip = Enlarging.Between(clip.Area, Grown(clip.Area, page, bleed));
        }

        return page with { Items = items.MoveToImmutable() };
    }

    private static Box? AreaOf(PlacedItem item) => item switch
    {
        PlacedPath path => AreaOf(path),
        PlacedPicture picture => picture.Area,
        PlacedClip clip => clip.Area,
        _ => null,
    };

    /// <summary>Of a filled rectangle.</summary>
    private static Box? AreaOf(PlacedPath path) =>
        path
            is
        {
            Fill: not null,
            Stroke: null,
            Clips.IsEmpty: true,
            Steps: [
            { Verb: PathVerb.MoveTo } a,
            { Verb: PathVerb.LineTo } b,
            { Verb: PathVerb.LineTo } c,
            { Verb: PathVerb.LineTo } d,
            { Verb: PathVerb.Close },
                ]
        }
        && a.Y == b.Y
        && b.X == c.X
        && c.Y == d.Y
        && d.X == a.X
            ? new(a.X, a.Y, c.X - a.X, c.Y - a.Y)
            : null;

    private static PlacedItem Grown(PlacedItem item, Page page, double bleed)
    {
        if (AreaOf(item) is not { } area || Grown(area, page, bleed) is var grown && grown == area)
            return item;
        return item switch
        {
            PlacedPath path => path with { Steps = Corners(grown) },
            PlacedPicture picture => picture with { Area = grown, Artwork = picture.Artwork.CutTo(grown.Width / grown.Height) },
            PlacedClip clip => clip with { Area = grown },
            _ => item,
        };
    }

    private static Box Grown(Box area, Page page, double bleed)
    {
        var (left, top) = (area.X <= Near ? -bleed : area.X, area.Y <= Near ? -bleed : area.Y);
        var right = area.Right >= page.Width - Near ? page.Width + bleed : area.Right;
        var bottom = area.Bottom >= page.Height - Near ? page.Height + bleed : area.Bottom;
        return new(left, top, right - left, bottom - top);
    }

    private static ImmutableArray<PathStep> Corners(Box box) =>
    [
        new(PathVerb.MoveTo, box.X, box.Y),
        new(PathVerb.LineTo, box.Right, box.Y),
        new(PathVerb.LineTo, box.Right, box.Bottom),
        new(PathVerb.LineTo, box.X, box.Bottom),
        new(PathVerb.Close),
    ];
}
