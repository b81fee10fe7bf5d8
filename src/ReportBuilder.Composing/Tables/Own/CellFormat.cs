using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>How the numbers of a column print: "0", "0.0", "+0.0" with a sign always, "0.0%" with a per cent sign.</summary>
internal sealed record CellFormat(int Decimals, bool Signed, string Behind)
{
    public static CellFormat Of(DataField column) => new(column.Decimals, false, "");

    /// <summary>The formats of a line: "visitors 0.0, change +0.0%".</summary>
    /// <exception cref="ExpressionFault">A column is not there or holds no numbers, or what stands behind it is no format.</exception>
    public static ImmutableDictionary<string, CellFormat> Read(string[] written, DataTable table)
    {
        var formats = ImmutableDictionary.CreateBuilder<string, CellFormat>(StringComparer.Ordinal);
        foreach (var one in written)
        {
            var space = one.LastIndexOf(' ');
            if (space < 0)
                throw new ExpressionFault($"'{one}' has no format", "write the column and its format: 'visitors 0.0'");
            formats[table.NumberColumn(one[..space].Trim('"', '\'')).Name] = Pattern(one[(space + 1)..]);
        }

        return formats.ToImmutable();
    }

    public string Print(double number, NumberStyle style)
    {
        var printed = Printing.Number(number, Decimals, style);
        return $"{(Signed && number > 0 ? "+" : "")}{printed}{Behind}";
    }

    private static CellFormat Pattern(string text)
    {
        var signed = text.StartsWith('+');
        var percent = text.EndsWith('%');
        var digits = text[(signed ? 1 : 0)..^(percent ? 1 : 0)];
        return digits == "0" || (digits.StartsWith("0.", StringComparison.Ordinal) && digits.Length is > 2 and <= 8 && digits.AsSpan(2).IndexOfAnyExcept('0') < 0)
            ? new(Math.Max(0, digits.Length - 2), signed, percent ? "%" : "")
            : throw new ExpressionFault($"'{text}' is not a format", "the formats are 0, 0.0, 0.00, with + before for a sign and % behind for per cent");
    }
}
