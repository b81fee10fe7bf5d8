using ReportBuilder.Layout.Flow;

namespace ReportBuilder.Layout.Tables;

/// <summary>A long narrow table: its rows in stacks beside each other under one caption, as many pages as it takes.</summary>
/// <param name="count">How many stacks stand beside each other.</param>
/// <param name="width">Of a stack, points.</param>
/// <param name="gutter">White between two stacks, points.</param>
internal sealed class TableStacks(int count, double width, double gutter)
{
    /// <summary>Heights are tried in steps of this many points.</summary>
    private const double Step = 1;
    private readonly ColumnFill fill = new(Step);

    /// <summary>One piece a page, all but the last as tall as they may be; the last one's stacks are of nearly equal height.</summary>
    /// <param name="rows">The head, and the rows below it; a row at the top of a stack brings its own head along.</param>
    /// <param name="first">Points that the first page has room for.</param>
    /// <param name="others">Points that the pages after it have room for.</param>
    public IEnumerable<Piece> Set(List<Piece> rows, double first, double others, Piece continued)
    {
        var (cursor, room) = (FillCursor.Start, first);
        while (!cursor.Done(rows))
        {
            var (stacks, height, end) = Fill(rows, cursor, Balanced(rows, cursor, room));
            yield return new(height, (page, x, y) =>
            {
                for (var stack = 0; stack < stacks.Length; stack++)
                {
                    foreach (var (piece, top) in stacks[stack])
                        piece.Draw(page, x + (stack * (width + gutter)), y + top);
                }
            })
            {
                Head = cursor == FillCursor.Start ? null : continued,
                Origin = rows[0].Origin,
            };
            (cursor, room) = (end, others - continued.Height);
        }
    }

    /// <summary>The least height that holds what is left of the rows; all the room where none does.</summary>
    private double Balanced(List<Piece> rows, FillCursor cursor, double room)
    {
        var (low, high) = (0, (int)(room / Step));
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (Holds(rows, cursor, middle * Step))
                high = middle;
            else
                low = middle;
        }

        return high * Step;
    }

    private bool Holds(List<Piece> rows, FillCursor cursor, double height)
    {
        for (var stack = 0; stack < count && !cursor.Done(rows); stack++)
            (cursor, _) = fill.Fill(rows, cursor, height, force: false);
        return cursor.Done(rows);
    }

    private (PlacedPiece[][] Stacks, double Height, FillCursor End) Fill(List<Piece> rows, FillCursor cursor, double height)
    {
        var (stacks, tallest) = (new List<PlacedPiece[]>(count), 0.0);
        for (var stack = 0; stack < count && !cursor.Done(rows); stack++)
        {
            var placed = new List<PlacedPiece>();
            (cursor, var used) = fill.Fill(rows, cursor, height, force: true, placed);
            stacks.Add([.. placed]);
            tallest = Math.Max(tallest, used);
        }

        return ([.. stacks], tallest, cursor);
    }
}
