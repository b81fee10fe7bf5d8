using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Sheets;

/// <summary>A row of a text table as it is written: empty lines before it, its cells, and the end of its line.</summary>
/// <param name="Before">Lines without any cell, as they stand there.</param>
/// <param name="End">"\r\n" or "\n"; empty where the file ends without one.</param>
internal sealed record CsvRecord(string Before, int LinesBefore, ImmutableArray<RawCell> Cells, string End, CsvRow Row)
{
    /// <summary>The rows of a text whose quotation marks pair up, and the empty lines after the last.</summary>
    public static (ImmutableArray<CsvRecord> Records, string After) In(string path, string text, char separator)
    {
        var records = ImmutableArray.CreateBuilder<CsvRecord>();
        var cells = ImmutableArray.CreateBuilder<RawCell>();
        var places = ImmutableArray.CreateBuilder<CsvCell>();
        var (before, linesBefore, line) = ("", 0, 1);
        for (var at = 0; at < text.Length;)
        {
            var (start, firstLine, lineStart) = (at, line, at);
            while (true)
            {
                var end = EndOfCell(text, at, separator);
                var raw = text[at..end];
                var cell = new RawCell(raw);
                cells.Add(cell);
                places.Add(new(cell.Text, new SourcePlace(path, line, at - lineStart + 1)));
                if (raw.LastIndexOf('\n') is var last and >= 0)
                    (line, lineStart) = (line + raw.Count(letter => letter == '\n'), at + last + 1);
                at = end;
                if (at >= text.Length || text[at] != separator)
                    break;
                at++;
            }

            var behind = at < text.Length ? text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? text[at..(at + 2)] : text[at..(at + 1)] : "";
            at += behind.Length;
            line += behind.Length > 0 ? 1 : 0;
            if (places.All(place => place.Text.Length == 0))
            {
                (before, linesBefore) = (before + text[start..at], linesBefore + line - firstLine);
            }
            else
            {
                records.Add(new(before, linesBefore, cells.ToImmutable(), behind, new(places.ToImmutable())));
                (before, linesBefore) = ("", 0);
            }

            cells.Clear();
            places.Clear();
        }

        return (records.ToImmutable(), before);
    }

    private static int EndOfCell(string text, int at, char separator)
    {
        if (at < text.Length && text[at] == '"')
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] != '"')
                    continue;
                if (at + 1 >= text.Length || text[at + 1] != '"')
                    break;
                at++;
            }
        }

        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            at++;
        return at;
    }
}

/// <summary>A cell as it is written, with its quotation marks and the blanks around it.</summary>
internal readonly record struct RawCell(string Raw)
{
    public bool IsQuoted => Raw is { Length: > 1 } && Raw[0] == '"' && Raw[^1] == '"';

    public string Text => (IsQuoted ? Raw[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : Raw).Trim();

    /// <summary>Whether a text could not be read again without quotation marks around it.</summary>
    public static bool NeedsQuotes(string text, char separator) => text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n");
}
