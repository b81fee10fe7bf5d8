using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.ParquetFiles;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Loading.Workbooks;

namespace ReportBuilder.Loading.Tables;

/// <summary>
/// The one door through which tables come into an edition: by the ending of a file, the reader that knows its form. Each form gives a head
/// and rows of text, every cell with its place, so that whoever reads scores, facts or an own table from it need not know which form it
/// had.
/// </summary>
internal static class TableSource
{
    private delegate CsvTable? ReadForm(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings);

    private static readonly ImmutableArray<(string Ending, ReadForm Read)> Forms =
    [
        (".csv", CsvFile.Read),
        (".tsv", CsvFile.Read),
        (".parquet", ParquetFile.Read),
        (".xlsx", WorkbookFile.Read),
        (".xlsm", WorkbookFile.Read),
        (".ods", WorkbookFile.Refuse),
        (".xls", WorkbookFile.Refuse),
    ];

    public static bool Reads(string path) => FormOf(path) is not null || path.EndsWith(QueryPin.Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The paths under which a table may stand: "data/scores.csv" also as "data/scores.tsv".</summary>
    public static IEnumerable<string> PathsOf(string table) =>
        Forms.Select(form => form.Ending).Append(QueryPin.Ending).Select(ending => System.IO.Path.ChangeExtension(table, ending));

    /// <summary>
    /// The table, or null with a diagnostic where it cannot be read. A file without a known ending is read as comma-separated values.
    /// </summary>
    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings) =>
        (FormOf(path) ?? CsvFile.Read)(path, bytes, form, findings);

    private static ReadForm? FormOf(string path)
    {
        foreach (var (ending, read) in Forms)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return read;
        }

        return null;
    }
}
