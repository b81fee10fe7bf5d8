using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Layout.Blocks.Parts;

/// <summary>A picture of the edition on a page: a Figure with its alternative text and bounds, or an artifact where it is an ornament.</summary>
/// <param name="tag">The Figure; null for an ornament.</param>
internal sealed class ArtworkOnPage(Artwork artwork, TagBuilder? tag, Setting setting, Look look)
{
    /// <summary>Of an illustration, with an element of its own unless it is an ornament.</summary>
    public static ArtworkOnPage Of(Illustration picture, GalleyFrame frame, TagBuilder parent) => Of(picture, frame.Setting, frame.Look, parent);

    public static ArtworkOnPage Of(Illustration picture, Setting setting, Look look, TagBuilder parent) => new(
        picture.Artwork,
        picture.IsOrnament ? null : setting.Tags.Add(parent, "Figure", picture.Origin, new(Alternative: picture.AlternativeText)),
        setting,
        look);

    /// <summary>Fills an area; where that has another shape, the picture is cut to it about its focus.</summary>
    public void Draw(PageCanvas page, Box area)
    {
        var shown = artwork.CutTo(area.Width / area.Height);
        tag?.StandsAt(page, area);
        var id = tag?.Id ?? PlacedItem.Artifact;
        if (shown.Drawing is not { } drawing)
        {
            page.Add(new PlacedPicture(area, shown, id));
            return;
        }

        page.Add(new PlacedClip(area, id));
        new DrawingPainter(setting, look, tag, area.Width / drawing.Width).Draw(page, drawing, area.X, area.Y);
        page.Add(new PlacedClipEnd(id));
    }
}
