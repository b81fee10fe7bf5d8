using System.Globalization;
using ReportBuilder.Loading.Csv;

namespace ReportBuilder.Loading.Sheets;

/// <summary>What a cell says, however it is written: a number with the signs around it, or words.</summary>
/// <param name="Plain">The number in its plain form ("1234.50"); null for words.</param>
/// <param name="Around">The signs around the number, without blanks: "#%".</param>
internal readonly record struct CellMeaning(string Text, string? Plain, string Around)
{
    /// <summary>Spreadsheet programs keep so many figures of a number.</summary>
    private const string Figures = "G15";

    public static CellMeaning Of(string text, NumberForm numbers)
    {
        var words = text.ReplaceLineEndings("\n");
        // Noughts in front make a name of a number: 007 and 7 are two.
        return HasNoughts(text) || numbers.PlainForm(text) is not { } plain
            ? new(words, null, "")
            : new(
                words,
                plain,
                (WrittenNumber.Of(text)?.Around ?? "#").Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            );
    }

    public double Number => double.Parse(Plain!, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>For finding a row again: alike where two cells say the same.</summary>
    public string Key => Plain is null ? $"t{Text}" : $"n{Number.ToString(Figures, CultureInfo.InvariantCulture)}{Around}";

    /// <summary>
    /// Whether a cell of a sheet says what this one of a table does. A number without signs is meant with those that the table has.
    /// </summary>
    public bool IsSaidBy(CellMeaning sheet) =>
        Text == sheet.Text || (Plain is not null && sheet.Plain is not null && IsSameNumber(sheet) && (Around == sheet.Around || sheet.Around == "#"));

    private bool IsSameNumber(CellMeaning other) =>
        Number.ToString(Figures, CultureInfo.InvariantCulture) == other.Number.ToString(Figures, CultureInfo.InvariantCulture);

    public static bool HasNoughts(string text) => text.TrimStart('-', '+') is ['0', >= '0' and <= '9', ..];
}
