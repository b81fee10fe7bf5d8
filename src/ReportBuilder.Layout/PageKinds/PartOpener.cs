using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The page that opens a part: night ground, the title large, the sections of the part by number and colour.</summary>
internal static class PartOpener
{
    private const double TitleTop = 130;
    private const double TallestBanner = 104;
    private const double ListFromFoot = 70;
    private const double AboveList = 26;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var page = setting.Book.NewPage();
        page.FillPage(setting.PaperColours.Night);
        page.AddDestination(section.Id, 0);
        var onNight = frame.Look with { Ground = setting.PaperColours.Night, Muted = setting.PaperColours.Colour("muted-night") };
        Banner.Draw(frame, page, onNight, 0, Banner.Height(frame, TallestBanner * frame.Scale));
        var heading = frame.Heading();
        var (style, titleTop) = (new TypeStyle(FontWeight.Bold, 42, 44.1, PaperColours.White, Tracking: -0.025).Scaled(frame.Scale), TitleTop * frame.Scale);
        var pieces = new List<TextPiece>(2);
        if (section.Number.Length > 0)
            pieces.Add(new(section.Number + "\u00A0\u00A0", style with { Weight = FontWeight.Light }, heading));
        pieces.Add(new(section.Title, style, heading));
        var title = setting.Title(pieces.ToArray(), frame.Width);
        title.Draw(page, frame.Left, titleTop);
        var standfirst = frame.Standfirst(TypeScale.Standfirst(setting.PaperColours.Colour("ink-night")), frame.Width * (frame.IsNarrow ? 1 : 0.68));
        standfirst?.Draw(page, frame.Left, titleTop + title.Height + 18);
        var top = titleTop + title.Height + 18 + (standfirst?.Height ?? 0) + 32;
        var listTop = page.Height - ListFromFoot - PartList.HeightOf(section);
        if (listTop < top - AboveList && !section.Children.IsEmpty)
        {
            // On a small page the list has a page of its own.
            page = setting.Book.NewPage();
            page.FillPage(setting.PaperColours.Night);
            (listTop, top) = (setting.Theme.MarginTop, page.Height);
        }

        var textIsHere = DrawText(frame, setting.Book.TextBand(page, setting.Theme.Columns, top) with { Bottom = listTop - AboveList });
        new PartList(frame).Draw(page, frame.Left, listTop);
        if (!textIsHere)
            TextPages.SetText(frame);
    }

    /// <summary>A short text stands on the opener itself, in two columns; false where it is too long and gets pages of its own.</summary>
    private static bool DrawText(SectionFrame frame, Band band)
    {
        var palette = frame.Setting.PaperColours;
        var night = palette.Colour("ink-night");
        var look = frame.Look with
        {
            Accent = PaperColours.White,
            Ink = night,
            Muted = palette.Colour("muted-night"),
            Hairline = palette.Colour("hairline-night"),
            Ground = palette.Night,
            Body = TypeScale.Body(night, frame.Look.Grid),
        };
        var onOpener = frame.Galley(band, look) with { HasFoot = false, LandscapeWidth = 0 };
        var trial = onOpener with { Tag = new TagBuilder(0, "Sect", frame.Section.Origin) };
        if (band.Height <= 0 || CopyFit.Pages(Galley.Set(frame.Section.Content, trial), band, band, look.Grid) > 1)
            return false;
        new ColumnFlow(look.Grid, () => frame.Setting.Book.TextPage(frame.Section)).Run(Galley.Set(frame.Section.Content, onOpener), band);
        return true;
    }
}
