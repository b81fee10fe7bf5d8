using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The page that opens a dimension: its colour to the edges, its number light and large, its key figures, all its scores as a strip.</summary>
internal static class DimensionOpener
{
    private const double NumberTop = 128;
    private const double TitleTop = 266;
    private const double FootOfPicture = 52;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var page = setting.Book.NewPage();
        page.Fill(new(0, 0, page.Width, page.Height), setting.Palette.Colour(section.ColourToken));
        page.AddDestination(section.Id, 0);
        DrawTitle(frame, page);
        DrawOpening(frame, page);
        TextPages.SetText(frame);
    }

    private static void DrawTitle(SectionFrame frame, PageCanvas page)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var heading = frame.Heading();
        if (section.Number.Length > 0)
            setting.Text(section.Number + " ", TypeScale.ChapterNumber(Palette.White), frame.Width, heading).Draw(page, frame.Left - 4, NumberTop);
        var title = setting.Text(section.Title, new TextStyle(FontWeight.Bold, 40, 42, Palette.White, Tracking: -0.025), frame.Width, heading);
        title.Draw(page, frame.Left, TitleTop);
        frame.Standfirst(TypeScale.Standfirst(Palette.White), frame.Width * 0.7)?.Draw(page, frame.Left, TitleTop + title.Height + 18);
    }

    /// <summary>Key figures, then pictures: set from the foot of the page upwards.</summary>
    private static void DrawOpening(SectionFrame frame, PageCanvas page)
    {
        var setting = frame.Setting;
        var look = Look.OnAccent(setting.Palette, frame.Section.ColourToken, setting.Theme.Baseline);
        var galley = new GalleyFrame(setting, look, frame.Width, frame.Width, frame.Tag, frame.Level);
        var blocks = frame.Section.Opening.Select(block => block is Figure figure ? [OpenerPicture.Measure(figure, galley)] : Galley.SetNarrow([block], galley)).ToList();
        var height = blocks.Sum(pieces => pieces.Sum(piece => piece.Height)) + (Math.Max(0, blocks.Count - 1) * 20);
        var y = page.Height - FootOfPicture - height;
        foreach (var pieces in blocks)
        {
            foreach (var piece in pieces)
            {
                piece.Draw(page, frame.Left, y);
                y += piece.Height;
            }

            y += 20;
        }
    }
}
