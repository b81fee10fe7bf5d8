using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Parquet;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.ParquetFiles;

/// <summary>Reads a table out of an Apache Parquet file, a group of rows after the other. Its places are rows and columns, counted from 1.</summary>
internal static class ParquetFile
{
    private const int MostCells = 5_000_000;

    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        try
        {
            return ReadAsync(path, bytes, form, findings).GetAwaiter().GetResult();
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The library has no error of its own for a file that is cut off or was changed at random.
            findings.Error("RB1273", new(path), $"the Parquet file cannot be read: {problem.Message}", "write it again with the program that made it");
            return null;
        }
    }

    private static async Task<CsvTable?> ReadAsync(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        using var stream = new MemoryStream(ImmutableCollectionsMarshal.AsArray(bytes)!, writable: false);
        await using var reader = await ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        var fields = reader.Schema.GetDataFields();
        if (fields.Length != reader.Schema.Fields.Count || fields.FirstOrDefault(field => field.IsArray) is not null)
        {
            findings.Error("RB1273", new(path), "the Parquet file has lists or records in its cells", "write one value a cell");
            return null;
        }

        if (fields.Length == 0 || !Fits(reader, fields.Length, path, findings))
            return null;
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var part = reader.OpenRowGroupReader(group);
            var columns = new List<string?[]>(fields.Length);
            foreach (var field in fields)
                columns.Add(await ParquetColumn.ReadAsync(part, field).ConfigureAwait(false));
            for (var row = 0; row < (int)part.RowCount; row++)
                rows.Add(new([.. columns.Select((column, at) => new CsvCell(column[row]?.Trim() ?? "", PlaceOf(path, rows.Count + 1, at + 1)))]));
        }

        var table = new CsvTable(path, [.. fields.Select((field, at) => new CsvCell(field.Name.Trim(), PlaceOf(path, 0, at + 1)))], rows.DrainToImmutable())
        {
            Form = form,
            // Numbers are numbers already. What was written as text is read with a point.
            Numbers = new(form with { DecimalMark = '.', Sidecar = "" }, null),
        };
        CsvFile.CheckHeader(table, findings);
        return table;
    }

    private static bool Fits(ParquetReader reader, int columns, string path, Findings findings)
    {
        if (reader.RowGroups.Sum(group => group.RowCount) is var rows && rows >= 0 && rows * columns <= MostCells)
            return true;
        findings.Error("RB1004", new(path), $"the file has more than {MostCells} cells", "take the rows and columns that the report needs");
        return false;
    }

    private static SourcePlace PlaceOf(string path, int row, int column) => new(path, row, column) { Sheet = "" };
}
