using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>The sizes of the report: points, size and leading.</summary>
internal static class TypeScale
{
    /// <summary>Nothing is smaller.</summary>
    public const double Least = 6.5;

    /// <summary>
    /// Body text at 9 points on the 13 points of the design; other baselines keep that proportion, so that the text fills its grid.
    /// </summary>
    public static TypeStyle Body(Rgb colour, double baseline = 13) => new(FontWeight.Regular, Math.Clamp(baseline * 9 / 13, Least, 14), baseline, colour);

    public static TypeStyle CaseBody(Rgb colour) => new(FontWeight.Regular, 8.6, 12.5, colour);

    public static TypeStyle Lead(Rgb colour) => new(FontWeight.Regular, 11, 16.25, colour);

    public static TypeStyle Standfirst(Rgb colour) => new(FontWeight.Light, 13, 19.5, colour);

    public static TypeStyle SectionTitle(Rgb colour) => new(FontWeight.Bold, 34, 35.7, colour, Tracking: -0.025);

    public static TypeStyle StoryTitle(Rgb colour) => new(FontWeight.Bold, 25, 28, colour, Tracking: -0.02);

    public static TypeStyle MinorTitle(Rgb colour) => new(FontWeight.Bold, 17, 20, colour, Tracking: -0.02);

    public static TypeStyle Heading(Rgb colour) => new(FontWeight.SemiBold, 11.5, 15, colour, Tracking: -0.005);

    public static TypeStyle SubHeading(Rgb colour) => new(FontWeight.SemiBold, 9, 13, colour);

    public static TypeStyle Finding(Rgb colour) => new(FontWeight.SemiBold, 9.5, 12.5, colour);

    public static TypeStyle PullQuote(Rgb colour) => new(FontWeight.Medium, 14, 19.5, colour, Tracking: -0.01);

    public static TypeStyle Caption(Rgb colour) => new(FontWeight.Regular, 7.2, 10, colour);

    public static TypeStyle Source(Rgb colour) => new(FontWeight.Regular, Least, 9, colour);

    public static TypeStyle Cell(Rgb colour) => new(FontWeight.Regular, 7, 8.5, colour, Tabular: true);

    public static TypeStyle ColumnHead(Rgb colour) => new(FontWeight.SemiBold, Least, 8, colour);

    public static TypeStyle ChapterNumber(Rgb colour) => new(FontWeight.Light, 120, 120, colour, Tracking: -0.03);

    public static TypeStyle Eyebrow(Rgb colour) => new(FontWeight.SemiBold, 7.2, 10, colour, Tracking: 0.12);
}
