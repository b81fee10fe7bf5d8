using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportBuilder.Charts.Scales;

/// <summary>The time that a row's label names: a year, a quarter, a month or a day.</summary>
internal static partial class Period
{
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "yyyy-MM"];

    /// <summary>
    /// The first day of "2024", "2024 Q2", "2024-06", "June 2024" or "2024-06-30" as a day number (0 is 1 January of the year 1); null for
    /// other words.
    /// </summary>
    public static double? Of(string label)
    {
        var culture = CultureInfo.InvariantCulture;
        if (Year().IsMatch(label))
            return Day(int.Parse(label, culture), 1);
        if (Quarter().Match(label) is { Success: true } quarter)
            return Day(int.Parse(quarter.Groups[1].Value, culture), (3 * int.Parse(quarter.Groups[2].Value, culture)) - 2);
        if (DateOnly.TryParseExact(label.Replace('\u00a0', ' '), Months, culture, DateTimeStyles.None, out var month))
            return month.DayNumber;
        return DateOnly.TryParseExact(label, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
    }

    /// <summary>How many months a label's time lasts: 12, 3 or 1; 0 for a day.</summary>
    public static int MonthsOf(string label) => Year().IsMatch(label) ? 12 : Quarter().IsMatch(label) ? 3 : label.Count(char.IsAsciiDigit) > 6 ? 0 : 1;

    private static double? Day(int year, int month) => year is >= 1 and <= 9999 ? new DateOnly(year, month, 1).DayNumber : null;

    [GeneratedRegex(@"^\d{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(\d{4})[ \u00a0-]Q([1-4])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();
}
