using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Sheets;

namespace ReportBuilder.Loading.Workbooks;

/// <summary>data/tables.xlsx: all tables of an edition in one workbook, a sheet a table, in the place of files of their own.</summary>
internal static class TablesWorkbook
{
    public const string Path = "data/tables.xlsx";

    /// <summary>The tables that the workbook has, as if each stood in a file: "data/scores.csv"; none where there is no workbook.</summary>
    public static ImmutableArray<string> Tables(EditionFiles files) =>
        files.Bytes(Path) is { } bytes ? [.. WorkbookFile.SheetNames(bytes).Select(SheetName.TableOf)] : [];

    /// <summary>The table of a sheet, or null where the workbook has none of its name.</summary>
    public static CsvTable? Read(string table, EditionFiles files, TableForm form, Findings findings)
    {
        if (files.Bytes(Path) is not { } bytes)
            return null;
        var sheet = WorkbookFile
            .SheetNames(bytes)
            .FirstOrDefault(name =>
                SheetName.TableOf(name).Equals(System.IO.Path.ChangeExtension(table, ".csv"), StringComparison.OrdinalIgnoreCase)
            );
        return sheet is null ? null : WorkbookFile.Read(Path, bytes, form with { Sheet = sheet }, findings);
    }
}
