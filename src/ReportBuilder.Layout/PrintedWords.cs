using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Layout;

/// <summary>The few words that the pages say of themselves, in one place.</summary>
internal static class PrintedWords
{
    public const string CaseStudy = "Case study";
    public const string Draft = "DRAFT";

    /// <summary>How to read the cover's picture.</summary>
    public static string FlowerKey(Terms terms) => $"Each flower is {terms.Unit.A}; each petal, its score in one {terms.Dimension.One}.";

    public static string Continued(string caption) => $"{caption} (continued)";

    public static string Figure(int number) => "Figure\u00A0" + number.ToString(CultureInfo.InvariantCulture);

    public static string Note(string number) => $"Note {number}";

    public static string BackToPage(string label) => $"Back to page {label}";

    public static string Embargo(DateOnly until) => $"Embargoed until {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
}
