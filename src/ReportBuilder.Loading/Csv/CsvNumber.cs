using System.Globalization;

namespace ReportBuilder.Loading.Csv;

/// <summary>Numbers in cells: digits, a point, a sign; never by the machine's culture.</summary>
internal static class CsvNumber
{
    /// <summary>The number of a cell, or null (with a diagnostic) where it is none.</summary>
    public static double? Read(CsvCell cell, Findings findings)
    {
        if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        var (code, message, hint) = Fault(cell.Text);
        findings.Error(code, cell.Place, message, hint);
        return null;
    }

    /// <summary>The number of a cell that may be empty.</summary>
    public static double? Optional(CsvCell cell, Findings findings) => cell.Text.Length == 0 ? null : Read(cell, findings);

    private static (string Code, string Message, string Hint) Fault(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || text.Trim('+', '-').ToUpperInvariant() is "INF" or "INFINITY" or "NAN" or "∞")
            return ("RB1203", $"'{text}' is not a finite number", "leave the cell empty for a reading that nobody reported");
        if (text.Contains(',', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '+'))
            return ("RB1204", $"'{text}' has a comma", "write a decimal point and no marks between thousands: 1234.5");
        return ("RB1203", $"'{text}' is not a number", "leave the cell empty for a reading that nobody reported");
    }
}
