using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>The title and standfirst of a section that starts on a text page, across the columns.</summary>
internal static class SectionHead
{
    private const double BelowTitle = 8;
    private const double BelowAll = 14;

    /// <summary>Ems between the number of a section and its title.</summary>
    private const double AfterNumber = 0.55;

    /// <summary>Ems. A word that would fit with letters as wide as this is not measured: few are wider.</summary>
    private const double WideLetter = 0.8;

    /// <param name="largest">How the title is set, where it is not as large as that of a part of the report.</param>
    public static GalleyPart Measure(SectionFrame frame, TypeStyle? largest = null)
    {
        var (setting, section, look) = (frame.Setting, frame.Section, frame.Look);
        var tag = frame.Heading();
        var style = Fitting(frame, (largest ?? TypeScale.SectionTitle(look.Accent)).Scaled(frame.TitleScale));
        var number = section.Number.Length == 0
            ? null
            : setting.Title([new(section.Number + "\u00A0", style with { Weight = FontWeight.Medium, Colour = look.Muted }, tag)], frame.Width);
        var indent = number is null ? 0 : number.InkWidth + (AfterNumber * style.Size);
        var title = setting.Title([new(section.Title, style, tag)], frame.Width - indent);
        var standfirst = frame.Standfirst(TypeScale.Standfirst(look.Muted), frame.Width * 0.82);
        var needed = title.Height + (standfirst is null ? 0 : BelowTitle + standfirst.Height) + BelowAll;
        var height = Math.Ceiling(needed / look.Grid) * look.Grid;
        var piece = new Piece(height, (page, x, y) =>
        {
            page.AddDestination(section.Id, y - 10);
            number?.Draw(page, x, y);
            title.Draw(page, x + indent, y);
            standfirst?.Draw(page, x, y + title.Height + BelowTitle);
        })
        {
            KeepWithNext = true,
            Origin = section.Origin,
        };
        return new(true, [piece]) { Leads = true, Width = frame.Width };
    }

    /// <summary>Small enough for the title's longest word, so that none is broken where no hyphen stands.</summary>
    private static TypeStyle Fitting(SectionFrame frame, TypeStyle style)
    {
        var longest = frame.Section.Title.Split(' ').MaxBy(word => word.Length)!;
        if (longest.Length * WideLetter * style.Size < frame.Width || EastAsianText.IsIn(longest))
            return style;
        var share = frame.Width / frame.Setting.Text(longest, style, double.MaxValue, null).InkWidth;
        return share < 1 ? style.Scaled(Math.Max(share, TypeScale.Heading(style.Colour).Size / style.Size)) : style;
    }
}
