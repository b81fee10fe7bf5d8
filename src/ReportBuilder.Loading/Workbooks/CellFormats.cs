using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>What the formats of a workbook make of its numbers: a day is a number to a spreadsheet, and a share a number from 0 to 1.</summary>
internal sealed partial class CellFormats(ImmutableArray<string> codes, bool from1904)
{
    /// <summary>Formats that a workbook need not spell out: decimals, percentages and days.</summary>
    private static readonly ImmutableDictionary<uint, string> BuiltIn = new Dictionary<uint, string>
    {
        [2] = "0.00",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [14] = "yyyy-mm-dd",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [22] = "yyyy-mm-dd hh:mm",
        [27] = "yyyy-mm",
        [28] = "m-d",
        [29] = "m-d",
        [30] = "m-d-yy",
        [31] = "yyyy-mm-dd",
        [57] = "yyyy-mm",
        [58] = "m-d",
    }.ToImmutableDictionary();

    public static CellFormats Of(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId?.Value is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "") ?? [];
        var codes = styles?.CellFormats?.Elements<CellFormat>().Select(format => CodeOf(format.NumberFormatId?.Value ?? 0, own));
        return new([.. codes ?? []], workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);
    }

    /// <summary>The plain text of a number: to fifteen figures, as a spreadsheet keeps and shows them.</summary>
    public string Text(double number, uint style)
    {
        var code = style < codes.Length ? codes[(int)style] : "";
        if (code.Length == 0)
            return Plain(number);
        if (code.Contains('%', StringComparison.Ordinal))
            return Math.Abs(number) < 1e12 ? WithNoughts(Plain((double)((decimal)number * 100)), code) + "%" : Plain(number);
        return Dates().IsMatch(code) ? Day(number, code) : WithNoughts(Plain(number), code);
    }

    /// <summary>The decimals that a format always shows: 12.50 with "0.00". It never takes any away.</summary>
    private static string WithNoughts(string plain, string code)
    {
        var point = code.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || plain.Contains('E', StringComparison.Ordinal))
            return plain;
        var shown = code.AsSpan(point + 1).IndexOfAnyExcept('0') is var end and >= 0 ? end : code.Length - point - 1;
        var cut = plain.IndexOf('.', StringComparison.Ordinal);
        return shown == 0 ? plain : cut < 0 ? $"{plain}.{new string('0', shown)}" : plain.PadRight(cut + 1 + shown, '0');
    }

    private static string CodeOf(uint id, Dictionary<uint, string> own) =>
        Unquoted().Replace(own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id) ?? "", "");

    private static string Plain(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>Days are counted from the last day of 1899, as if 1900 had been a leap year, or from the first of 1904.</summary>
    private string Day(double number, string code)
    {
        var days = from1904 ? number + 1462 : number < 60 ? number + 1 : number;
        if (days is < 1 or > 2_958_465)
            return Plain(number);
        var date = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)
            .AddDays(Math.Floor(days))
            .AddSeconds(Math.Round((days - Math.Floor(days)) * 86_400));
        var form =
            date.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd HH:mm"
            : code.Contains('d', StringComparison.OrdinalIgnoreCase) ? "yyyy-MM-dd"
            : code.Contains('m', StringComparison.OrdinalIgnoreCase) ? "yyyy-MM"
            : "yyyy";
        return date.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>Words, colours, currencies and escaped letters of a format say nothing of its kind.</summary>
    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.|_.|\*.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unquoted();

    [GeneratedRegex("[ymd]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Dates();
}
