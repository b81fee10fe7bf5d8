using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Somebody's picture with name, role and credit beside it.</summary>
internal static class PortraitSetter
{
    private const double Share = 0.38;
    private const double Gap = 12;
    private const double Below = 6;

    public static List<Piece> Measure(Portrait portrait, GalleyFrame frame)
    {
        var (setting, look, picture) = (frame.Setting, frame.Look, portrait.Picture);
        var parent = setting.Tags.Add(frame.Tag, "Div", portrait.Origin);
        var art = ArtworkOnPage.Of(picture, frame, parent);
        var width = frame.Width * Share;
        var height = width / picture.Artwork.Shape;
        var left = width + Gap;
        var beside = frame.Width - left;
        TextBlock? Words(string text, TypeStyle style) =>
            text.Length == 0 ? null : setting.Text(text, style, beside, setting.Tags.Add(parent, "P", portrait.Origin));
        TextBlock?[] words =
        [
            Words(portrait.Name, TypeScale.Finding(look.Ink)),
            Words(portrait.Role, TypeScale.Caption(look.Muted)),
            Words(picture.Credit, TypeScale.Source(look.Muted)),
        ];
        var lines = words.OfType<TextBlock>().ToList();
        var text = lines.Sum(line => line.Height) + (2 * Math.Max(0, lines.Count - 1));
        return
        [
            new(frame.ToHalfLines(Math.Max(height, text) + Below), (page, x, y) =>
            {
                art.Draw(page, new(x, y, width, height));
                var top = y + Math.Max(0, height - text);
                foreach (var line in lines)
                {
                    line.Draw(page, x + left, top);
                    top += line.Height + 2;
                }
            })
            {
                Before = frame.Look.Grid,
                OnGrid = true,
                Origin = portrait.Origin,
            },
        ];
    }
}
