namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The lines of every tenth degree under a map, each with its number where no dot stands in the way.</summary>
internal static class MapGraticule
{
    /// <summary>Draws lines and numbers, and gives back where the numbers stand.</summary>
    public static Box[] Draw(ChartSpec spec, Sheet sheet, Func<double, double> x, Func<double, double> y, double height, IReadOnlyList<Spot> spots)
    {
        var meridians = Lines(x, spec.Width, -180, 180, spec.Say("chart.east"), spec.Say("chart.west"));
        var parallels = Lines(y, height, -80, 80, spec.Say("chart.north"), spec.Say("chart.south"));
        foreach (var line in meridians)
            sheet.Line(line.Value, 0, line.Value, height, sheet.Inks.Guide);
        foreach (var line in parallels)
            sheet.Line(0, line.Value, spec.Width, line.Value, sheet.Inks.Guide);

        var (taken, count) = (new Box[meridians.Count + parallels.Count], 0);
        foreach (var line in meridians)
            Name(line.Label, line.Value + 2, height - TextStyle.Axis.Descent);
        foreach (var line in parallels)
            Name(line.Label, 0, line.Value - 2);
        return taken[..count];

        void Name(string name, double left, double baseline)
        {
            var box = Area(sheet, name, left, baseline);
            if (!box.Within(new(0, 0, spec.Width, height)) || !IsFree(box, taken.AsSpan(0, count), spots))
                return;
            sheet.Text(left, baseline, name, TextStyle.Axis, sheet.Inks.Muted);
            taken[count++] = box;
        }
    }

    private static bool IsFree(Box box, ReadOnlySpan<Box> taken, IReadOnlyList<Spot> spots)
    {
        foreach (var other in taken)
        {
            if (other.Meets(box))
                return false;
        }

        return !spots.Any(spot => box.MeetsDot(spot.X, spot.Y, spot.Radius + 1));
    }

    /// <summary>The names of the lines and where they run.</summary>
    private static List<Point> Lines(Func<double, double> place, double end, int from, int to, string positive, string negative)
    {
        var lines = new List<Point>();
        for (var degrees = from / 10 * 10; degrees <= to / 10 * 10; degrees += 10)
        {
            if (place(degrees) is var at && at > 0 && at < end)
                lines.Add(new($"{Math.Abs(degrees)}°{(degrees < 0 ? negative : degrees > 0 ? positive : "")}", at));
        }

        return lines;
    }

    private static Box Area(Sheet sheet, string name, double left, double baseline) =>
        new(
            left,
            baseline - TextStyle.Axis.Ascent,
            left + sheet.TextWidth(name, TextStyle.Axis.Weight, TextStyle.Axis.Size),
            baseline + TextStyle.Axis.Descent);
}
