using System.Collections.Immutable;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pieces;

/// <summary>Paragraphs, figures and tables that came out as they were in the last round stay the objects of that round, and so do the rows of a table that changed elsewhere.</summary>
/// <remarks>Records are compared whole, with their arrays taken out: these are equal only to themselves, and are compared by what they hold.</remarks>
internal static class SameBlocks
{
    private static readonly SameChart Charts = new();

    /// <summary>The blocks now, those that are equal to the ones in the same place of the last round as its objects.</summary>
    public static ImmutableArray<Block> Of(ImmutableArray<Block> last, ImmutableArray<Block> now)
    {
        if (last.Length != now.Length)
            return now;
        var blocks = now.ToBuilder();
        for (var at = 0; at < now.Length; at++)
            blocks[at] = Of(last[at], now[at]);
        return blocks.MoveToImmutable();
    }

    private static Block Of(Block last, Block now) => (last, now) switch
    {
        (Figure before, Figure figure) => IsSame(before, figure) ? before : figure,
        (Table before, Table table) => Of(before, table),
        (Paragraph before, Paragraph paragraph) => IsSame(before, paragraph) ? before : paragraph,
        _ => now,
    };

    private static bool IsSame(Paragraph last, Paragraph now) => last with { Content = now.Content } == now && SameWords.Are(last.Content, now.Content);

    private static bool IsSame(Figure last, Figure now) =>
        ReferenceEquals(last.Drawing, now.Drawing) && Charts.Equals(last.Spec, now.Spec) && last with { Spec = now.Spec } == now;

    private static Table Of(Table last, Table now)
    {
        var rows = Rows(last.Rows, now.Rows);
        var same = rows == last.Rows
            && last with { Rows = now.Rows, Columns = now.Columns, Note = now.Note } == now
            && last.Columns.AsSpan().SequenceEqual(now.Columns.AsSpan())
            && SameWords.Are(last.Note, now.Note);
        return same ? last : now with { Rows = rows };
    }

    /// <summary>The last rows themselves where all of them are equal.</summary>
    private static ImmutableArray<TableRow> Rows(ImmutableArray<TableRow> last, ImmutableArray<TableRow> now)
    {
        var rows = now.ToBuilder();
        var same = last.Length == now.Length;
        for (var at = 0; at < now.Length; at++)
        {
            if (at < last.Length && IsSame(last[at], now[at]))
                rows[at] = last[at];
            else
                same = false;
        }

        return same ? last : rows.MoveToImmutable();
    }

    private static bool IsSame(TableRow last, TableRow now)
    {
        if (last.Cells.Length != now.Cells.Length || last with { Cells = now.Cells } != now)
            return false;
        for (var at = 0; at < now.Cells.Length; at++)
        {
            if (!IsSame(last.Cells[at], now.Cells[at]))
                return false;
        }

        return true;
    }

    private static bool IsSame(TableCell last, TableCell now) =>
        last with { Content = now.Content } == now && SameWords.Are(last.Content, now.Content);
}
