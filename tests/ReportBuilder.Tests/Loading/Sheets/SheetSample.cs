using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Exporting;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Sheets;

/// <summary>The workbook of an edition's tables on the desk of somebody who changes cells and rows.</summary>
internal sealed class SheetSample(ReportSources sources)
{
    private ImmutableArray<TableSheet> sheets = EditionSheets.Of(sources).Value;

    /// <summary>The tiny report with one more table, data/own.csv.</summary>
    public static SheetSample Of(string table, string sidecar = "", Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        var edition = TinyReport.Sources.With("data/own.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(table)]);
        return new(sidecar.Length > 0 ? edition.With("data/own.yaml", sidecar) : edition);
    }

    public TableSheet this[string name] => sheets.Single(sheet => sheet.Name == name);

    /// <summary>Types into a cell: "own", row 2, column 3.</summary>
    public SheetSample Set(string name, int row, int column, SheetCell cell) => WithRows(name, rows => rows.SetItem(row - 1, Longer(rows[row - 1], column).SetItem(column - 1, cell)));

    public SheetSample Insert(string name, int row, params SheetCell[] cells) => WithRows(name, rows => rows.Insert(row - 1, [.. cells]));

    public SheetSample Delete(string name, int row) => WithRows(name, rows => rows.RemoveAt(row - 1));

    public SheetSample Rename(string name, string other)
    {
        sheets = [.. sheets.Select(sheet => sheet.Name == name ? sheet with { Name = other } : sheet)];
        return this;
    }

    public SheetSample WithRows(string name, Func<ImmutableArray<ImmutableArray<SheetCell>>, ImmutableArray<ImmutableArray<SheetCell>>> change)
    {
        sheets = [.. sheets.Select(sheet => sheet.Name == name ? sheet with { Rows = change(sheet.Rows) } : sheet)];
        return this;
    }

    public Outcome<TableChanges> Back() => EditionSheets.Compare(sources, "back.xlsx", TableWorkbook.Write(sheets));

    /// <summary>The text of data/own.csv as it comes back; null where it is unchanged.</summary>
    public string? Own(Encoding? encoding = null)
    {
        var outcome = Back();
        Assert.Empty(outcome.Diagnostics);
        Assert.All(outcome.Value.Files.Keys, path => Assert.Equal("data/own.csv", path));
        return outcome.Value.Files.TryGetValue("data/own.csv", out var bytes) ? (encoding ?? Encoding.UTF8).GetString(bytes.AsSpan()) : null;
    }

    private static ImmutableArray<SheetCell> Longer(ImmutableArray<SheetCell> row, int columns) => row.AddRange(Enumerable.Repeat((SheetCell)"", Math.Max(0, columns - row.Length)));
}
