using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using MarkdownCell = Markdig.Extensions.Tables.TableCell;
using MarkdownRow = Markdig.Extensions.Tables.TableRow;

namespace ReportBuilder.Composing.Prose;

/// <summary>Reads a table that an author typed: the first column names the rows, a column of figures is a column of numbers.</summary>
internal sealed class TableReader(Func<MarkdownCell, (ImmutableArray<Inline> Content, string Text)> content)
{
    private const string CaptionMark = "Table: ";

    /// <summary>Whether a place is in a line that begins as a caption does.</summary>
    public static bool IsCaption(string text, int at) =>
        Scan.StartsWith(text, at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, at, CaptionMark);

    /// <summary>Takes "Table: ..." off the end of what was written, where the paragraph before the table says so.</summary>
    public static string TakeCaption(ImmutableArray<Block>.Builder before)
    {
        if (before.Count == 0 || before[^1] is not Paragraph { Content: [TextRun run] } || !run.Text.StartsWith(CaptionMark, StringComparison.Ordinal))
            return "";
        before.RemoveAt(before.Count - 1);
        return run.Text[CaptionMark.Length..].Trim();
    }

    public Table Read(Markdig.Extensions.Tables.Table table, string caption, SourcePlace place, string id)
    {
        var rows = table.OfType<MarkdownRow>().Select(row => row.OfType<MarkdownCell>().Select(content).ToArray()).ToArray();
        var header = rows.Length > 0 ? rows[0] : [];
        var body = rows.Skip(1).ToArray();
        var kinds = header.Select((_, index) => Kind(body, index)).ToArray();
        var columns = header.Select((cell, index) => new TableColumn(Key(index), cell.Text, kinds[index])).ToImmutableArray();
        return new(TableKind.Plain, caption, [], columns, [.. body.Select((row, index) => Row(row, index, kinds))], "", place) { Id = id };
    }

    private static TableRow Row((ImmutableArray<Inline> Content, string Text)[] row, int index, ColumnKind[] kinds) =>
        new(Key(index), [.. kinds.Select((kind, column) => column < row.Length ? Cell(row[column], kind) : new TableCell([]))]);

    private static TableCell Cell((ImmutableArray<Inline> Content, string Text) cell, ColumnKind kind) =>
        new(cell.Content, kind == ColumnKind.Number ? Number(cell.Text) : null);

    private static ColumnKind Kind((ImmutableArray<Inline> Content, string Text)[][] body, int index)
    {
        if (index == 0)
            return ColumnKind.RowHeader;
        var texts = body.Where(row => index < row.Length && row[index].Text.Length > 0).Select(row => row[index].Text).ToArray();
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
}
