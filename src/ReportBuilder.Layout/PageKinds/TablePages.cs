using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>A section that is a table: a small title, one line on how to read it, and the table over the whole page.</summary>
internal static class TablePages
{
    private const double BelowTitle = 4;

    public static bool IsOne(Section section) =>
        section.Kind is SectionKind.Ranking or SectionKind.Indicators && section.Opening.Concat(section.Content).FirstOrDefault() is Table;

    public static void Set(SectionFrame frame)
    {
        var book = frame.Setting.Book;
        var head = Title(frame);
        var galley = frame.Galley(book.BlankBand()) with { TitleHeadsTable = true, HeightAbove = head.Height };
        var parts = Galley.Set([.. frame.Section.Opening, .. frame.Section.Content], galley);
        parts[0].Pieces.Insert(0, head);
        var band = parts[0].Landscape ? book.LandscapePage(frame.Section) : Below(frame, parts) ?? book.TextPage(frame.Section);
        var rest = new ColumnFlow(frame.Look.Grid, () => book.TextPage(frame.Section), landscapeBand: () => book.LandscapePage(frame.Section)).Run(parts, band);
        book.Open = rest.Fresh ? null : rest;
    }

    /// <summary>Where the theme lets parts follow on, a table that fits below what stands on the page does so.</summary>
    private static Band? Below(SectionFrame frame, List<GalleyPart> parts)
    {
        var book = frame.Setting.Book;
        return book.Open is { } open
            && open.Height > book.Theme.FollowOn
            && parts.Sum(part => part.Height + ColumnFlow.Gap) + TextPages.WhiteBetween <= open.Height
            && parts.TrueForAll(part => !part.Landscape && part.Width <= open.WideWidth + 0.01)
                ? open with { Top = open.Top + TextPages.WhiteBetween, Fresh = false }
                : null;
    }

    private static Piece Title(SectionFrame frame)
    {
        var title = frame.Setting.Text(frame.Section.Title, TypeScale.MinorTitle(frame.Look.Accent), frame.Width, frame.Heading());
        var standfirst = frame.Standfirst(TypeScale.Caption(frame.Look.Muted), frame.Width);
        return new(title.Height + BelowTitle + (standfirst?.Height ?? 0), (page, x, y) =>
        {
            page.AddDestination(frame.Section.Id, y - 10);
            title.Draw(page, x, y);
            standfirst?.Draw(page, x, y + title.Height + BelowTitle);
        })
        {
            KeepWithNext = true,
            Origin = frame.Section.Origin,
        };
    }
}
