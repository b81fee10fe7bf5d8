using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>The texts that the cells of a workbook share. Readings of Japanese words beside them are no part of the text.</summary>
internal static partial class SharedTexts
{
    public static ImmutableArray<string> Of(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is not { } part)
            return [];
        var texts = ImmutableArray.CreateBuilder<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                texts.Add(Of((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts.DrainToImmutable();
    }

    public static string Of(RstType item)
    {
        if (item.Text is { } whole && !item.Elements<Run>().Any())
            return Plain(whole.Text);
        var text = new StringBuilder(item.Text?.Text);
        foreach (var run in item.Elements<Run>())
            text.Append(run.Text?.Text);
        return Plain(text.ToString());
    }

    /// <summary>The text with the letters that a workbook writes by their number: "_x000D_" (ECMA-376, ST_Xstring).</summary>
    public static string Plain(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Numbered().Replace(text, letter => ((char)int.Parse(letter.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
