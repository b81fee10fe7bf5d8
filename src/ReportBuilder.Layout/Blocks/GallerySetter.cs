using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Pictures in rows: each row is as wide as the text, and all pictures of a row are of one height. A row is a piece.</summary>
internal static class GallerySetter
{
    private const double Gap = 8;
    private const double AboveCaption = 5;
    private const double Below = 6;

    public static List<Piece> Measure(Gallery gallery, GalleyFrame frame)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var count in gallery.Rows)
        {
            pieces.Add(Row([.. gallery.Pictures.AsSpan(at, count)], frame, first: at == 0));
            at += count;
        }

        return pieces;
    }

    private static Piece Row(Illustration[] pictures, GalleyFrame frame, bool first)
    {
        var height = Math.Min(IllustrationSetter.Tallest(frame), (frame.Width - (Gap * (pictures.Length - 1))) / pictures.Sum(picture => picture.Artwork.Shape));
        var cells = pictures.Select(picture => Cell.Of(picture, frame, height)).ToList();
        var captions = cells.Max(cell => cell.Caption is { } caption ? AboveCaption + caption.Height : 0);
        return new(frame.ToHalfLines(height + captions + Below), (page, x, y) =>
        {
            foreach (var cell in cells)
            {
                page.AddDestination(cell.Id, y - 6);
                cell.Art.Draw(page, new(x, y, cell.Width, height));
                cell.Caption?.Draw(page, x, y + height + AboveCaption);
                x += cell.Width + Gap;
            }
        })
        {
            Before = first ? frame.Look.Grid : 0,
            OnGrid = true,
            Floats = pictures.Length == 1 || first,
            IsFigure = pictures.Any(picture => picture.Number > 0),
            Origin = pictures[0].Origin,
        };
    }

    private sealed record Cell(string Id, ArtworkOnPage Art, TextBlock? Caption, double Width)
    {
        public static Cell Of(Illustration picture, GalleyFrame frame, double height)
        {
            var parent = frame.Setting.Tags.Add(frame.Tag, "Div", picture.Origin);
            var width = height * picture.Artwork.Shape;
            return new(picture.Id, ArtworkOnPage.Of(picture, frame, parent), IllustrationSetter.Caption(picture, frame, parent, width), width);
        }
    }
}
