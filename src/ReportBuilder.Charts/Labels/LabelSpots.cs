namespace ReportBuilder.Charts.Labels;

/// <summary>A point that wants its name beside it.</summary>
/// <param name="Radius">Of its dot.</param>
/// <param name="Named">Whether a name is wanted at all; every point is in the way of names.</param>
internal sealed record Spot(double X, double Y, double Radius, string Name, TextStyle Style, bool Named);

/// <summary>Where a name came to stand. A name that had to go farther out has a line back to its point.</summary>
internal sealed record PlacedName(int Spot, Box Box, bool Led);

/// <summary>An area in points.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Within(Box frame) => Left >= frame.Left && Top >= frame.Top && Right <= frame.Right && Bottom <= frame.Bottom;

    /// <summary>With as much more at its left and its right.</summary>
    public Box Wider(double by) => this with { Left = Left - by, Right = Right + by };

    public bool MeetsDot(double x, double y, double radius)
    {
        var (across, down) = (x - Math.Clamp(x, Left, Right), y - Math.Clamp(y, Top, Bottom));
        return (across * across) + (down * down) < radius * radius;
    }
}

/// <summary>Names beside points: each in the first of its places that is free of dots and of other names, the most important first.</summary>
internal static class LabelSpots
{
    /// <summary>Right, left, above, below, then the corners: the order cartographers and readers prefer (Imhof 1975).</summary>
    private static readonly ImmutableArray<Side> Sides = [new(1, 0), new(-1, 0), new(0, -1), new(0, 1), new(1, -1), new(1, 1), new(-1, -1), new(-1, 1)];

    private static readonly double[] Distances = [1.6, 8, 14, 20];

    /// <summary>Between two names on one line, so that they are not read as one.</summary>
    private const double Apart = 4;

    /// <summary>The places found, in the order of the spots; a name without a free place is missing.</summary>
    /// <param name="taken">Areas that are no longer free.</param>
    /// <param name="avoided">Areas that names keep off as long as there is another place.</param>
    public static List<PlacedName> Place(Sheet sheet, IReadOnlyList<Spot> spots, Box frame, Box[] taken, Box[] avoided)
    {
        var placed = new List<PlacedName>();
        for (var index = 0; index < spots.Count; index++)
        {
            if (!spots[index].Named)
                continue;

            var full = Full(taken, placed, avoided);
            var found = Find(sheet, spots, index, frame, full);
            if (found is null && avoided.Length > 0)
                found = Find(sheet, spots, index, frame, full.AsSpan(0, full.Length - avoided.Length));
            if (found is not null)
                placed.Add(found);
        }

        return placed;
    }

    /// <summary>What is taken, the names placed with the room between them, and last what is only avoided.</summary>
    private static Box[] Full(Box[] taken, List<PlacedName> placed, Box[] avoided)
    {
        var full = new Box[taken.Length + placed.Count + avoided.Length];
        Array.Copy(taken, full, taken.Length);
        for (var at = 0; at < placed.Count; at++)
            full[taken.Length + at] = placed[at].Box.Wider(Apart);
        Array.Copy(avoided, 0, full, taken.Length + placed.Count, avoided.Length);
        return full;
    }

    private static PlacedName? Find(Sheet sheet, IReadOnlyList<Spot> spots, int index, Box frame, ReadOnlySpan<Box> taken)
    {
        var spot = spots[index];
        var width = sheet.TextWidth(spot.Name, spot.Style.Weight, spot.Style.Size);
        foreach (var distance in Distances)
        {
            foreach (var side in Sides)
            {
                var box = At(spot, width, side, distance);
                if (box.Within(frame) && IsFree(box, taken) && MeetsNoDot(box, spots, index))
                    return new(index, box, distance > Distances[0]);
            }
        }

        return null;
    }

    /// <summary>This and the next are asked some hundred thousand times in a report, so they walk their lists plainly.</summary>
    private static bool IsFree(Box box, ReadOnlySpan<Box> taken)
    {
        foreach (var other in taken)
        {
            if (other.Meets(box))
                return false;
        }

        return true;
    }

    private static bool MeetsNoDot(Box box, IReadOnlyList<Spot> spots, int own)
    {
        for (var other = 0; other < spots.Count; other++)
        {
            if (other != own && box.MeetsDot(spots[other].X, spots[other].Y, spots[other].Radius + 0.8))
                return false;
        }

        return true;
    }

    private static Box At(Spot spot, double width, Side side, double distance)
    {
        var style = spot.Style;
        var height = style.Ascent + style.Descent;
        var reach = (spot.Radius + distance) * (side is { X: not 0, Y: not 0 } ? 0.75 : 1);
        var left = side.X switch { 1 => spot.X + reach, -1 => spot.X - reach - width, _ => spot.X - (width / 2) };
        var top = side.Y switch { 1 => spot.Y + reach, -1 => spot.Y - reach - height, _ => spot.Y - style.HalfCap - (style.Ascent - (2 * style.HalfCap)) };
        return new(left, top, left + width, top + height);
    }

    private sealed record Side(int X, int Y);
}
