using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Tables.Own;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Sheets;

/// <summary>The tables of an edition as sheets of one workbook, and what such a workbook changes when it comes back.</summary>
public static class EditionSheets
{
    /// <summary>The sheets, one a table; a table that cannot be read is told of and left out.</summary>
    public static Outcome<ImmutableArray<TableSheet>> Of(ReportSources sources)
    {
        var findings = new Findings();
        var files = new EditionFiles(sources.Files, findings);
        var sheets = ImmutableArray.CreateBuilder<TableSheet>();
        foreach (var (path, name) in SheetName.Of(PathsOf(files)))
        {
            var (told, form) = (new Findings(), FormOf(path, files));
            if (IsText(path) && WrittenTable.Read(path, files.Bytes(path)!.Value, form, told) is { } table)
                sheets.Add(SheetOfText.Write(table, name));
            else if (!IsText(path) && files.Telling(told).Table(path, form: form) is { } other)
                sheets.Add(SheetOfText.Write(other, name));
            foreach (var finding in told.InOrder().Where(finding => finding.Severity == Severity.Error))
                findings.Take(finding with { Severity = Severity.Warning });
        }

        return Outcome.Of(sheets.DrainToImmutable(), findings.InOrder());
    }

    /// <summary>What a workbook says otherwise than the tables of the edition.</summary>
    /// <param name="name">The workbook's file, for diagnostics.</param>
    public static Outcome<TableChanges> Compare(ReportSources sources, string name, ImmutableArray<byte> workbook)
    {
        var findings = new Findings();
        var files = new EditionFiles(sources.Files, findings);
        var tables = SheetName.Of(PathsOf(files)).ToDictionary(table => table.Value, table => table.Key, StringComparer.OrdinalIgnoreCase);
        var changed = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        var changes = new List<TableChange>();
        WorkbookFile.ReadAll(name, workbook, findings, grid =>
        {
            if (grid.Rows.Count == 0)
                return;
            if (!tables.TryGetValue(grid.Sheet, out var path))
            {
                findings.Error(
                    "RB1290",
                    grid.PlaceOf(0, 0),
                    "the edition has no table of this name",
                    NearestName.Hint(grid.Sheet, tables.Keys) is { Length: > 0 } near
                        ? near
                        : $"sheets are called as the tables in data/: {string.Join(", ", tables.Keys)}"
                );
                return;
            }

            if (!IsText(path))
                CompareOther(path, files, grid, findings);
            else if (Change(path, files, grid, findings) is (var table, { } bytes))
                (changed[path], changes) = (bytes, [.. changes, .. table.Changes]);
        });
        return Outcome.Of(new TableChanges(changed.ToImmutable(), [.. changes]), findings.InOrder());
    }

    /// <summary>The tables that stand in files of their own.</summary>
    private static IEnumerable<string> PathsOf(EditionFiles files) =>
        files.Paths.Where(path =>
            path.StartsWith("data/", StringComparison.Ordinal)
            && TableSource.Reads(path)
            && path != TablesWorkbook.Path
            && !path.StartsWith(QueryPin.Folder, StringComparison.Ordinal)
        );

    private static bool IsText(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV";

    private static TableForm FormOf(string path, EditionFiles files)
    {
        var nothing = new Findings();
        return TableSidecar.Read(path, files.Telling(nothing), nothing).Form;
    }

    private static (ChangedTable Table, ImmutableArray<byte>? Bytes)? Change(string path, EditionFiles files, SheetGrid grid, Findings findings)
    {
        var form = FormOf(path, files);
        if (WrittenTable.Read(path, files.Bytes(path)!.Value, form, findings) is not { } table
            || ReturnedSheet.Read(grid, table.Header, path, findings) is not { } sheet)
            return null;
        var changed = new ChangedTable(table, grid, form, findings);
        return (changed, changed.Read(sheet));
    }

    /// <summary>A table that is a workbook itself is changed there; here it is only compared.</summary>
    private static void CompareOther(string path, EditionFiles files, SheetGrid grid, Findings findings)
    {
        if (files.Telling(new()).Table(path, form: FormOf(path, files)) is not { } table
            || ReturnedSheet.Read(grid, table.Header, path, findings) is not { } sheet)
            return;
        var rows = sheet.Rows.Skip(1).Select(row => (row.Row, row.Cells)).ToList();
        for (var row = 0; row < Math.Max(rows.Count, table.Rows.Length); row++)
        {
            for (var column = 0; column < table.Header.Length; column++)
            {
                var (was, said) = (row < table.Rows.Length ? table.Rows[row].Cells[column] : default, row < rows.Count ? rows[row].Cells[column] : "");
                if (CellMeaning.Of(was.Text ?? "", table.Numbers).IsSaidBy(CellMeaning.Of(said, NumberForm.Plain)))
                    continue;
                findings.Error(
                    "RB1292",
                    row < rows.Count ? grid.PlaceOf(rows[row].Row, column + 1) : grid.PlaceOf(0, 0),
                    $"{path} says '{was.Text}' and the sheet '{said}', and only tables of text are changed from a workbook",
                    was.Text is null ? $"add the row in {path}" : $"change it at {was.Place}"
                );
                return;
            }
        }
    }
}
