using System.Globalization;

namespace ReportBuilder.Model.Inputs;

/// <summary>Dates as tables write them: "2024", "2024 Q2", "2024-06", "2024-06-30".</summary>
public static class DateForm
{
    private const int DaysOfTheLongestMonth = 31;

    /// <summary>A number that grows with the date, the year before its point; null where the text is no date.</summary>
    public static double? Number(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return null;
        var rest = text.AsSpan(4);
        return rest switch
        {
            [] => year,
            [' ' or '-', 'Q' or 'q', >= '1' and <= '4' and var quarter] => year + ((quarter - '1') / 4.0),
            ['-', _, _] when Part(rest[1..]) is >= 1 and <= 12 and var month => year + ((month - 1) / 12.0),
            _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? year + ((day.Month - 1 + ((day.Day - 1.0) / DaysOfTheLongestMonth)) / 12)
                : null,
        };
    }

    private static int Part(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;
}
