using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Loading.Csv;

/// <summary>
/// Finds the head of a table and its last row where lines of words stand above and below, as statistical offices and spreadsheets write
/// them. Such a line has words in its first cell and nothing in the others.
/// </summary>
internal static class TableNotes
{
    private static readonly ImmutableArray<string> Openings =
    [
        "source",
        "note",
        "quelle",
        "anmerkung",
        "hinweis",
        "stand",
        "footnote",
        "legend",
        "©",
        "(c)",
        "*",
        "1)",
        "¹",
        "a)",
        "[1]",
        "注",
        "资料来源",
        "数据来源",
        "来源",
        "说明",
        "special value",
        "symbols",
        "last update",
        "extracted",
        "generated",
        "__",
        "--",
    ];

    /// <summary>Where the head stands, and how many rows follow it before the notes.</summary>
    /// <param name="Words">What was taken for notes: "lines 1 to 3 are notes"; empty for nothing.</param>
    internal readonly record struct Found(int Head, int Rows, string Words);

    public static Found In(List<CsvRow> lines, TableForm form)
    {
        var head = form.Head > 0 ? lines.FindIndex(line => line.Place.Line >= form.Head) : HeadOf(lines);
        if (head < 0)
            return new(0, lines.Count - 1, "");
        var end = EndOf(lines, head);
        var above = form.Head > 0 ? "" : Words(lines, 0, head);
        var below = Words(lines, end, lines.Count);
        return new(head, end - head - 1, above.Length > 0 && below.Length > 0 ? $"{above} and {below}" : above + below);
    }

    /// <summary>The first line, unless it has words in its first cell only and the lines after it make a table.</summary>
    private static int HeadOf(List<CsvRow> lines)
    {
        if (!IsWords(lines[0]))
            return HeadBelowPairs(lines);
        var head = lines.FindIndex(line => !IsWords(line) && Filled(line) > 1);
        if (head < 0)
            return 0;
        var fitting = lines.Skip(head).Count(line => line.Cells.Length == lines[head].Cells.Length);
        return fitting * 5 >= (lines.Count - head) * 4 || fitting > 2 ? head : 0;
    }

    /// <summary>
    /// The first line, unless short lines ("Last update","2025-01-01") stand above an empty one and all lines below it have more cells, and
    /// alike.
    /// </summary>
    private static int HeadBelowPairs(List<CsvRow> lines)
    {
        var width = lines[^1].Cells.Length;
        var head = lines.Count - 1;
        while (head > 0 && lines[head - 1].Cells.Length == width)
            head--;
        return head > 0 && head < lines.Count - 1 && StandsApart(lines, head) && lines.Take(head).All(line => line.Cells.Length < width) ? head : 0;
    }

    private static int EndOf(List<CsvRow> lines, int head)
    {
        var end = lines.Count;
        if (lines[head].Cells.Length < 2)
            return end;
        for (var at = lines.Count - 1; at > head; at--)
        {
            if (Filled(lines[at]) == 0)
                continue;
            if (!IsWords(lines[at]))
                break;
            if (lines[at].Cells.Length != lines[head].Cells.Length || StandsApart(lines, at) || Opens(lines[at].Cells[0].Text))
                end = at;
        }

        return end;
    }

    /// <summary>Whether an empty line comes before.</summary>
    private static bool StandsApart(List<CsvRow> lines, int at) =>
        Filled(lines[at - 1]) == 0
        || (
            lines[at].Place.Line > lines[at - 1].Place.Line + 1
            && !lines[at - 1].Cells.Any(cell => cell.Text.Contains('\n', StringComparison.Ordinal))
        );

    private static bool Opens(string text) => Openings.Any(opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static bool IsWords(CsvRow line) => line.Cells[0].Text.Length > 0 && Filled(line) == 1;

    private static int Filled(CsvRow line)
    {
        var filled = 0;
        foreach (var cell in line.Cells)
            filled += cell.Text.Length > 0 ? 1 : 0;
        return filled;
    }

    private static string Words(List<CsvRow> lines, int from, int to)
    {
        var written = lines.GetRange(from, to - from).Where(line => Filled(line) > 0).Select(line => line.Place.Line).ToList();
        return written.Count switch
        {
            0 => "",
            1 => string.Create(CultureInfo.InvariantCulture, $"line {written[0]} is a note"),
            _ => string.Create(CultureInfo.InvariantCulture, $"lines {written[0]} to {written[^1]} are notes"),
        };
    }
}
