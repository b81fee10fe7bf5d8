using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>
/// The sections of a part as a list of links, each in its colour, on a night ground. Headlines stand beside the names where there is room
/// for all of them.
/// </summary>
internal sealed class PartList
{
    private const double RowHeight = 22;
    private const double NumberWidth = 40;
    private const double HeadlineGap = 16;
    private readonly SectionFrame frame;
    private readonly List<Row> rows = [];
    private readonly double headlineLeft;
    private readonly bool showHeadlines;

    public PartList(SectionFrame frame)
    {
        this.frame = frame;
        if (frame.Section.Children.IsEmpty)
            return;
        var list = frame.Setting.Tags.Add(frame.Tag, "L", frame.Section.Origin, new(ListNumbering: Numbering(frame.Section)));
        foreach (var child in frame.Section.Children)
            rows.Add(RowOf(child, list));
        headlineLeft = NumberWidth + HeadlineGap + rows.Max(row => row.Headline is null ? 0 : row.Title.InkWidth);
        showHeadlines = rows.All(row => row.Headline is null || (row.Headline.Count == 1 && headlineLeft + row.Headline.InkWidth <= frame.Width));
    }

    public static double HeightOf(Section part) => part.Children.Length * RowHeight;

    public void Draw(PageCanvas page, double x, double top)
    {
        var hairline = frame.Setting.PaperColours.Colour("hairline-night");
        foreach (var (number, title, headline, section) in rows)
        {
            page.Rule(x, top, x + frame.Width, top, hairline, 0.6);
            page.Dot(x + 3, top + (RowHeight / 2), 3, ColourOf(section));
            number?.Draw(page, x + 14, top + ((RowHeight - number.Leading) / 2));
            title.Draw(page, x + NumberWidth, top + ((RowHeight - title.Leading) / 2));
            if (showHeadlines)
                headline?.Draw(page, x + headlineLeft, top + ((RowHeight - headline.Leading) / 2));
            top += RowHeight;
        }
    }

    private Row RowOf(Section child, TagBuilder list)
    {
        var setting = frame.Setting;
        var item = setting.Tags.Add(list, "LI", child.Origin);
        var style = new TypeStyle(FontWeight.Medium, 11, 14, setting.PaperColours.Colour("ink-night"));
        var number =
            child.Number.Length == 0
                ? null
                : setting.Text(
                    child.Number,
                    style with
                    {
                        Weight = FontWeight.Light,
                        Colour = ColourOf(child),
                        Tabular = true,
                    },
                    NumberWidth,
                    setting.Tags.Add(item, "Lbl", child.Origin)
                );
        var body = setting.Tags.Add(item, "LBody", child.Origin);
        var link = setting.Tags.Add(body, "Link", child.Origin);
        var named = child.Kind == SectionKind.Dimension && child.ShortTitle.Length > 0 && child.ShortTitle != child.Title;
        var name = named ? child.ShortTitle : child.Title;
        var title = setting.Lines.Set([new(name + (named ? " " : ""), style, link, "#" + child.Id, name)], frame.Width - NumberWidth, child.Origin);
        var headlineStyle = style with { Weight = FontWeight.Light, Size = 9, Colour = setting.PaperColours.Colour("muted-night") };
        var headline = named ? setting.Lines.Set([new(child.Title, headlineStyle, link, "#" + child.Id, child.Title)], frame.Width, child.Origin) : null;
        return new(number, title, headline, child);
    }

    /// <summary>How the labels count: what a screen reader says of the list.</summary>
    private static string Numbering(Section part) =>
        part.Children.All(child => child.Number.Length > 0 && char.IsAsciiDigit(child.Number[0])) ? "Decimal"
        : part.Children.Any(child => child.Number.Length > 0) ? "UpperRoman"
        : "None";

    private Model.Pages.Rgb ColourOf(Section section) => frame.Setting.PaperColours.Has(section.ColourToken + "-night")
        ? frame.Setting.PaperColours.Colour(section.ColourToken + "-night")
        : frame.Setting.PaperColours.Colour("muted-night");

    private sealed record Row(TextBlock? Number, TextBlock Title, TextBlock? Headline, Section Section);
}
