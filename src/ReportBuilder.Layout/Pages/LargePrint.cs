using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>Enlarges laid-out pages with all that is on them.</summary>
internal static class LargePrint
{
    /// <param name="scale">1 leaves everything as it is.</param>
    public static PagedDocument Of(PagedDocument document, double scale)
    {
        if (scale == 1)
            return document;
        var enlarging = new Enlarging(scale, 0, 0);
        return document with
        {
            Pages = [.. document.Pages.Select(page => Of(page, enlarging))],
            Destinations = [.. document.Destinations.Select(place => place with { Y = place.Y * scale })],
            Tags = Of(document.Tags, enlarging),
        };
    }

    private static Page Of(Page page, Enlarging enlarging) => page with
    {
        Width = page.Width * enlarging.Scale,
        Height = page.Height * enlarging.Scale,
        Items = [.. page.Items.Select(enlarging.Of)],
        Links = [.. page.Links.Select(link => link with { Area = enlarging.Of(link.Area) })],
    };

    private static TagNode Of(TagNode node, Enlarging enlarging) => node with
    {
        Bounds = node.Bounds is { } bounds ? bounds with { Box = enlarging.Of(bounds.Box) } : null,
        Children = [.. node.Children.Select(child => Of(child, enlarging))],
    };
}
