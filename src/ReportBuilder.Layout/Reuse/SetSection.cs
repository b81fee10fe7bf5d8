using ReportBuilder.Layout.PageKinds;
using ReportBuilder.Layout.Tagging;

namespace ReportBuilder.Layout.Reuse;

/// <summary>A section as it was set: where it ended, what it put on which page, and its structure elements.</summary>
internal sealed class SetSection(Standing after, PagePart[] pages, TagContent tags)
{
    /// <summary>Sets the section again where it was set before.</summary>
    public void Repeat(SectionFrame frame)
    {
        var (setting, book) = (frame.Setting, frame.Setting.Book);
        foreach (var page in pages)
            book.Add(page);
        book.Open = after.Open is { } open ? open with { Page = book[open.Page.Index] } : null;
        frame.Tag.Take(tags);
        setting.Tags.GoOnAfter(after.Tag);
        setting.Headings.GoOnAfter(after.Heading);
    }

    /// <summary>
    /// Sets a section and says what it came to; null where it had something to say, which has to be said again the next time, or asked
    /// where things stand before it.
    /// </summary>
    public static SetSection? Of(SectionFrame frame, Standing before, Action<SectionFrame> set)
    {
        var (setting, book) = (frame.Setting, frame.Setting.Book);
        var events = Events(setting);
        var mark = book.Open?.Page.Mark() ?? default;
        set(frame);
        if (events != Events(setting))
            return null;
        var pages = new List<PagePart>();
        if (before.Open is { } open)
            pages.Add(open.Page.Since(mark));
        for (var page = before.Pages; page < book.Count; page++)
            pages.Add(book[page].Since(default));
        return new(Standing.Of(setting), pages.ToArray(), frame.Tag.Content);
    }

    private static int Events(Setting setting) => setting.Diagnostics.Count + setting.Lines.Missing.Count + setting.Book.Searches + setting.PageNumbers.Searches;
}
