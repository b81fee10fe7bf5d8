using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Reuse;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>The pages so far, their labels, and where "#id" leads.</summary>
internal sealed class Book(ReportDocument document, PaperColours palette, LineSetter lines)
{
    /// <summary>White between columns where there are three, in points.</summary>
    private const double CaseGutter = 18;
    private readonly List<PageCanvas> pages = [];
    private int frontPages = -1;

    public Theme Theme => document.Theme;

    /// <summary>What is left of the last page where a section may follow on, or null.</summary>
    public Band? Open { get; set; }

    public int Count => pages.Count;

    /// <summary>How many pages come before the first arabic number; below 0 while they are not all there.</summary>
    public int FrontPages => frontPages;

    /// <summary>From the next page on numbers are arabic and start at 1.</summary>
    public void EndFrontMatter()
    {
        if (frontPages >= 0)
            return;
        frontPages = pages.Count;
        Open = null;
    }

    /// <summary>A new page with nothing on it but, in a draft, its watermark.</summary>
    /// <param name="landscape">Lying on its long side.</param>
    public PageCanvas NewPage(bool landscape = false)
    {
        Open = null;
        return landscape
            ? NewPage(Math.Max(Theme.PageWidth, Theme.PageHeight), Math.Min(Theme.PageWidth, Theme.PageHeight))
            : NewPage(Theme.PageWidth, Theme.PageHeight);
    }

    /// <summary>The next page is a right-hand one, the first of two: where it would not be, a page that says nothing comes before it.</summary>
    public void TurnToTheRight()
    {
        Open = null;
        if (pages.Count % 2 == 1)
            NewPage().Says = false;
    }

    /// <summary>The next page is a left-hand one, as the back of a book is.</summary>
    public void TurnToTheLeft()
    {
        Open = null;
        if (pages.Count % 2 == 0)
            NewPage().Says = false;
    }

    public PageCanvas NewPage(double width, double height)
    {
        var page = new PageCanvas(pages.Count, width, height, LabelOf(pages.Count)) { Ground = palette.Paper };
        pages.Add(page);
        return page;
    }

    /// <summary>Puts on its page what stood there before: a new one where it is not there yet.</summary>
    public void Add(PagePart part)
    {
        if (part.Index == pages.Count)
            pages.Add(new(part.Index, part.Width, part.Height, LabelOf(part.Index)));
        pages[part.Index].Add(part);
    }

    public string LabelOf(int page) => frontPages < 0 ? Roman(page + 1) : (page - frontPages + 1).ToString(CultureInfo.InvariantCulture);

    public PageCanvas this[int index] => pages[index];

    /// <summary>How often somebody wanted to know where things stand.</summary>
    public int Searches { get; private set; }

    public IEnumerable<Destination> Destinations
    {
        get
        {
            Searches++;
            return pages.SelectMany(page => page.Destinations);
        }
    }

    /// <summary>A page for text: running head, page number, and its columns.</summary>
    /// <param name="columns">As many as the theme says where it is null.</param>
    public Band TextPage(Section section, int? columns = null)
    {
        var page = NewPage();
        new RunningHead(document, palette, lines).Draw(page, section);
        return TextBand(page, columns ?? Theme.Columns, Theme.MarginTop);
    }

    /// <summary>The room of a text page on a page that is not in the book, to measure by.</summary>
    public Band BlankBand(int? columns = null) => TextBand(new(0, Theme.PageWidth, Theme.PageHeight, ""), columns ?? Theme.Columns, Theme.MarginTop);

    /// <summary>A page on its long side for a table too wide for the others.</summary>
    public Band LandscapePage(Section section)
    {
        var page = NewPage(landscape: true);
        new RunningHead(document, palette, lines).Draw(page, section);
        return TextBand(page, 1, Theme.MarginTop);
    }

    public Band TextBand(PageCanvas page, int columns, double top)
    {
        var wide = page.Width - (2 * Theme.MarginSide);
        var gutter = columns > 2 ? Math.Min(CaseGutter, Theme.Gutter) : Theme.Gutter;
        return new(page, Theme.MarginSide, top, page.Height - Theme.MarginBottom, columns, (wide - ((columns - 1) * gutter)) / columns, gutter);
    }

    public ImmutableArray<Page> Build()
    {
        var edition = document.Edition;
        foreach (var page in pages.Where(page => page.Says))
            new StageMarks(edition, palette, lines, Theme.MarginSide).Draw(page);
        return [.. pages.Select(page => page.Build())];
    }

    private static string Roman(int number)
    {
        (int Value, string Letters)[] parts = [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var text = "";
        foreach (var (value, letters) in parts)
        {
            for (; number >= value; number -= value)
                text += letters;
        }

        return text;
    }
}
