namespace ReportBuilder.Charts.Labels;

/// <summary>A point that wants its name beside it.</summary>
/// <param name="Radius">Of its dot.</param>
/// <param name="Named">Whether a name is wanted at all; every point is in the way of names.</param>
internal sealed record Spot(double X, double Y, double Radius, string Name, TextStyle Style, bool Named);

/// <summary>Where a name came to stand.</summary>
/// <param name="Lead">Around the line back to its point, of a name that had to go farther out.</param>
internal sealed record PlacedName(int Spot, Box Box, Box? Lead)
{
    public bool Led => Lead is not null;
}

/// <summary>An area in points.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    private const double LeadRoom = 1;

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool Within(Box frame) => Left >= frame.Left && Top >= frame.Top && Right <= frame.Right && Bottom <= frame.Bottom;

    /// <summary>Around the way from a point to this area.</summary>
    public Box From(double x, double y)
    {
        var (nearX, nearY) = (Math.Clamp(x, Left, Right), Math.Clamp(y, Top, Bottom));
        return new(Math.Min(x, nearX) - LeadRoom, Math.Min(y, nearY), Math.Max(x, nearX) + LeadRoom, Math.Max(y, nearY));
    }

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
            var solid = full.AsSpan(0, full.Length - avoided.Length);
            var found = Find(sheet, spots, index, frame, full, solid);
            if (found is null && avoided.Length > 0)
                found = Find(sheet, spots, index, frame, solid, solid);
            if (found is not null)
                placed.Add(found);
        }

        return placed;
    }

    /// <summary>What is taken, the names placed with the room between them and the lines to them, and last what is only avoided.</summary>
    private static Box[] Full(Box[] taken, List<PlacedName> placed, Box[] avoided)
    {
        var full = new List<Box>(taken);
        foreach (var name in placed)
        {
            full.Add(name.Box.Wider(Apart));
            if (name.Lead is { } lead)
                full.Add(lead);
        }

        full.AddRange(avoided);
        return [.. full];
    }

    /// <param name="taken">What the name keeps off.</param>
    /// <param name="solid">What a line to it does not cross.</param>
    private static PlacedName? Find(Sheet sheet, IReadOnlyList<Spot> spots, int index, Box frame, ReadOnlySpan<Box> taken, ReadOnlySpan<Box> solid)
    {
        var spot = spots[index];
        var width = sheet.TextWidth(spot.Name, spot.Style.Weight, spot.Style.Size);
        foreach (var distance in Distances)
        {
            foreach (var side in Sides)
            {
                var box = At(spot, width, side, distance);
                if (!box.Within(frame) || !IsFree(box, taken) || !MeetsNoDot(box, spots, index))
                    continue;
                if (distance == Distances[0])
                    return new(index, box, null);

                var lead = box.From(spot.X, spot.Y);
                if (IsFree(lead, solid))
                    return new(index, box, lead);
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
