using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Model.Documents;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;
using MarkdownTable = Markdig.Extensions.Tables.Table;

namespace ReportBuilder.Composing.Prose;

/// <summary>
/// What an author draws with lines of <c>+---+</c>: whether the drawing is whole, how its columns are aligned, and what in it no table of the
/// report can have.
/// </summary>
/// <param name="source">The text that the parser read.</param>
internal sealed class GridTableText(SectionDraft draft, TextOrigin origin, string source)
{
    private readonly string[] lines = source.Split('\n');

    public static bool IsGrid(MarkdownTable table) => table.OfType<MarkdownRow>().FirstOrDefault()?.OfType<MarkdownCell>().FirstOrDefault()?.ColumnIndex >= 0;

    /// <summary>Whether a paragraph begins as a grid table does: its lines did not meet, so it was read as words.</summary>
    public static bool IsBroken(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LiteralInline { Content: var first } && first.AsSpan().StartsWith("+-") && IsRule(first.AsSpan());

    public void TellOfBroken(ParagraphBlock paragraph)
    {
        // Markdig gives no line to a paragraph that it read as a table first.
        var words = ((LiteralInline)paragraph.Inline!.FirstChild!).Content.ToString().TrimEnd();
        var begin = Math.Max(0, Enumerable.Range(0, lines.Length).FirstOrDefault(line => Drawn(line).StartsWith(words, StringComparison.Ordinal), -1));
        var last = begin;
        while (last + 1 < lines.Length && Drawn(last + 1).Length > 0)
            last++;
        var first = Drawn(begin);
        var at = Enumerable.Range(begin + 1, last - begin).FirstOrDefault(line => !Meets(Drawn(line), first), begin);
        draft.Error(
            "RB4205",
            origin.At(at, 0),
            "the lines of this grid table do not meet",
            "draw every border of a column in the first line, begin each line with '+' or '|' under it, and close the table with a line of '-'"
        );
    }

    /// <summary>Tells where the table has no heads, or one that reaches into its rows.</summary>
    public void Check(MarkdownTable table)
    {
        var rows = table.OfType<MarkdownRow>().ToList();
        var heads = rows.TakeWhile(row => row.IsHeader).Count();
        if (heads == 0)
            draft.Error("RB4204", origin.At(table.Line, table.Column), "the grid table has no heads", "draw the line below its heads with '=', as in '+====+====+'");
        foreach (var (row, at) in rows.Take(heads).Select((row, at) => (row, at)))
        {
            if (row.OfType<MarkdownCell>().FirstOrDefault(cell => at + cell.RowSpan > heads) is { } cell)
                draft.Error("RB4204", origin.At(cell.Line, cell.Column), "a head of this grid table reaches into its rows", "draw the line below the heads with '=', and a '+' under each border");
        }
    }

    /// <summary>By column: of the first line, or of the line below the heads.</summary>
    public ImmutableArray<ColumnAlignment> Alignments(MarkdownTable table)
    {
        for (var line = table.Line; line < lines.Length && Drawn(line) is { Length: > 0 } drawn; line++)
        {
            if (!IsRule(drawn) || (line > table.Line && !drawn.Contains('=', StringComparison.Ordinal)) || !drawn.Contains(':', StringComparison.Ordinal))
                continue;
            return
            [
                .. drawn.Trim('+').Split('+').Select(piece => (piece.StartsWith(':'), piece.EndsWith(':')) switch
                {
                    (true, true) => ColumnAlignment.Centre,
                    (true, false) => ColumnAlignment.Start,
                    (false, true) => ColumnAlignment.End,
                    _ => ColumnAlignment.OfKind,
                }),
            ];
        }

        return [];
    }

    /// <summary>A line without what stands before the drawing, in a list or a quotation.</summary>
    private string Drawn(int line)
    {
        var text = lines[line].TrimEnd();
        var start = text.AsSpan().IndexOfAny('+', '|');
        return start < 0 ? text.Trim() : text[start..];
    }

    private static bool Meets(string line, string first) =>
        line.Length >= first.Length
        && line[0] is '+' or '|'
        && (!IsRule(line) || !line.Where((sign, at) => sign == '+' && (at >= first.Length || first[at] != '+')).Any());

    private static bool IsRule(ReadOnlySpan<char> line) => !line.IsEmpty && !line.ContainsAnyExcept("+-=:");
}
