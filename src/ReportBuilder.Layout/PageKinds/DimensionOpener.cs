using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// The page that opens a dimension: its colour to the edges, its number light and large, its key figures, all its scores as a strip.
/// </summary>
internal static class DimensionOpener
{
    private const double NumberTop = 128;
    private const double TitleTop = 266;
    private const double FootOfPicture = 52;
    private const double TallestBanner = 112;
    private const double BetweenBlocks = 20;

    /// <summary>A standfirst is not set smaller than this share of its size: it would be smaller than the text.</summary>
    private const double LeastStandfirst = 0.8;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var page = setting.Book.NewPage();
        page.FillPage(setting.PaperColours.Colour(section.ColourToken));
        page.AddDestination(section.Id, 0);
        var look = Look.OnAccent(setting.PaperColours, section.ColourToken, setting.Theme.Baseline);
        Banner.Draw(frame, page, look, 0, Banner.Height(frame, TallestBanner * frame.Scale));
        DrawOpening(frame, page, DrawTitle(frame, page));
        TextPages.SetText(frame);
    }

    /// <summary>Returns where it ends.</summary>
    private static double DrawTitle(SectionFrame frame, PageCanvas page)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var heading = frame.Heading();
        if (section.Number.Length > 0)
            DrawNumber(frame, page, heading);
        var headline = frame.ShortTitle == section.Title || section.Number.Length == 0 ? heading : setting.Tags.Add(frame.Tag, "P", section.Origin);
        var title = setting.Title(
            [new(section.Title, new TypeStyle(FontWeight.Bold, 40, 42, PaperColours.White, Tracking: -0.025).Scaled(frame.Scale), headline)],
            frame.Width
        );
        var top = TitleTop * frame.Scale;
        title.Draw(page, frame.Left, top);
        var style = TypeScale.Standfirst(PaperColours.White).Scaled(Math.Max(LeastStandfirst, frame.Scale));
        var standfirst = frame.Standfirst(style, frame.Width * (frame.IsNarrow ? 1 : 0.7));
        standfirst?.Draw(page, frame.Left, top + title.Height + (18 * frame.Scale));
        return top + title.Height + (standfirst is null ? 0 : (18 * frame.Scale) + standfirst.Height);
    }

    /// <summary>The number and, on its baseline, the name of the dimension where the title is a headline of its own.</summary>
    private static void DrawNumber(SectionFrame frame, PageCanvas page, TagBuilder heading)
    {
        var (style, top) = (TypeScale.ChapterNumber(PaperColours.White).Scaled(frame.Scale), NumberTop * frame.Scale);
        var number = frame.Setting.Text(frame.Section.Number + " ", style, frame.Width, heading);
        number.Draw(page, frame.Left - 6, top);
        if (frame.ShortTitle == frame.Section.Title)
            return;
        var nameStyle = new TypeStyle(FontWeight.Medium, 15, 19, PaperColours.White, Tracking: -0.01);
        var left = number.InkWidth + 14;
        frame.Setting.Text(frame.ShortTitle, nameStyle, frame.Width - left, heading)
            .Draw(page, frame.Left + left, top + style.Baseline - nameStyle.Baseline);
    }

    /// <summary>Key figures, then pictures: set from the foot of the page upwards; on a second page of the same colour where they find no room.</summary>
    /// <param name="top">Where the words above them end.</param>
    private static void DrawOpening(SectionFrame frame, PageCanvas page, double top)
    {
        var setting = frame.Setting;
        var look = Look.OnAccent(setting.PaperColours, frame.Section.ColourToken, setting.Theme.Baseline);
        var galley = new GalleyFrame(setting, look, frame.Width, frame.Width, frame.Tag, frame.Level);
        var blocks = Banner
            .Rest(frame.Section)
            .Select(block => block is Figure figure ? [OpenerPicture.Measure(figure, galley)] : Galley.SetNarrow([block], galley))
            .ToList();
        var height = blocks.Sum(pieces => pieces.Sum(piece => piece.Height)) + (Math.Max(0, blocks.Count - 1) * BetweenBlocks);
        var foot = page.Height - (FootOfPicture * Math.Min(1, frame.Scale + 0.2));
        var y = foot - height;
        if (y < top && blocks.Count > 0)
            (page, y) = (NextPage(frame), setting.Theme.MarginTop);
        foreach (var pieces in blocks)
        {
            foreach (var piece in pieces)
            {
                if (y + piece.Height > foot + 0.5 && y > setting.Theme.MarginTop && piece.Height < foot - setting.Theme.MarginTop)
                    (page, y) = (NextPage(frame), setting.Theme.MarginTop);
                piece.Draw(page, frame.Left, y);
                y += piece.Height;
            }

            y += BetweenBlocks;
        }
    }

    private static PageCanvas NextPage(SectionFrame frame)
    {
        var page = frame.Setting.Book.NewPage();
        page.FillPage(frame.Setting.PaperColours.Colour(frame.Section.ColourToken));
        return page;
    }
}
