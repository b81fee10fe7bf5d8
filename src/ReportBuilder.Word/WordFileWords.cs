using System.Globalization;

namespace ReportBuilder.Word;

/// <summary>The words that the Word file adds to the report's own.</summary>
internal static class WordFileWords
{
    public const string Contents = "Contents";
    public const string Draft = "Draft";
    public const string ReviewCopy = "Review copy: changes are tracked";

    public const string FigureLabel = "Figure";

    public static string Computed(string binding) => $"Data: {binding}";

    public static string External(string source) => $"Source: {source}";

    public static string Asserted(string condition) => $"Claim: {condition}";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
