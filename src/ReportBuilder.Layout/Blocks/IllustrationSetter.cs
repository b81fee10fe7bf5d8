using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A picture with its number, its caption and its credit below it, in a column, over all of them, on a page or to its edges.</summary>
internal static class IllustrationSetter
{
    private const double AboveCaption = 5;
    private const double Below = 6;

    /// <summary>No picture in the text is taller than this share of a page: its caption and some lines stand with it.</summary>
    private const double TallestShare = 0.72;

    /// <summary>In a box or a list a picture is as wide as what it stands in, whatever else it asks for: a page is not theirs to take.</summary>
    public static List<Piece> Measure(Illustration picture, GalleyFrame frame) => picture.Width switch
    {
        PictureWidth.Page when frame.LandscapeWidth > 0 => [OnPage(picture, frame)],
        PictureWidth.Bleed when frame.LandscapeWidth > 0 => [ToEdges(picture, frame)],
        _ => [InText(picture, frame)],
    };

    /// <summary>The most that a picture in the text is tall, in points.</summary>
    public static double Tallest(GalleyFrame frame) =>
        (frame.Setting.Theme.PageHeight - frame.Setting.Theme.MarginTop - frame.Setting.Theme.MarginBottom) * TallestShare;

    /// <summary>The words under a picture as one paragraph; null where there are none.</summary>
    public static TextBlock? Caption(Illustration picture, GalleyFrame frame, TagBuilder parent, double width)
    {
        if (picture.Caption.Length + picture.Credit.Length == 0)
            return null;
        var (setting, look) = (frame.Setting, frame.Look);
        var tag = setting.Tags.Add(setting.Tags.Add(parent, "Caption", picture.Origin), "P", picture.Origin);
        var style = TypeScale.Caption(look.Muted);
        var pieces = new List<TextPiece>(3);
        if (picture.Number > 0)
            pieces.Add(
                new(
                    setting.Wording.Say("figure.number", ("number", picture.Number)) + "\u2002",
                    style with
                    {
                        Weight = FontWeight.SemiBold,
                        Colour = look.Ink,
                    },
                    tag
                )
            );
        if (picture.Caption.Length > 0)
            pieces.Add(new(picture.Caption + (picture.Credit.Length > 0 ? "\u2002" : ""), style with { Colour = look.Ink }, tag));
        if (picture.Credit.Length > 0)
            pieces.Add(new(picture.Credit, style, tag));
        return setting.Lines.Set(pieces.ToArray(), width, picture.Origin);
    }

    private static Piece InText(Illustration picture, GalleyFrame frame)
    {
        var (parent, art) = Tagged(picture, frame);
        var width = Math.Min(frame.Width, Tallest(frame) * picture.Artwork.Shape);
        var caption = Caption(picture, frame, parent, frame.Width);
        var height = width / picture.Artwork.Shape;
        var whole = frame.ToHalfLines(height + (caption is null ? 0 : AboveCaption + caption.Height) + Below);
        return new(whole, (page, x, y) =>
        {
            art.Draw(page, new(x, y, width, height));
            caption?.Draw(page, x, y + height + AboveCaption);
        })
        {
            Before = frame.Look.Grid,
            OnGrid = true,
            Floats = true,
            IsFigure = picture.Number > 0,
            Origin = picture.Origin,
        };
    }

    /// <summary>All of the text's area; a picture of another shape is not cut, and stands in the middle.</summary>
    private static Piece OnPage(Illustration picture, GalleyFrame frame)
    {
        var (parent, art) = Tagged(picture, frame);
        var theme = frame.Setting.Theme;
        var whole = theme.PageHeight - theme.MarginTop - theme.MarginBottom;
        var caption = Caption(picture, frame, parent, frame.Width);
        var room = whole - (caption is null ? 0 : AboveCaption + caption.Height);
        var width = Math.Min(frame.Width, room * picture.Artwork.Shape);
        var height = width / picture.Artwork.Shape;
        return new(whole, (page, x, y) =>
        {
            var top = y + ((room - height) / 2);
            art.Draw(page, new(x + ((frame.Width - width) / 2), top, width, height));
            caption?.Draw(page, x, top + height + AboveCaption);
        })
        {
            Floats = true,
            IsFigure = picture.Number > 0,
            Origin = picture.Origin,
        };
    }

    /// <summary>To the head and both sides of the page; what it says stands at the foot, above the number of the page.</summary>
    private static Piece ToEdges(Illustration picture, GalleyFrame frame)
    {
        var (parent, art) = Tagged(picture, frame);
        var theme = frame.Setting.Theme;
        var whole = theme.PageHeight - theme.MarginTop - theme.MarginBottom;
        var caption = Caption(picture, frame, parent, frame.Width);
        var bottom = theme.PageHeight - theme.MarginBottom - (caption is null ? 0 : caption.Height + AboveCaption);
        return new(whole, (page, x, y) =>
        {
            page.DropRunningHead();
            art.Draw(page, new(0, 0, page.Width, bottom));
            caption?.Draw(page, theme.MarginSide, bottom + AboveCaption);
        })
        {
            Floats = true,
            IsFigure = picture.Number > 0,
            Origin = picture.Origin,
        };
    }

    private static (TagBuilder Parent, ArtworkOnPage Art) Tagged(Illustration picture, GalleyFrame frame)
    {
        var worded = picture.Caption.Length + picture.Credit.Length > 0;
        var parent = worded ? frame.Setting.Tags.Add(frame.Tag, "Div", picture.Origin) : frame.Tag;
        return (parent, ArtworkOnPage.Of(picture, frame, parent));
    }
}
