using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>A section of running text in two columns. A short one follows on below the section before it.</summary>
internal static class TextPages
{
    /// <summary>A section starts on a page that is begun only if this much of it is free, in points, unless the theme says otherwise.</summary>
    private const double RoomToFollow = 250;

    /// <summary>Points above the title of a section that follows on.</summary>
    public const double WhiteBetween = 39;

    /// <summary>Lines of text that stand below a title at least.</summary>
    private const int LeastLines = 4;

    public static void Set(SectionFrame frame, Band? start = null)
    {
        var book = frame.Setting.Book;
        var section = frame.Section;
        var head = SectionHead.Measure(frame);
        var below = book.Open is { } open && FollowsOn(section, open.Height - WhiteBetween - ColumnFlow.Gap - head.Height - (LeastLines * frame.Look.Grid), open, book.Theme.FollowOn)
            ? open with { Top = open.Top + WhiteBetween, Fresh = false }
            : null;
        var (parts, blank) = (new List<GalleyPart> { head }, book.BlankBand());
        parts.AddRange(Galley.Set([.. section.Opening, .. section.Content], frame.Galley(below ?? start ?? blank)));
        if (below is not null && (CopyFit.LeavesTitle(parts, below, blank, frame.Look.Grid) || IsBetterApart(parts, below, blank, frame)))
            below = null;
        Run(frame, parts, below ?? start ?? book.TextPage(section));
    }

    private static bool IsBetterApart(List<GalleyPart> parts, Band below, Band blank, SectionFrame frame) =>
        below.Columns == blank.Columns && CopyFit.StandsApart(parts, below, blank, frame.Look.Grid);

    /// <summary>The text of a section whose title stands on a page of its own.</summary>
    public static void SetText(SectionFrame frame)
    {
        if (frame.Section.Content.IsEmpty)
            return;
        var band = frame.Setting.Book.TextPage(frame.Section);
        Run(frame, Galley.Set(frame.Section.Content, frame.Galley(band)), band);
    }

    private static void Run(SectionFrame frame, List<GalleyPart> parts, Band band)
    {
        var book = frame.Setting.Book;
        var shortened = CopyFit.Shorten(parts, band, frame.Look.Grid, () => book.TextBand(band.Page, band.Columns, book.Theme.MarginTop));
        var flow = new ColumnFlow(frame.Look.Grid, () => book.TextPage(frame.Section, band.Columns), shortened, landscapeBand: () => book.LandscapePage(frame.Section));
        var rest = flow.Run(parts, band);
        book.Open = rest.Fresh ? null : rest;
    }

    /// <param name="left">What is left below the title and its first lines, in points.</param>
    private static bool FollowsOn(Section section, double left, Band open, double? room) =>
        open.Height > (room ?? RoomToFollow)
        && left >= 0
        && section.Kind switch
        {
            SectionKind.Text
                or SectionKind.PlaceList
                or SectionKind.Summary
                or SectionKind.Acknowledgements
                or SectionKind.Colophon
                or SectionKind.Analysis
                or SectionKind.Method
                or SectionKind.Appendix => true,
            SectionKind.References or SectionKind.Glossary or SectionKind.Index => room is not null,
            _ => false,
        };
}
