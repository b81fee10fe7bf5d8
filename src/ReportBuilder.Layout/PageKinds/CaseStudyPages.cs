using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>A case study: a band in the dimension's colour, the city's figures in a rail, the text in two columns; then pages of three.</summary>
internal static class CaseStudyPages
{
    private const double EyebrowTop = 56;
    private const double LeastBand = 186;
    private const double BelowBand = 28;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var page = setting.Book.NewPage();
        var bottom = DrawBand(frame, page);
        new RunningHead(setting.Document, setting.Palette, setting.Lines).DrawNumber(page);
        var whole = setting.Book.TextBand(page, 3, bottom + BelowBand);
        var rail = new CaseRail(frame, whole.ColumnWidth);
        rail.Draw(page, frame.Left, whole.Top);
        var first = rail.IsEmpty ? whole : whole with { Left = whole.ColumnLeft(1), Columns = 2 };
        var look = frame.Look.ForCases();
        var parts = Galley.Set(section.Content, frame.Galley(whole, look));
        var flow = new ColumnFlow(look.Grid, () => setting.Book.TextPage(section, 3));
        var rest = flow.Run(parts, first);
        setting.Book.Open = rest.Page == page ? null : rest;
    }

    /// <summary>The band at the head of the page; returns where it ends.</summary>
    private static double DrawBand(SectionFrame frame, PageCanvas page)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var muted = setting.Palette.Colour("on-accent-muted", section.ColourToken);
        page.AddDestination(section.Id, 0);
        var words = section.Dimension is { } dimension ? $"Case study · {dimension.Name}" : "Case study";
        var eyebrow = setting.Text(words.ToUpperInvariant(), TypeScale.Eyebrow(muted), frame.Width, setting.Tags.Add(frame.Tag, "P", section.Origin));
        var heading = frame.Heading();
        var name = setting.Text(frame.ShortTitle + " ", new TextStyle(FontWeight.Bold, 34, 37, Palette.White, Tracking: -0.025), frame.Width, heading);
        var title = frame.ShortTitle == section.Title ? null : setting.Text(section.Title, new TextStyle(FontWeight.Light, 13.5, 18, Palette.White), frame.Width * 0.85, heading);
        var standfirst = frame.Standfirst(new TextStyle(FontWeight.Regular, 9, 13, muted), frame.Width * 0.75);
        var top = EyebrowTop;
        var height = top + eyebrow.Height + 6 + name.Height + (title?.Height ?? 0) + 6 + (standfirst is null ? 0 : standfirst.Height + 6) + 34;
        height = Math.Max(LeastBand, height);
        page.Fill(new(0, 0, page.Width, height), setting.Palette.Colour(section.ColourToken));
        eyebrow.Draw(page, frame.Left, top);
        name.Draw(page, frame.Left, top += eyebrow.Height + 6);
        title?.Draw(page, frame.Left, top += name.Height + 3);
        standfirst?.Draw(page, frame.Left, top + (title?.Height ?? name.Height) + 6);
        return height;
    }
}
