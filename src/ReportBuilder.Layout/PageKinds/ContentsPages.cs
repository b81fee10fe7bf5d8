using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The table of contents. Its pages are counted when their turn comes and drawn last, when every section has its page.</summary>
internal sealed class ContentsPages
{
    private const double AboveParts = 6;
    private const double LeastAboveParts = 3;

    private readonly SectionFrame frame;
    private readonly List<PageCanvas> pages = [];
    private readonly GalleyPart head;
    private readonly double aboveParts = AboveParts;

    private ContentsPages(SectionFrame frame)
    {
        this.frame = frame;
        head = SectionHead.Measure(frame);
        var pages = PagesWith(AboveParts);
        if (pages > 1 && PagesWith(LeastAboveParts) < pages)
            aboveParts = LeastAboveParts;
        Run(Blank(head), Blank(Measured(aboveParts)), NewPage);
    }

    /// <summary>How many pages the contents take with this much white above their parts: a few lines on a page of their own are drawn together.</summary>
    private int PagesWith(double white)
    {
        var blank = frame.Setting.Book.BlankBand(1);
        return CopyFit.Pages([Joined(Blank(head), Blank(Measured(white)))], blank, blank, frame.Look.Grid);
    }

    private GalleyPart Measured(double white) => Entries(_ => "000", new(0, "TOC", frame.Section.Origin), white);

    /// <summary>Takes as many pages as the contents will need.</summary>
    public static ContentsPages Reserve(SectionFrame frame) => new(frame);

    /// <summary>Draws the contents with the numbers that the sections have by now.</summary>
    public void Draw()
    {
        var numbers = frame.Setting.Book.Destinations.ToLookup(destination => destination.Name, StringComparer.Ordinal);
        string NumberOf(string id) => numbers[id].Select(destination => frame.Setting.Book[destination.PageIndex].Label).FirstOrDefault("");
        var next = 0;
        Run(head, Entries(NumberOf, frame.Setting.Tags.Add(frame.Tag, "TOC", frame.Section.Origin), aboveParts), () => Band(pages[next++]));
    }

    private GalleyPart Entries(Func<string, string> numberOf, Tagging.TagBuilder toc, double white) =>
        new(true, new ContentsEntries(frame, numberOf, toc, white).Pieces()) { Width = frame.Width };

    private void Run(GalleyPart title, GalleyPart entries, Func<Band> nextBand) =>
        new ColumnFlow(frame.Look.Grid, nextBand).Run([Joined(title, entries)], nextBand());

    private static GalleyPart Joined(GalleyPart title, GalleyPart entries) => entries with { Pieces = [.. title.Pieces, .. entries.Pieces] };

    /// <summary>As tall as the part, and draws nothing.</summary>
    private static GalleyPart Blank(GalleyPart part) => part with
    {
        Pieces = [.. part.Pieces.Select(piece => piece.Drawn((_, _, _) => { }))],
    };

    private Band NewPage()
    {
        var band = frame.Setting.Book.TextPage(frame.Section, 1);
        pages.Add(band.Page);
        return band;
    }

    private Band Band(PageCanvas page) => frame.Setting.Book.TextBand(page, 1, frame.Setting.Theme.MarginTop);
}
