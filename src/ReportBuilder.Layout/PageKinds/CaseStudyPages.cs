using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// A case study: a band in the dimension's colour, the unit's figures in a rail, the text in two columns. Pages that follow keep the rail, with
/// the pull quotes in it, unless three columns of text save a page.
/// </summary>
internal static class CaseStudyPages
{
    private const double EyebrowTop = 56;
    private const double LeastBand = 186;
    private const double TallestPicture = 96;
    private const double BelowPicture = 32;
    private const double BelowBand = 28;

    /// <summary>The least room that a rail needs, in points.</summary>
    private const double LeastRail = 130;
    private const double LeastHeight = 700;

    public static void Set(SectionFrame frame)
    {
        var setting = frame.Setting;
        var page = setting.Book.NewPage();
        var bottom = DrawBand(frame, page);
        new RunningHead(setting.Document, setting.PaperColours, setting.Lines).DrawNumber(page);
        var whole = setting.Book.TextBand(page, 3, bottom + BelowBand);
        if (whole.ColumnWidth < LeastRail || setting.Theme.PageHeight < LeastHeight)
        {
            SetWithoutRail(frame, setting.Book.TextBand(page, setting.Theme.Columns, whole.Top));
            return;
        }

        var rail = new CaseRail(frame, whole.ColumnWidth);
        rail.Draw(page, frame.Left, whole.Top);
        Run(frame, rail.IsEmpty ? whole : BesideRail(whole), whole);
        setting.Book.Open = null;
    }

    /// <summary>On a small page the figures of the unit stand in the text.</summary>
    private static void SetWithoutRail(SectionFrame frame, Band first)
    {
        var book = frame.Setting.Book;
        var look = frame.Look.ForCases();
        var parts = Galley.Set([.. Banner.Rest(frame.Section), .. frame.Section.Content], frame.Galley(first, look));
        new ColumnFlow(look.Grid, () => book.TextPage(frame.Section), landscapeBand: () => book.LandscapePage(frame.Section)).Run(parts, first);
        book.Open = null;
    }

    private static Band BesideRail(Band band) => band with { Left = band.ColumnLeft(1), Columns = 2 };

    private static void Run(SectionFrame frame, Band first, Band whole)
    {
        var book = frame.Setting.Book;
        var look = frame.Look.ForCases();
        var parts = Galley.Set(frame.Section.Content, frame.Galley(whole, look) with { WideWidth = BesideRail(whole).WideWidth });
        var asides = parts.SelectMany(part => part.Pieces).Where(piece => piece.Aside).ToList();
        var text = parts.Select(part => part with { Pieces = [.. part.Pieces.Where(piece => !piece.Aside)] }).Where(part => part.Pieces.Count > 0).ToList();
        var trial = book.TextBand(whole.Page, 3, book.Theme.MarginTop);
        var railPages = CopyFit.Pages(text, first, BesideRail(trial), look.Grid);
        if (railPages == 1 || railPages > CopyFit.Pages(parts, first, trial, look.Grid))
            new ColumnFlow(look.Grid, () => book.TextPage(frame.Section, 3), landscapeBand: () => book.LandscapePage(frame.Section)).Run(parts, first);
        else
            new ColumnFlow(
                look.Grid,
                () => RailPage(frame, asides),
                CopyFit.Shorten(text, first, look.Grid, () => BesideRail(trial)),
                landscapeBand: () => book.LandscapePage(frame.Section)
            ).Run(text, first);
    }

    /// <summary>A page whose rail holds the pull quotes that are left.</summary>
    private static Band RailPage(SectionFrame frame, List<Piece> asides)
    {
        var band = frame.Setting.Book.TextPage(frame.Section, 3);
        var y = band.Top;
        foreach (var aside in asides)
        {
            aside.Draw(band.Page, band.Left, y);
            y += aside.Height + 26;
        }

        asides.Clear();
        return BesideRail(band);
    }

    /// <summary>The band at the head of the page; returns where it ends.</summary>
    private static double DrawBand(SectionFrame frame, PageCanvas page)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var muted = setting.PaperColours.Colour("on-accent-muted", section.ColourToken);
        page.AddDestination(section.Id, 0);
        var kind = frame.Setting.Wording["case-study.kind"];
        var words = section.Dimension is { } dimension ? $"{kind} · {dimension.Name}" : kind;
        var eyebrow = setting.Text(words.ToUpperInvariant(), TypeScale.Eyebrow(muted), frame.Width, setting.Tags.Add(frame.Tag, "P", section.Origin));
        var heading = frame.Heading();
        var name = setting.Title(
            [new(frame.ShortTitle, new TypeStyle(FontWeight.Bold, 34, 37, PaperColours.White, Tracking: -0.025), heading)],
            frame.Width
        );
        var title =
            frame.ShortTitle == section.Title
                ? null
                : setting.Text(
                    section.Title,
                    new TypeStyle(FontWeight.Light, 14, 19, PaperColours.White),
                    frame.Width * 0.85,
                    setting.Tags.Add(frame.Tag, "P", section.Origin)
                );
        var standfirst = frame.Standfirst(new TypeStyle(FontWeight.Regular, 9, 13, muted), frame.Width * 0.72);
        var textHeight = eyebrow.Height + 6 + name.Height + (title is null ? 0 : title.Height + 2) + (standfirst is null ? 0 : standfirst.Height + 7);
        // A picture stands above the words, on the band.
        var picture = Banner.Height(frame, TallestPicture);
        var wordsTop = picture > 0 ? picture + BelowPicture : EyebrowTop;
        var height = Math.Max(LeastBand, wordsTop + textHeight + 34);
        page.Fill(new(0, 0, page.Width, height), setting.PaperColours.Colour(section.ColourToken));
        var top = wordsTop + (picture > 0 ? 0 : Math.Max(0, (height - EyebrowTop - textHeight - 40) / 2));
        var onBand = Look.OnAccent(setting.PaperColours, section.ColourToken, frame.Look.Grid);
        Banner.Draw(frame, page, onBand, 0, picture);
        Banner.DrawLogo(frame, page, onBand, wordsTop);
        eyebrow.Draw(page, frame.Left, top);
        name.Draw(page, frame.Left, top += eyebrow.Height + 6);
        top += name.Height + 2;
        title?.Draw(page, frame.Left, top);
        standfirst?.Draw(page, frame.Left, top + (title is null ? 0 : title.Height) + 5);
        return height;
    }
}
