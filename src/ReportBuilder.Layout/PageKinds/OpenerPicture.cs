using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>A picture on the coloured ground of an opener: a small line on what it shows, and the picture without rules.</summary>
internal static class OpenerPicture
{
    public static Piece Measure(Figure figure, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var words = figure.Measures.Length > 0 ? figure.Measures : figure.Finding;
        var caption = words.Length == 0
            ? null
            : setting.Text(words, TypeScale.Caption(look.Muted), frame.Width, setting.Tags.Add(frame.Tag, "P", figure.Origin));
        var picture = new Picture(figure, setting, look, frame.Tag, frame.Width);
        var top = caption is null ? 0 : caption.Height + 8;
        return new(top + picture.Height, (page, x, y) =>
        {
            caption?.Draw(page, x, y);
            picture.Draw(page, x, y + top);
        })
        {
            Origin = figure.Origin,
        };
    }
}
