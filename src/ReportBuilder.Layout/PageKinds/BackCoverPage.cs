using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The back cover: the dark ground of the cover, a picture at its head, the last words above its foot. No page number.</summary>
internal static class BackCoverPage
{
    private const double TallestBanner = 300;
    private const double TextShare = 0.68;
    private const double BelowTitle = 14;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var (palette, theme) = (setting.PaperColours, setting.Theme);
        var page = NightPage(frame);
        page.AddDestination(section.Id, 0);
        var ink = palette.Colour("ink-night");
        var look = frame.Look with
        {
            Accent = PaperColours.White,
            Ink = ink,
            Muted = palette.Colour("muted-night"),
            Hairline = palette.Colour("hairline-night"),
            Ground = palette.Night,
            Body = TypeScale.Body(ink, frame.Look.Grid),
        };
        var picture = Banner.Height(frame, TallestBanner * frame.Scale);
        Banner.Draw(frame, page, look, 0, picture);
        var width = frame.Width * (frame.IsNarrow ? 1 : TextShare);
        var style = new TypeStyle(FontWeight.Bold, 22, 26, PaperColours.White, Tracking: -0.02).Scaled(frame.Scale);
        var title = setting.Title([new(section.Title, style, frame.Heading())], width);
        var pieces = Galley.SetNarrow([.. Banner.Rest(section), .. section.Content], new(setting, look, width, width, frame.Tag, frame.Level));
        var toGrid = pieces.Count(piece => piece.OnGrid) * look.Grid;
        var height = title.Height + BelowTitle + new GalleyPart(false, pieces).Height + toGrid;
        var top = Math.Max(picture + theme.MarginTop, page.Height - theme.MarginBottom - height);
        Banner.DrawLogo(frame, page, look, top);
        title.Draw(page, frame.Left, top);
        var band = new Band(page, frame.Left, top + title.Height + BelowTitle, page.Height - theme.MarginBottom, 1, width, 0, Fresh: false);
        if (pieces.Count > 0)
            new ColumnFlow(look.Grid, () => band with { Page = NightPage(frame), Top = theme.MarginTop, Fresh = true }).Run([new(false, pieces)], band);
        setting.Book.Open = null;
    }

    private static Pages.PageCanvas NightPage(SectionFrame frame)
    {
        var page = frame.Setting.Book.NewPage();
        page.FillPage(frame.Setting.PaperColours.Night);
        return page;
    }
}
