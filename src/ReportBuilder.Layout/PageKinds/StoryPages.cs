using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// A publication: who speaks and what it is above a rule, the headline across the page, and the text in one column beside a margin; that about a
/// unit in the columns of the report, so that it stays on a page.
/// </summary>
internal static class StoryPages
{
    private const double MastheadTop = 34;
    private const double BelowMasthead = 26;

    /// <summary>In lines.</summary>
    private const double WhiteBeforeText = 1.5;

    public static void Set(SectionFrame frame)
    {
        var book = frame.Setting.Book;
        var page = book.NewPage();
        var top = Masthead(frame, page);
        new RunningHead(frame.Setting.Document, frame.Setting.PaperColours, frame.Setting.Lines).DrawNumber(page);
        Band Room(PageCanvas on, double from) =>
            frame.Section.Unit is null ? Narrowed(frame, book.TextBand(on, 1, from)) : book.TextBand(on, book.Theme.Columns, from);
        var band = Room(page, top);
        var parts = new List<GalleyPart> { SectionHead.Measure(frame, TypeScale.StoryTitle(frame.Look.Accent)) };
        parts.AddRange(Galley.Set([.. frame.Section.Opening, .. frame.Section.Content], frame.Galley(band)));
        SetApart(parts, frame);
        new ColumnFlow(
            frame.Look.Grid,
            () => Room(book.TextPage(frame.Section, 1).Page, book.Theme.MarginTop),
            landscapeBand: () => book.LandscapePage(frame.Section)
        ).Run(parts, band);
        book.Open = null;
    }

    /// <summary>The text stands apart from the lines that say when it may be used and whose it is.</summary>
    private static void SetApart(List<GalleyPart> parts, SectionFrame frame)
    {
        if (frame.Section.Opening.IsEmpty || frame.Section.Content.IsEmpty)
            return;
        var begins = frame.Section.Content[0].Origin;
        if (parts.SelectMany(part => part.Pieces).FirstOrDefault(piece => piece.Origin == begins) is { } first)
            first.Before = Math.Max(first.Before, WhiteBeforeText * frame.Look.Grid);
    }

    /// <summary>Where the text may begin.</summary>
    private static double Masthead(SectionFrame frame, PageCanvas page)
    {
        var (setting, look, edition) = (frame.Setting, frame.Look, frame.Setting.Document.Edition);
        var from = edition.Publisher.Length > 0 ? edition.Publisher : edition.Title;
        var publisher = setting.Text(from, TypeScale.SubHeading(look.Ink), frame.Width * 0.62, Paragraph(frame));
        var kind = setting.Text(
            edition.Kind.ToUpperInvariant(), TypeScale.Eyebrow(look.Muted), frame.Width * 0.36, Paragraph(frame), alignment: Alignment.End);
        publisher.Draw(page, frame.Left, MastheadTop);
        kind.Draw(page, frame.Left + (frame.Width * 0.64), MastheadTop + 2);
        var rule = MastheadTop + Math.Max(publisher.Height, kind.Height) + 5;
        page.Rule(frame.Left, rule, frame.Left + frame.Width, rule, look.Ink, 1.6);
        return rule + BelowMasthead;
    }

    private static Tagging.TagBuilder Paragraph(SectionFrame frame) => frame.Setting.Tags.Add(frame.Tag, "P", frame.Section.Origin);

    /// <summary>On a page too narrow for a margin the text has all of it.</summary>
    private static Band Narrowed(SectionFrame frame, Band band) => frame.IsNarrow ? band : band with { ColumnWidth = band.ColumnWidth * Theme.ShareOfStory };
}
