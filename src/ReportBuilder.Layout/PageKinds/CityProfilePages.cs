namespace ReportBuilder.Layout.PageKinds;

/// <summary>City profiles as cards, four to a page where they fit.</summary>
internal static class CityProfilePages
{
    private const int CardsOnPage = 4;
    private const double Gap = 14;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var book = setting.Book;
        TextPages.Set(frame);
        var page = book.Open is { } open ? open with { Top = open.Top + Gap } : book.TextPage(section, 1);
        var whole = setting.Theme.PageHeight - setting.Theme.MarginTop - setting.Theme.MarginBottom;
        var quarter = ((whole + Gap) / CardsOnPage) - Gap;
        foreach (var city in section.Children)
        {
            var card = new CityCard(SectionFrame.Open(setting, city, frame.Tag, frame.Level), frame.Width);
            var height = Math.Max(card.Height, quarter);
            if (page.Top + height > page.Bottom + 0.01)
                page = book.TextPage(section, 1);
            card.Draw(page.Page, frame.Left, page.Top);
            page = page.Below(page.Top + height + Gap);
        }

        book.Open = null;
    }
}
