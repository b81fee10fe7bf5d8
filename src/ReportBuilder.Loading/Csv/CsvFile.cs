using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Csv;

/// <summary>Reads a table of comma-separated values (RFC 4180) with the place of every cell.</summary>
internal static class CsvFile
{
    public const int LongestCell = 20_000;

    /// <summary>The table at a path, or null (with a diagnostic) where it is missing or cannot be read.</summary>
    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, Findings findings)
    {
        if (AuthoredText.Check(path, bytes, AuthoredText.LargestTable, findings) is not { } utf8)
            return null;
        var broken = new BrokenQuotes(path, utf8, findings);
        using var reader = CsvReader.Create(utf8, Options(broken));
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        while (reader.Read())
            rows.Add(new(Cells(path, reader, findings)));
        if (rows.Count == 0)
        {
            findings.Error("RB1202", new(path, 1, 1), "the table is empty", "the first line names the columns");
            return null;
        }

        var table = new CsvTable(path, rows[0].Cells, rows.DrainToImmutable().RemoveAt(0));
        return HeaderStands(table, findings) ? table with { Rows = Whole(table, findings) } : null;
    }

    private static CsvReaderOptions Options(BrokenQuotes broken) => new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = broken.Report,
    };

    /// <summary>The cells of the current record. Each starts one separator after the raw bytes of the one before.</summary>
    private static ImmutableArray<CsvCell> Cells(string path, CsvReader reader, Findings findings)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>(reader.FieldCount);
        var (line, column) = ((int)reader.LineNumber, 1);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var place = new SourcePlace(path, line, column);
            var raw = reader.GetRawSpan(i);
            var text = reader.GetString(i).Trim();
            if (text.Length > LongestCell)
            {
                findings.Error("RB1209", place, $"the cell has {text.Length} characters; at most {LongestCell} are read", "a quotation mark may be missing");
                text = text[..40];
            }

            cells.Add(new(text, place));
            var breaks = raw.Count((byte)'\n');
            line += breaks;
            column = (breaks > 0 ? 1 : column) + Encoding.UTF8.GetCharCount(raw[(raw.LastIndexOf((byte)'\n') + 1)..]) + 1;
        }

        return cells.MoveToImmutable();
    }

    private static bool HeaderStands(CsvTable table, Findings findings)
    {
        if (table.Header is [{ Text: var only }] && only.IndexOfAny([';', '\t', '|']) is var other and >= 0)
        {
            findings.Error(
                "RB1202",
                table.Header[0].Place,
                $"the columns are separated by '{(only[other] == '\t' ? "tab" : only[other])}', not by commas",
                "save the table as comma-separated values"
            );
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in table.Header)
        {
            if (cell.Text.Length > 0 && !seen.Add(cell.Text))
                findings.Error("RB1207", cell.Place, $"the column '{cell.Text}' is there twice", "delete one of the two");
        }

        return true;
    }

    /// <summary>Leaves out rows without any text and says which rows have more or fewer cells than the header.</summary>
    private static ImmutableArray<CsvRow> Whole(CsvTable table, Findings findings)
    {
        var written = table.Rows.Where(HasText).ToList();
        foreach (var row in written.Where(row => row.Cells.Length != table.Header.Length))
        {
            findings.Error(
                "RB1206",
                row.Place,
                $"the row has {row.Cells.Length} cells and the header {table.Header.Length}",
                row.Cells.Length > table.Header.Length ? "put text that has a comma in quotation marks" : "a comma may be missing");
        }

        return [.. written.Where(row => row.Cells.Length == table.Header.Length)];
    }

    private static bool HasText(CsvRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>Tells where quotation marks do not pair up.</summary>
    private sealed class BrokenQuotes(string path, ReadOnlyMemory<byte> utf8, Findings findings)
    {
        public void Report(CsvMalformedRecord record)
        {
            var before = utf8.Span[..(int)Math.Clamp(record.ByteOffset, 0, utf8.Length)];
            var place = new SourcePlace(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
            var (message, hint) = record.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => ("a quotation mark opens here and is never closed", "close it, or double it where it belongs to the text"),
                CsvMalformedReason.TextAfterClosingQuote => ("text follows a closing quotation mark", "double quotation marks inside a quoted cell: \"\""),
                _ => ("a quotation mark stands inside a cell that is not quoted", "put the whole cell in quotation marks and double those inside"),
            };
            findings.Error("RB1205", place, message, hint);
        }
    }
}
