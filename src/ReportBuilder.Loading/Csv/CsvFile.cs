using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Csv;

/// <summary>Reads a table of comma-separated values (RFC 4180) with the place of every cell.</summary>
internal static class CsvFile
{
    public const int LongestCell = 20_000;

    /// <summary>A table of more would take gigabytes of memory, however short its cells are.</summary>
    private const int MostCells = 10_000_000;

    /// <summary>The table at a path, or null (with a diagnostic) where it is missing or cannot be read.</summary>
    /// <remarks>
    /// Commas between cells and UTF-8 are the plain form. What is seen to be otherwise is said once for the file, and the sidecar can fix it.
    /// </remarks>
    public static CsvTable? Read(string path, ImmutableArray<byte> bytes, TableForm form, Findings findings)
    {
        if (TableEncoding.Read(path, bytes, form, findings) is not { } text || Separators.Of(path, text.Utf8.Span, form, findings) is not { } separator)
            return null;
        if (Lines(path, text.Utf8, separator, findings) is not { } lines)
            return null;
        if (lines.Count == 0)
        {
            findings.Error("RB1202", new(path, 1, 1), "the table is empty", "the first line names the columns");
            return null;
        }

        if (!HeadFits(lines, separator, findings))
            return null;
        var found = TableNotes.In(lines, form);
        Tell(path, text.Seen, form.Separator is null ? separator : ',', found.Words, findings);
        ImmutableArray<CsvRow> rows = [.. CollectionsMarshal.AsSpan(lines).Slice(found.Head + 1, found.Rows)];
        var table = new CsvTable(path, lines[found.Head].Cells, rows)
        {
            Form = form,
            Numbers = new(form, separator == ',' && !text.Utf8.Span.Contains((byte)'"') ? null : rows) { HasSemicolons = separator == ';' },
        };
        CheckHeader(table, findings);
        return table with { Rows = Whole(table, findings) };
    }

    private static List<CsvRow>? Lines(string path, ReadOnlyMemory<byte> utf8, char separator, Findings findings)
    {
        var broken = new BrokenQuotes(path, utf8, separator, findings);
        using var reader = CsvReader.Create(utf8, Options(separator, broken));
        var lines = new List<CsvRow>();
        var cells = 0;
        while (reader.Read())
        {
            lines.Add(new(Cells(path, reader, findings)));
            cells += lines[^1].Cells.Length;
            if (cells <= MostCells)
                continue;
            findings.Error(
                "RB1004",
                lines[^1].Place,
                $"the table has more than {MostCells} cells",
                "take the rows and columns that the report needs, or split it"
            );
            return null;
        }

        return lines;
    }

    private static CsvReaderOptions Options(char separator, BrokenQuotes broken) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = broken.Report,
    };

    /// <summary>A head in another dialect than its rows is a slip, and not a note.</summary>
    private static bool HeadFits(List<CsvRow> lines, char separator, Findings findings)
    {
        if (lines.Count < 2 || lines[1].Cells.Length < 2 || lines[0].Cells is not [{ Text: var only }])
            return true;
        foreach (var other in ",;\t|")
        {
            if (other == separator || only.Split(other).Length != lines[1].Cells.Length)
                continue;
            findings.Error(
                "RB1202",
                lines[0].Place,
                $"the head is separated by {Separators.NameOf(other)}s and the rows by {Separators.NameOf(separator)}s",
                "separate both by the same sign"
            );
            return false;
        }

        return true;
    }

    /// <summary>Says once what was seen of a file that is not plain.</summary>
    private static void Tell(string path, string encoding, char separator, string notes, Findings findings)
    {
        List<string> seen = [];
        if (separator != ',' || encoding.Length > 0)
            seen.Add($"read as {Separators.NameOf(separator)}-separated values{(encoding.Length > 0 ? $" in {encoding}" : "")}");
        if (notes.Length > 0)
            seen.Add(notes);
        if (seen.Count > 0)
            findings.Note("RB1260", new(path), string.Join("; ", seen));
    }

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

    internal static void CheckHeader(CsvTable table, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in table.Header)
        {
            if (cell.Text.Length > 0 && !seen.Add(cell.Text))
                findings.Error("RB1207", cell.Place, $"the column '{cell.Text}' is there twice", "delete one of the two");
        }
    }

    /// <summary>Leaves out rows without any text and says which rows have more or fewer cells than the header.</summary>
    private static ImmutableArray<CsvRow> Whole(CsvTable table, Findings findings)
    {
        var written = table.Rows.Where(HasText).ToList();
        if (written.Count > 1 && written.All(row => row.Cells.Length == table.Header.Length + 1))
        {
            findings.Error(
                "RB1206",
                table.Header[0].Place,
                $"the header has {table.Header.Length} cells and every row {table.Header.Length + 1}",
                $"a name is missing: where '{table.Header[0].Text}' is not the head of '{written[0].Cells[0].Text}', put a name before it"
            );
            return [];
        }

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
    private sealed class BrokenQuotes(string path, ReadOnlyMemory<byte> utf8, char separator, Findings findings)
    {
        public void Report(CsvMalformedRecord record)
        {
            // Programs that put tabs between cells put no quotation marks around them: those inside are the author's.
            if (separator == '\t' && record.Reason is not (CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote))
                return;
            var before = utf8.Span[..(int)Math.Clamp(record.ByteOffset, 0, utf8.Length)];
            var place = new SourcePlace(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
            var (message, hint) = record.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => (
                    "a quotation mark opens here and is never closed",
                    "close it, or double it where it belongs to the text"
                ),
                CsvMalformedReason.TextAfterClosingQuote => (
                    "text follows a closing quotation mark",
                    "double quotation marks inside a quoted cell: \"\""
                ),
                _ => ("a quotation mark stands inside a cell that is not quoted", "put the whole cell in quotation marks and double those inside"),
            };
            findings.Error("RB1205", place, message, hint);
        }
    }
}
