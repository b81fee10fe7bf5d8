using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A heading inside a section: whole lines of the grid, so that the text below it stands on the grid again.</summary>
internal static class HeadingSetter
{
    private const double BelowHeading = 3;

    public static List<Piece> Measure(Heading heading, GalleyFrame frame)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, frame.Setting.Headings.Role(frame.SectionLevel + heading.Level - 1), heading.Origin);
        var look = frame.Look;
        var style = heading.Level <= 2 ? TypeScale.Heading(look.Accent) : TypeScale.SubHeading(look.Ink);
        var text = frame.Setting.Text(heading.Content, style, frame.Width, tag, look.Accent);
        var needed = text.Height + BelowHeading + (heading.Level <= 2 ? 6 : 0);
        var height = heading.Level <= 2 ? Math.Ceiling(needed / look.Grid) * look.Grid : text.Height;
        var below = heading.Level <= 2 ? BelowHeading : 0;
        return
        [
            new(height, (page, x, y) => text.Draw(page, x, y + height - text.Height - below))
            {
                KeepWithNext = true,
                Heads = true,
                OnGrid = true,
                Origin = heading.Origin,
            },
        ];
    }
}
