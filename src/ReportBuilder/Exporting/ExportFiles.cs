using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Data;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Exporting;

/// <summary>The data appendix in the forms that people ask for.</summary>
internal static class ExportFiles
{
    public static readonly string[] DataFormats = ["xlsx", "csv", "json"];

    /// <summary>The files to write, by path; a form that is one file has one.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Write(ReportDraft draft, string format)
    {
        var name = $"{draft.Document.Edition.Id}-data";
        return format switch
        {
            "xlsx" => [new($"{name}.xlsx", Workbook.Write(DataSheets.Of(draft)))],
            "csv" => DataSheets.Of(draft).Select(sheet => KeyValuePair.Create($"{name}/{FileName(sheet)}.csv", Utf8(Csv(sheet)))),
            "json" => [new($"{name}.json", EditionJson.Write(draft))],
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a form of export."),
        };
    }

    private static string Csv(DataSheet sheet) =>
        CsvText.Write(sheet.Columns.Select(column => column.Header), sheet.Rows.Select(row => row.Select(cell => cell.ToString())));

    private static string FileName(DataSheet sheet) =>
        string.Concat(sheet.Name.EnumerateRunes().Select(rune => Slug.Written(rune) ?? "-")).Trim('-');

    private static ImmutableArray<byte> Utf8(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}
