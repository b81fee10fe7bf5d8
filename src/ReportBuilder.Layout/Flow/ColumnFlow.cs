namespace ReportBuilder.Layout.Flow;

/// <summary>Runs a galley over pages: text in columns, wide parts across them, the last columns balanced.</summary>
/// <param name="nextBand">Starts a page and gives its free part.</param>
/// <param name="shortened">Columns of text end this much above the foot of their pages, in points.</param>
/// <param name="draws">False to try how text would run.</param>
/// <param name="landscapeBand">The same on its long side, for tables too wide for other pages; where it is null these have to do.</param>
internal sealed class ColumnFlow(double grid, Func<Band> nextBand, double shortened = 0, bool draws = true, Func<Band>? landscapeBand = null)
{
    /// <summary>White between columns of text and a wide part, in points.</summary>
    public const double Gap = 19.5;
    private const double AfterWide = 13;
    private const double LeastRoomForTable = 200;
    private const double MostlyFree = 0.6;
    private const int LeastRowsToStart = 8;
    private readonly ColumnFill fill = new(grid);
    private readonly List<PlacedPiece> placed = [];
    private readonly Queue<GalleyPart> waiting = new();
    private readonly Queue<GalleyPart> sideways = new();
    private Band band = null!;
    private Band? belowWide;
    private bool followsOn;
    private Band? belowTitle;

    /// <summary>Whether a page was left with nothing below a title: it had better begin on the next.</summary>
    public bool LeavesTitle { get; private set; }

    /// <summary>Sets the parts from the given band on; returns what is left of the last page.</summary>
    public Band Run(IReadOnlyList<GalleyPart> parts, Band from)
    {
        (band, followsOn) = (from, !from.Fresh);
        var next = 0;
        var left = parts.ToList();
        while (next < left.Count)
        {
            if (left[next].Wide)
                PlaceOrWait(left, ref next);
            else
                RunColumns(left, ref next);
        }

        while (waiting.Count > 0)
            PlaceWide(waiting.Dequeue());
        PlaceSideways();
        return band;
    }

    private void PlaceOrWait(List<GalleyPart> parts, ref int next)
    {
        var part = parts[next++];
        if (part.Landscape)
            PlaceLandscape(part);
        else if (waiting.Count == 0 && FitsHere(part))
            PlaceWide(part);
        else if (part.Leads || band.Fresh || next == parts.Count)
        {
            while (waiting.Count > 0)
                PlaceWide(waiting.Dequeue());
            PlaceWide(part);
        }
        else
            waiting.Enqueue(part);
    }

    /// <summary>
    /// Text up to the next wide part that finds room below it; wide parts that find none wait for the next page while text goes on.
    /// </summary>
    private void RunColumns(List<GalleyPart> parts, ref int next)
    {
        var pieces = new List<Piece>(parts[next++].Pieces);
        var cursor = FillCursor.Start;
        while (waiting.Count > 0 && (TooMuchWaits || (FiguresWait && IndexOfFigure(pieces) == 0)))
        {
            band = band.Fresh ? band : NextBand();
            PlaceWaiting();
        }

        PlaceWaiting();
        while (!cursor.Done(pieces))
        {
            var height = BalancedHeight(pieces, cursor);
            if (height is null)
            {
                var (head, first) = (band, cursor);
                cursor = FillPage(pieces, cursor, TextHeight);
                if (cursor == first && ReferenceEquals(head, belowTitle) && SomeFit(pieces, cursor))
                    cursor = FillPage(pieces, cursor, band.Height, force: true);
                // A group that no column holds is broken, and may end on this page all the same.
                if (!cursor.Done(pieces))
                {
                    band = NextBand();
                    PlaceWaiting();
                }

                continue;
            }

            var wide = next < parts.Count && parts[next].Wide ? parts[next] : null;
            if (wide is not null && !wide.Leads && (wide.Landscape || !FitsBelow(wide, height.Value)))
            {
                (wide.Landscape ? sideways : waiting).Enqueue(wide);
                next++;
                if (next < parts.Count && (parts[next].Wide || TakesText(parts, ref next, pieces)))
                    continue;
            }

            cursor = FillPage(pieces, cursor, height.Value);
        }
    }

    /// <summary>
    /// Text that goes on while wide parts wait: as long as they fill no more than a page, and up to the next figure where figures are among them,
    /// since figures stand in the order of their numbers.
    /// </summary>
    /// <returns>False where none may go on; the rest begins on the page after those that wait.</returns>
    private bool TakesText(List<GalleyPart> parts, ref int next, List<Piece> pieces)
    {
        var text = parts[next].Pieces;
        var count = TooMuchWaits ? 0 : FiguresWait ? IndexOfFigure(text) : text.Count;
        pieces.AddRange(text[..count]);
        if (count == text.Count)
            next++;
        else
            parts[next] = parts[next] with { Pieces = text[count..] };
        return count > 0;
    }

    private bool TooMuchWaits => waiting.Sum(part => part.Height) > band.Bottom;

    private bool FiguresWait => waiting.Any(part => part.Pieces.Exists(piece => piece.IsFigure));

    /// <summary>Where the first figure begins with what is kept with it; the end where there is none.</summary>
    private static int IndexOfFigure(List<Piece> pieces)
    {
        var at = pieces.FindIndex(piece => piece.IsFigure);
        if (at < 0)
            return pieces.Count;
        while (at > 0 && pieces[at - 1].KeepWithNext)
            at--;
        return at;
    }

