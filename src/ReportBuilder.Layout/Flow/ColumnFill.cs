namespace ReportBuilder.Layout.Flow;

/// <summary>How far the filling of columns has come: the next piece, and figures that wait for the next column.</summary>
internal readonly record struct FillCursor(int Next, int Waiting, int WaitingToo)
{
    public static FillCursor Start { get; } = new(0, -1, -1);

    public bool Done(List<Piece> pieces) => Next >= pieces.Count && Waiting < 0;
}

/// <summary>A piece and how far below the head of its column it stands, in points.</summary>
internal readonly record struct PlacedPiece(Piece Piece, double Top);

/// <summary>Fills one column with pieces, from the top: text on the grid, headings with their text, two lines of a paragraph at least.</summary>
internal sealed class ColumnFill(double grid)
{
    private const double Slack = 0.01;

    /// <summary>Puts as much as fits into <paramref name="height"/> points and says where it stopped and how tall the column became.</summary>
    /// <param name="force">Put at least one piece, even one that is too tall: the column is as tall as any.</param>
    public (FillCursor Cursor, double Used) Fill(List<Piece> pieces, FillCursor cursor, double height, bool force, List<PlacedPiece>? placed = null)
    {
        var column = new Column(grid, height, placed);
        var waiting = cursor;
        while (waiting.Waiting >= 0 && (column.Fits(pieces[waiting.Waiting]) || (force && column.Empty)))
        {
            column.Place(pieces[waiting.Waiting]);
            waiting = new(waiting.Next, waiting.WaitingToo, -1);
        }

        var next = waiting.Next;
        while (next < pieces.Count)
        {
            var end = GroupEnd(pieces, next);
            if (column.Fits(pieces, next, end))
            {
                for (; next < end; next++)
                    column.Place(pieces[next]);
            }
            else if (pieces[next].Floats && end == next + 1 && waiting.WaitingToo < 0 && !column.Empty)
            {
                waiting = waiting.Waiting < 0 ? new(0, next, -1) : new(0, waiting.Waiting, next);
                next++;
            }
            else if (force && column.Empty)
            {
                next = PlaceSome(pieces, next, end, column);
                break;
            }
            else
            {
                break;
            }
        }

        return (waiting with { Next = next }, column.Close());
    }

    /// <summary>A group taller than any column is broken where it must be.</summary>
    private static int PlaceSome(List<Piece> pieces, int next, int end, Column column)
    {
        do
            column.Place(pieces[next++]);
        while (next < end && column.Fits(pieces[next]));
        return next;
    }

    private static int GroupEnd(List<Piece> pieces, int start)
    {
        var end = start + 1;
        while (end < pieces.Count && pieces[end - 1].KeepWithNext)
            end++;
        return end;
    }

    private sealed class Column(double grid, double height, List<PlacedPiece>? placed)
    {
        private readonly ColumnFoot foot = new();
        private double y;

        public bool Empty { get; private set; } = true;

        public bool Fits(Piece piece) => End(piece, y, Empty) + foot.HeightWith(NotesHeight(piece)) <= height + Slack;

        public bool Fits(List<Piece> pieces, int from, int to)
        {
            var (end, first, notes) = (y, Empty, 0.0);
            for (var i = from; i < to; i++)
            {
                end = End(pieces[i], end, first);
                notes += NotesHeight(pieces[i]);
                if (end + foot.HeightWith(notes) > height + Slack)
                    return false;
                first = false;
            }

            return true;
        }

        public void Place(Piece piece)
        {
            var end = End(piece, y, Empty);
            if (Empty && piece.Head is { } head)
                placed?.Add(new(head, y));
            placed?.Add(new(piece, end - piece.Height));
            foot.Add(piece);
            (y, Empty) = (end, false);
        }

        /// <summary>Sets the notes at the foot and says how tall the column is with them.</summary>
        public double Close()
        {
            if (foot.Height == 0)
                return y;
            var bottom = Math.Max(height, y + foot.Height);
            placed?.Add(new(foot.ToPiece(), bottom - foot.Height));
            return bottom;
        }

        private static double NotesHeight(Piece piece)
        {
            var total = 0.0;
            foreach (var note in piece.Notes)
                total += note.Height;
            return total;
        }

        private double End(Piece piece, double from, bool first)
        {
            var top = from + (first ? piece.Head?.Height ?? 0 : piece.Before);
            if (piece.OnGrid && !first)
                top = Math.Ceiling((top - Slack) / grid) * grid;
            return top + piece.Height;
        }
    }
}
