using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>The sizes of the report: points, size and leading.</summary>
internal static class TypeScale
{
    /// <summary>Nothing is smaller.</summary>
    public const double Least = 6.5;

    /// <summary>Body text at 9 points on the 13 points of the design; other baselines keep that proportion, so that the text fills its grid.</summary>
    public static TextStyle Body(Rgb colour, double baseline = 13) => new(FontWeight.Regular, Math.Clamp(baseline * 9 / 13, Least, 14), baseline, colour);

    public static TextStyle CaseBody(Rgb colour) => new(FontWeight.Regular, 8.6, 12.5, colour);

    public static TextStyle Lead(Rgb colour) => new(FontWeight.Regular, 11, 16.25, colour);

    public static TextStyle Standfirst(Rgb colour) => new(FontWeight.Light, 13, 19.5, colour);

    public static TextStyle SectionTitle(Rgb colour) => new(FontWeight.Bold, 34, 35.7, colour, Tracking: -0.025);

    public static TextStyle MinorTitle(Rgb colour) => new(FontWeight.Bold, 17, 20, colour, Tracking: -0.02);

    public static TextStyle Heading(Rgb colour) => new(FontWeight.SemiBold, 11.5, 15, colour, Tracking: -0.005);

    public static TextStyle SubHeading(Rgb colour) => new(FontWeight.SemiBold, 9, 13, colour);

    public static TextStyle Finding(Rgb colour) => new(FontWeight.SemiBold, 9.5, 12.5, colour);

    public static TextStyle PullQuote(Rgb colour) => new(FontWeight.Medium, 14, 19.5, colour, Tracking: -0.01);

    public static TextStyle Caption(Rgb colour) => new(FontWeight.Regular, 7.2, 10, colour);

    public static TextStyle Source(Rgb colour) => new(FontWeight.Regular, Least, 9, colour);

    public static TextStyle Cell(Rgb colour) => new(FontWeight.Regular, 7, 8.5, colour, Tabular: true);

    public static TextStyle ColumnHead(Rgb colour) => new(FontWeight.SemiBold, Least, 8, colour);

    public static TextStyle ChapterNumber(Rgb colour) => new(FontWeight.Light, 120, 120, colour, Tracking: -0.03);

    public static TextStyle Eyebrow(Rgb colour) => new(FontWeight.SemiBold, 7.2, 10, colour, Tracking: 0.12);
}
