using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace ReportBuilder.Composing.Prose;

/// <summary>Reads a table that an author typed: the first column names the rows, a column of figures is a column of numbers.</summary>
internal sealed class TableReader(Func<MarkdownCell, (ImmutableArray<Inline> Content, string Text)> content)
{
    private const string CaptionMark = "Table: ";

    /// <summary>Between a head and the one below it, where both stand in one line.</summary>
    private const string BetweenHeads = " – ";

    /// <summary>Whether a place is in a line that begins as a caption does.</summary>
    public static bool IsCaption(string text, int at) =>
        Scan.StartsWith(text, at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, at, CaptionMark);

    /// <summary>Takes "Table: ..." off the end of what was written, where the paragraph before the table says so.</summary>
    /// <param name="formulas">That stand in it.</param>
    public static string TakeCaption(ImmutableArray<Block>.Builder before, out ImmutableArray<InlineFormula> formulas)
    {
        formulas = [];
        if (
            before.Count == 0
            || before[^1] is not Paragraph { Content: [TextRun run, ..] content }
            || !run.Text.StartsWith(CaptionMark, StringComparison.Ordinal)
            || content.Any(inline => inline is not (TextRun or InlineFormula))
        )
            return "";
        before.RemoveAt(before.Count - 1);
        formulas = [.. content.OfType<InlineFormula>()];
        var words = content.Select(inline => inline is InlineFormula formula ? FormulaText.Of(formula.Formula.Tree) ?? "" : ((TextRun)inline).Text);
        return string.Concat(words)[CaptionMark.Length..].Trim();
    }

    /// <summary>Whether the words before the table would be its caption, but for marks in them; gives where they stand.</summary>
    public static bool IsMarkedCaption(ImmutableArray<Block>.Builder before, out SourcePlace place)
    {
        place = before.Count == 0 ? default : before[^1].Origin;
        return before.Count > 0
            && before[^1] is Paragraph { Content: [TextRun run, _, ..] }
            && run.Text.StartsWith(CaptionMark, StringComparison.Ordinal);
    }

    /// <param name="alignments">By column, as the author asks for.</param>
    public Table Read(Markdig.Extensions.Tables.Table table, string caption, SourcePlace place, string id, ImmutableArray<ColumnAlignment> alignments)
    {
        var rows = table.OfType<MarkdownRow>().ToList();
        var headRows = Math.Max(1, rows.TakeWhile(row => row.IsHeader).Count());
        var width = rows.Take(1).Sum(row => row.OfType<MarkdownCell>().Sum(cell => cell.ColumnSpan));
        var heads = Place(rows.Take(headRows), width);
        var body = Place(rows.Skip(headRows), width);
        var columns = Enumerable.Range(0, width)
            .Select(column => Column(column, heads, body) with { Alignment = column < alignments.Length ? alignments[column] : default })
            .ToImmutableArray();
        var bodyRows = Enumerable.Range(0, Math.Max(0, rows.Count - headRows)).Select(row => Row(body, row, columns));
        return new(TableKind.Plain, caption, [], columns, [.. bodyRows], "", place)
        {
            Id = id,
            Heads = headRows > 1 || heads.Exists(head => head.ColumnSpan > 1) ? Heads(heads, headRows) : [],
        };
    }

    /// <summary>What an author asks for under or above the heads.</summary>
    public static ColumnAlignment AlignmentOf(Markdig.Extensions.Tables.TableColumnAlign? alignment) => alignment switch
    {
        Markdig.Extensions.Tables.TableColumnAlign.Left => ColumnAlignment.Start,
        Markdig.Extensions.Tables.TableColumnAlign.Center => ColumnAlignment.Centre,
        Markdig.Extensions.Tables.TableColumnAlign.Right => ColumnAlignment.End,
        _ => ColumnAlignment.OfKind,
    };

    /// <summary>The cells with the places that they cover; cells beyond the last column have none, and places of short rows hold nothing.</summary>
    private List<PlacedCell> Place(IEnumerable<MarkdownRow> rows, int width)
    {
        var placed = new List<PlacedCell>();
        // By column: the rows from here on that a cell above still covers.
        var covered = new int[width];
        foreach (var (cells, row) in rows.Select((row, at) => (row.OfType<MarkdownCell>(), at)))
        {
            var column = 0;
            foreach (var cell in cells)
            {
                while (column < width && covered[column] > row)
                    column++;
                if (column >= width)
                    break;
                var (written, text) = content(cell);
                var span = Math.Min(cell.ColumnSpan, width - column);
                placed.Add(new(row, column, cell.RowSpan, span, written, text));
                Array.Fill(covered, row + cell.RowSpan, column, span);
                column += span;
            }

            for (; column < width; column++)
            {
                if (covered[column] <= row)
                    placed.Add(new(row, column, 1, 1, [], ""));
            }
        }

        return placed;
    }

    private static TableColumn Column(int index, List<PlacedCell> heads, List<PlacedCell> body)
    {
        var over = heads.Where(head => head.Covers(index)).Select(head => head.Text).ToList();
        return new(Key(index), over.LastOrDefault() ?? "", Kind(body, index))
        {
            Above = string.Join(BetweenHeads, over.SkipLast(1).Where(words => words.Length > 0)),
        };
    }

    private static ImmutableArray<ImmutableArray<HeadCell>> Heads(List<PlacedCell> heads, int rows) =>
    [
        .. Enumerable.Range(0, rows).Select(row => heads
            .Where(head => head.Row == row)
            .Select(head => new HeadCell(head.Text, head.Column, head.ColumnSpan, Math.Min(head.RowSpan, rows - row)))
            .ToImmutableArray()),
    ];

    private static TableRow Row(List<PlacedCell> body, int row, ImmutableArray<TableColumn> columns) =>
        new(Key(row), [.. body.Where(cell => cell.Row == row).Select(cell => Cell(cell, columns[cell.Column].Kind))]);

    private static TableCell Cell(PlacedCell cell, ColumnKind kind) =>
        new(cell.Content, kind == ColumnKind.Number && cell.ColumnSpan == 1 ? Number(cell.Text) : null, RowSpan: cell.RowSpan) { ColumnSpan = cell.ColumnSpan };

    private static ColumnKind Kind(List<PlacedCell> body, int index)
    {
        if (index == 0)
            return ColumnKind.RowHeader;
        var texts = body.Where(cell => cell.Column == index && cell.ColumnSpan == 1 && cell.Text.Length > 0).Select(cell => cell.Text).ToArray();
        return texts.Length > 0 && texts.All(text => Number(text) is not null) ? ColumnKind.Number : ColumnKind.Text;
    }

    /// <summary>Of a figure, with marks behind it or without.</summary>
    private static double? Number(string text) =>
        double.TryParse(
            text.TrimEnd('*', '†', '‡').Replace('−', '-'),
            NumberStyles.Float | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string Key(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private sealed record PlacedCell(int Row, int Column, int RowSpan, int ColumnSpan, ImmutableArray<Inline> Content, string Text)
    {
        public bool Covers(int column) => column >= Column && column < Column + ColumnSpan;
    }
}
