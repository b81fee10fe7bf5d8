
namespace ReportBuilder.Layout.PageKinds;

/// <summary>City profiles as cards, four to a page.</summary>
internal static class CityProfilePages
{
    private const int CardsOnPage = 4;
    private const double Gap = 13;

    public static void Set(SectionFrame frame)
    {
        var (setting, section) = (frame.Setting, frame.Section);
        var book = setting.Book;
        TextPages.Set(frame);
        var band = book.Open ?? book.TextPage(section, 1);
        var page = book.TextBand(band.Page, 1, setting.Theme.MarginTop);
        var height = ((page.Height + Gap) / CardsOnPage) - Gap;
        var top = band.Fresh ? band.Top : band.Top + Gap;
        foreach (var city in section.Children)
        {
            if (top + height > page.Bottom + 0.01)
            {
                page = book.TextPage(section, 1);
                top = page.Top;
            }

            new CityCard(SectionFrame.Open(setting, city, frame.Tag, frame.Level)).Draw(page.Page, frame.Left, top, frame.Width, height);
            top += height + Gap;
        }

        book.Open = null;
    }
}
