using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The page that opens a part: night ground, the title large, the sections of the part by number and colour.</summary>
internal static class PartOpener
{
    private const double TitleTop = 130;
    private const double ListFromFoot = 70;
    private const int LongestText = 220;

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
        var title = setting.Title(pieces, frame.Width);
        title.Draw(page, frame.Left, TitleTop);
        var standfirst = frame.Standfirst(TypeScale.Standfirst(setting.Palette.Colour("ink-night")), frame.Width * 0.68);
        standfirst?.Draw(page, frame.Left, TitleTop + title.Height + 18);
        var top = TitleTop + title.Height + 18 + (standfirst?.Height ?? 0) + 32;
        var textIsHere = DrawText(frame, page, top);
        new PartList(frame).DrawAbove(page, frame.Left, page.Height - ListFromFoot);
        if (!textIsHere)
            TextPages.SetText(frame);
    }

    /// <summary>A short text stands on the opener itself, in two columns; false where it is too long and gets pages of its own.</summary>
    private static bool DrawText(SectionFrame frame, PageCanvas page, double top)
    {
        var setting = frame.Setting;
        if (frame.Section.Content.Sum(InWords) > LongestText)
            return false;
        var night = setting.Palette.Colour("ink-night");
        var look = frame.Look with { Accent = Palette.White, Ink = night, Muted = setting.Palette.Colour("muted-night"), Ground = setting.Palette.Night, Body = TypeScale.Body(night) };
        var band = setting.Book.TextBand(page, 2, top);
        var parts = Galley.Set(frame.Section.Content, frame.Galley(band, look));
        new ColumnFlow(look.Grid, () => setting.Book.TextPage(frame.Section)).Run(parts, band);
        return true;
    }

    /// <summary>A rough length: only short paragraphs stay on the opener.</summary>
    private static int InWords(Block block) =>
        block is Paragraph paragraph ? InlineReader.PlainText(paragraph.Content).Count(c => c == ' ') : LongestText + 1;
}
