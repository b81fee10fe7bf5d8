using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>A section while its pages are made: its element, its level, its looks.</summary>
internal sealed record SectionFrame(Setting Setting, Section Section, TagBuilder Tag, int Level)
{
    private const double LeastWidth = 595;
    private const double LeastHeight = 792;
    private const double Narrow = 300;

    public static SectionFrame Open(Setting setting, Section section, TagBuilder parent, int depth) =>
        new(setting, section, setting.Tags.Add(parent, "Sect", section.Origin, new(Title: section.Title)), depth + 1);

    public Look Look => Look.OnPaper(Setting.PaperColours, Section.ColourToken, Setting.Theme.Baseline);

    public double Left => Setting.Theme.MarginSide;

    public double Width => Setting.Theme.PageWidth - (2 * Setting.Theme.MarginSide);

    /// <summary>How much smaller than drawn covers and openers are: 1 on A4 and Letter, less on smaller pages.</summary>
    public double Scale => Math.Min(1, Math.Min(Setting.Theme.PageWidth / LeastWidth, Setting.Theme.PageHeight / LeastHeight));

    /// <summary>How much smaller titles are: 1 on A4 and Letter, half at least on narrower pages.</summary>
    public double TitleScale => Math.Clamp(Setting.Theme.PageWidth / LeastWidth, 0.5, 1);

    /// <summary>Too narrow for two things beside each other.</summary>
    public bool IsNarrow => Width < Narrow;

    public string ShortTitle => Section.ShortTitle.Length > 0 ? Section.ShortTitle : Section.Title;

    /// <summary>The element of the section's own title.</summary>
    public TagBuilder Heading() => Setting.Tags.Add(Tag, Setting.Headings.Role(Level), Section.Origin);

    public TextBlock? Standfirst(TypeStyle style, double width) => Section.Standfirst.IsEmpty
        ? null
        : Setting.Text(Section.Standfirst, style, width, Setting.Tags.Add(Tag, "P", Section.Origin), style.Colour);

    public GalleyFrame Galley(Flow.Band band, Look? look = null) =>
        new(Setting, look ?? Look, band.ColumnWidth, band.WideWidth, Tag, Level)
        {
            HasFoot = true,
            Indents = Setting.Theme.Indented,
            LandscapeWidth = Math.Max(Setting.Theme.PageWidth, Setting.Theme.PageHeight) - (2 * Setting.Theme.MarginSide),
        };
}
