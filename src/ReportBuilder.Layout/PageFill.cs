using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout;

/// <summary>How full the pages of a report are, and why those that are half empty are.</summary>
/// <remarks>
/// A page is as full as its columns are deep, on average: the width of the text is cut into strips, and each is filled down to the lowest
/// thing in it. Pages of a colour to their edges (covers, openers) say what they have to say and are not judged.
/// </remarks>
public static class PageFill
{
    /// <summary>Less than this share of a page is told of.</summary>
    private const double Least = 0.55;
    private const int Strips = 12;

    /// <summary>RB5020: a page under 55 % full, with its reason, at the place of what stands last on it.</summary>
    public static IEnumerable<Diagnostic> HalfEmpty(PagedDocument pages, ReportDocument document)
    {
        var places = Places(pages.Tags).ToDictionary(node => node.Id);
        for (var at = 0; at < pages.Pages.Length; at++)
        {
            if (Of(pages.Pages[at], document) is not { } share || share >= Least)
                continue;
            yield return Diagnostic.Note(
                "RB5020",
                pages.Pages[at].Items
                    .Select(item => places.GetValueOrDefault(item.TagId)?.Origin ?? default)
                    .LastOrDefault(place => place.File is { Length: > 0 }),
                string.Create(CultureInfo.InvariantCulture, $"page {pages.Pages[at].Label} is {share * 100:0} % full: {Reason(pages, document, places, at)}"),
                "write a little more or less, move a picture, or let parts follow on: 'follow-on' in the theme");
        }
    }

    /// <summary>The share of the text's height that is filled, from 0 to 1; null for a page that is not of text.</summary>
    public static double? Of(Page page, ReportDocument document)
    {
        var theme = document.Theme;
        var scale = theme.Enlargement;
        var (top, bottom) = (theme.MarginTop * scale, page.Height - (theme.MarginBottom * scale));
        var (left, right) = (theme.MarginSide * scale, page.Width - (theme.MarginSide * scale));
        var depths = new double[Strips];
        foreach (var item in page.Items)
        {
            if (Area(item) is not { } area || item.TagId is PlacedItem.RunningHead or PlacedItem.RunningFoot)
                continue;
            if (area.X <= 1 && area.Right >= page.Width - 1 && area.Bottom >= page.Height - 1)
                return null;
            for (var strip = 0; strip < Strips; strip++)
            {
                var from = left + ((right - left) * strip / Strips);
                if (area.Right > from && area.X < from + ((right - left) / Strips))
                    depths[strip] = Math.Max(depths[strip], Math.Min(area.Bottom, bottom) - top);
            }
        }

        return page.Items.Any(item => item.TagId >= 0) ? Math.Clamp(depths.Average() / (bottom - top), 0, 1) : null;
    }

    private static string Reason(PagedDocument pages, ReportDocument document, Dictionary<int, TagNode> places, int at)
    {
        if (at + 1 == pages.Pages.Length)
            return "the report ends here";
        var begins = pages.Destinations.Where(destination => destination.PageIndex == at + 1).OrderBy(destination => destination.Y)
            .Select(destination => document.InReadingOrder().Select(entry => entry.Section).FirstOrDefault(section => section.Id == destination.Name))
            .FirstOrDefault();
        if (begins is not null)
            return $"'{begins.Title}' begins the next page";
        var next = pages.Pages[at + 1];
        if (pages.Pages[at].Width != next.Width)
            return "the next page lies on its side";
        var first = next.Items.Where(item => item.TagId >= 0).MinBy(item => Area(item)?.Y ?? double.MaxValue);
        var block = first is null ? null : places.GetValueOrDefault(first.TagId);
        return block is null ? "what comes next finds no room below it" : $"what comes next ({block.Origin}) finds no room below it";
    }

    private static IEnumerable<TagNode> Places(TagNode node) => node.Children.SelectMany(Places).Prepend(node);

    private static Box? Area(PlacedItem item) => item switch
    {
        PlacedText text => new(text.X, text.Y - text.Size, text.Rotation == 0 ? text.Glyphs.Sum(glyph => glyph.Advance) : 0, text.Size),
        PlacedPicture picture => picture.Area,
        PlacedPath path => Area(path),
        _ => null,
    };

    private static Box? Area(PlacedPath path)
    {
        var ends = path.Steps.Where(step => step.Verb != Model.Drawings.PathVerb.Close).ToArray();
        if (ends.Length == 0)
            return null;
        var (x, y) = (ends.Min(step => step.X), ends.Min(step => step.Y));
        return new(x, y, ends.Max(step => step.X) - x, ends.Max(step => step.Y) - y);
    }
}