    /// <summary>What stands below another section is not shortened: its first lines need the room.</summary>
    private double TextHeight => band.Height - (followsOn ? 0 : shortened);

    /// <summary>Above a wide part: below another one some of it is there already, and a title has its own.</summary>
    private double GapHere => ReferenceEquals(band, belowWide) ? Gap - AfterWide : ReferenceEquals(band, belowTitle) ? 0 : Gap;

    private bool FitsHere(GalleyPart part) => part.Height + (band.Fresh ? 0 : GapHere) <= band.Height + 0.01 && part.Width <= band.WideWidth + 0.01;

    private bool FitsBelow(GalleyPart part, double height) => height + Gap + part.Height <= band.Height + 0.01 && part.Width <= band.WideWidth + 0.01;

    /// <summary>A long table starts on a page that has room for a fair part of it.</summary>
    private bool StartsHere(GalleyPart part) =>
        !part.Whole
        && band.Height > LeastRoomForTable
        && (part.Height > 1.3 * band.Height || band.Height > MostlyFree * band.Bottom)
        && fill.Fill(part.Pieces, FillCursor.Start, band.Height - Gap, force: false).Cursor.Next >= LeastRowsToStart;

    /// <summary>At the head of a page. A part that comes to wait later stays away from it: the text that tells of it could be pushed to the next.</summary>
    private void PlaceWaiting()
    {
        if (!band.Fresh)
            return;
        while (waiting.Count > 0 && (band.Fresh || FitsHere(waiting.Peek())))
            PlaceWide(waiting.Dequeue());
    }

    /// <summary>Places a wide part from here on, over as many pages as it needs.</summary>
    private void PlaceWide(GalleyPart part)
    {
        if (!band.Fresh)
            band = FitsHere(part) || StartsHere(part) ? band.Below(band.Top + GapHere) : NextBand();
        PlacePieces(part, NextBand);
        if (part.Leads)
            belowTitle = band;
        else
            band = belowWide = band.Below(Math.Min(band.Bottom, band.Top + AfterWide));
    }

    /// <summary>On the page at hand where that lies on its long side already; otherwise when the text comes to the end of its page.</summary>
    private void PlaceLandscape(GalleyPart part)
    {
        sideways.Enqueue(part);
        if (band.Fresh && part.Width <= band.WideWidth + 0.01)
            PlaceSideways(here: true);
    }

    private Band NextBand()
    {
        LeavesTitle |= belowTitle is { } title && ReferenceEquals(title.Page, band.Page) && band.Top <= title.Top;
        PlaceSideways();
        followsOn = false;
        return nextBand();
    }

    private void PlaceSideways(bool here = false)
    {
        while (sideways.TryDequeue(out var part))
        {
            band = here ? band : LandscapeBand();
            here = false;
            PlacePieces(part, LandscapeBand);
            band = band.Below(band.Bottom);
        }
    }

    private Band LandscapeBand() => (landscapeBand ?? nextBand)();

    private void PlacePieces(GalleyPart part, Func<Band> next)
    {
        var cursor = FillCursor.Start;
        while (!cursor.Done(part.Pieces))
        {
            placed.Clear();
            var (after, used) = fill.Fill(part.Pieces, cursor, band.Height, force: band.Fresh, placed);
            Draw(band.Left);
            band = band.Below(band.Top + used);
            cursor = after;
            if (!cursor.Done(part.Pieces))
                band = next();
        }
    }

    /// <summary>The least height at which the rest of the pieces fits into the columns of this page, or null.</summary>
    private double? BalancedHeight(List<Piece> pieces, FillCursor cursor)
    {
        var steps = (int)Math.Floor((TextHeight + 0.01) / (grid / 2));
        if (steps < 1 || !FitsIn(pieces, cursor, TextHeight))
            return null;
        var (low, high) = (0, steps + 1);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (FitsIn(pieces, cursor, Math.Min(middle * grid / 2, TextHeight)))
                high = middle;
            else
                low = middle;
        }

        return Math.Min(high * grid / 2, TextHeight);
    }

    private bool FitsIn(List<Piece> pieces, FillCursor cursor, double height)
    {
        for (var column = 0; column < band.Columns && !cursor.Done(pieces); column++)
            (cursor, _) = fill.Fill(pieces, cursor, height, force: false);
        return cursor.Done(pieces);
    }

    private FillCursor FillPage(List<Piece> pieces, FillCursor cursor, double height, bool force = false)
    {
        var tallest = 0.0;
        force |= band.Fresh;
        for (var column = 0; column < band.Columns && !cursor.Done(pieces); column++)
        {
            placed.Clear();
            (cursor, var used) = fill.Fill(pieces, cursor, height, force, placed);
            Draw(band.ColumnLeft(column));
            tallest = Math.Max(tallest, used);
        }

        band = band.Below(band.Top + tallest);
        return cursor;
    }

    /// <summary>A title stays with the first lines of its text, even where a single line is left for the next page.</summary>
    private bool SomeFit(List<Piece> pieces, FillCursor cursor) =>
        cursor.Next + 1 < pieces.Count && !pieces[cursor.Next].Heads && pieces[cursor.Next].Height + pieces[cursor.Next + 1].Height <= band.Height;

    private void Draw(double x)
    {
        if (!draws)
            return;
        foreach (var piece in placed)
            piece.Piece.Draw(band.Page, x, band.Top + piece.Top);
    }
}
