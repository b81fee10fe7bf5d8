using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The page that opens a part: night ground, the title large, the sections of the part by number and colour.</summary>
internal static class PartOpener
{
    private const double TitleTop = 130;
    private const double ListFromFoot = 70;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var page = setting.Book.NewPage();
        page.Fill(new(0, 0, page.Width, page.Height), setting.Palette.Night);
        page.AddDestination(section.Id, 0);
        var heading = frame.Heading();
        var style = new TextStyle(FontWeight.Bold, 42, 44.1, Palette.White, Tracking: -0.025);
        var pieces = new List<TextPiece>(2);
        if (section.Number.Length > 0)
            pieces.Add(new(section.Number + "\u00A0\u00A0", style with { Weight = FontWeight.Light }, heading));
        pieces.Add(new(section.Title, style, heading));
        var title = setting.Lines.Set(pieces, frame.Width, section.Origin);
        title.Draw(page, frame.Left, TitleTop);
        var standfirst = frame.Standfirst(TypeScale.Standfirst(setting.Palette.Colour("ink-night")), frame.Width * 0.68);
        standfirst?.Draw(page, frame.Left, TitleTop + title.Height + 18);
        new PartList(frame).DrawAbove(page, frame.Left, page.Height - ListFromFoot);
        TextPages.SetText(frame);
    }
}
