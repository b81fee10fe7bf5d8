using ReportBuilder.Layout.Flow;
namespace ReportBuilder.Layout.PageKinds;

/// <summary>Unit profiles as cards under each other, as many to a page as fit, spread over its height.</summary>
internal static class UnitProfilePages
{
    private const int MostOnPage = 4;
    private const double LeastGap = 9;

    /// <summary>The last page of the profiles is not spread out further than this.</summary>
    private const double MostGap = 34;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var book = setting.Book;
        TextPages.Set(frame);
        var cards = section.Children.Select(unit => new UnitCard(SectionFrame.Open(setting, unit, frame.Tag, frame.Level), frame.Width)).ToArray();
        if (frame.IsNarrow)
        {
            var band = book.Open ?? book.TextPage(section, 1);
            var all = new GalleyPart(false, [.. cards.SelectMany(card => card.Pieces())]);
            book.Open = new ColumnFlow(frame.Look.Grid, () => book.TextPage(section, 1)).Run([all], band);
            return;
        }

        var next = 0;
        var page = book.Open is { } open ? open with { Top = open.Top + LeastGap } : book.TextPage(section, 1);
        while (next < cards.Length)
        {
            var end = next;
            var used = 0.0;
            while (end < cards.Length && end - next < MostOnPage && used + cards[end].Height <= page.Height + 0.01)
                used += cards[end++].Height + LeastGap;
            end = end == next && page.Fresh ? next + 1 : end;
            var gap = Math.Clamp((page.Height - cards[next..end].Sum(card => card.Height)) / Math.Max(1, end - next - 0.5), LeastGap, MostGap);
            var y = page.Top;
            foreach (var card in cards[next..end])
            {
                card.Draw(page.Page, frame.Left, y);
                y += card.Height + gap;
            }

            next = end;
            page = next < cards.Length ? book.TextPage(section, 1) : page.Below(y);
        }

        book.Open = book.TextBand(page.Page, book.Theme.Columns, page.Top) with { Fresh = false };
    }
}
