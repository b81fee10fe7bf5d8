using System.Globalization;

namespace ReportBuilder.Exporting.Epub;

/// <summary>What the book itself says to readers.</summary>
internal static class EpubWords
{
    public const string Contents = "Contents";
    public const string Cover = "Cover";
    public const string Start = "Start of the text";
    public const string Figure = "Figure";
    public const string Back = "Back to the text";

    public const string Draft = "Draft. Not for citation; figures and words may change.";

    public static string Embargo(DateOnly until) => $"Under embargo until {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";

    public const string Access =
        "Charts have alternative texts, tables have heads of rows and columns, parts and headings are in order, and notes lead to the text and back.";
}
