namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>One line of a strip, measured before it is drawn: its dots, and below them the names of the highlighted ones.</summary>
internal sealed class StripLine
{
    /// <summary>The radius of a highlighted dot of size 1.</summary>
    public const double Largest = 3.2;

    private const double Smallest = 0.45;
    private const double LabelDrop = 7;
    private const double Between = 7;
    private const double Beside = 2.5;

    private readonly ChartSpec spec;
    private readonly Sheet sheet;
    private readonly TextStyle style;
    private readonly ImmutableArray<ChartRow> rows;
    private readonly DotSwarm dots;
    private readonly List<StripName> names;
    private readonly (double From, double To) room;

    /// <param name="size">Of the dots, 1 for full size.</param>
    /// <param name="room">Where names may stand, left to right.</param>
    public StripLine(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, IScale scale, double size, TextStyle style, (double From, double To) room)
    {
        (this.spec, this.sheet, this.style, this.rows, this.room) = (spec, sheet, style, rows, room);
        dots = DotSwarm.Of(rows, scale, size);
        names = Names();
        Above = dots.Up + 1;
        SwarmBelow = dots.Down + 1;
        Below = names.Count == 0 ? SwarmBelow : SwarmBelow + LabelDrop + (style.Leading * (names.Max(name => name.Line) + 1));
    }

    public double Above { get; }

    public double Below { get; }

    private double SwarmBelow { get; }

    /// <summary>The largest size of dots at which the swarm is no taller than it may be.</summary>
    public static double Size(ImmutableArray<ChartRow> rows, IScale scale, double tallest)
    {
        var size = 1.0;
        while (size > Smallest && DotSwarm.Of(rows, scale, size).Height > tallest)
            size *= 0.9;

        return size;
    }

    public void Draw(double middle)
    {
        foreach (var name in names)
            Lead(name, middle);

        foreach (var marked in new[] { false, true })
            Dots(middle, marked);

        foreach (var (row, x, line) in names)
        {
            sheet.For(rows[row]);
            sheet.Text(x, Baseline(middle, line), Name(row), style, sheet.Inks.Text, TextAnchor.Middle);
        }

        sheet.ForNone();
    }

    /// <summary>The highlighted dots stand above the others.</summary>
    private void Dots(double middle, bool marked)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Highlight != marked)
                continue;
            sheet.For(rows[row]);
            sheet.Dot(dots.Places[row], middle + dots.Offsets[row], dots.Radii[row], sheet.Inks.Row(rows[row], marked));
        }

        sheet.ForNone();
    }

    /// <summary>Straight down past the swarm, then over to the name: it crosses as few dots as can be, and no name of the line above.</summary>
    private void Lead(StripName name, double middle)
    {
        var (x, y) = (dots.Places[name.Row], middle + dots.Offsets[name.Row]);
        var (turn, top) = (middle + SwarmBelow + 1, Baseline(middle, 0) - style.Ascent - 0.8);
        var end = Baseline(middle, name.Line) - style.Ascent - 0.8;
        if (name.Line > 0 && Gap(x, name.Middle) is { } gap)
        {
            var half = Math.Max(0, (WidthOf(name) / 2) - Beside);
            var reached = Math.Clamp(gap, name.Middle - half, name.Middle + half);
            sheet.Add(new PathMark(Shapes.Polyline([(x, y), (x, turn), (gap, top), (gap, end - 1), (reached, end)]), null, sheet.Inks.Axis, Sizes.Hairline));
        }
        else if (Math.Abs(name.Middle - x) < 0.3)
            sheet.Line(x, y, x, end, sheet.Inks.Axis);
        else
            sheet.Add(new PathMark(Shapes.Polyline([(x, y), (x, turn), (name.Middle, end)]), null, sheet.Inks.Axis, Sizes.Hairline));
    }

    /// <summary>Where a line from a dot passes between the names of the first line and crosses no other; null where it meets none of them or cannot.</summary>
    private double? Gap(double from, double to)
    {
        var upper = names.Where(name => name.Line == 0).ToList();
        bool IsFree(double left, double right) =>
            !upper.Exists(name => name.Middle - (WidthOf(name) / 2) - 1 < right && name.Middle + (WidthOf(name) / 2) + 1 > left);
        if (IsFree(Math.Min(from, to), Math.Max(from, to)))
            return null;
        bool Crosses(double gap, StripName other) =>
            dots.Places[other.Row] is var dot && dot != from && (dot - from) * (gap - from) > 0 && Math.Abs(dot - from) < Math.Abs(gap - from);
        var nearest = default(double?);
        foreach (var name in upper)
        {
            var half = WidthOf(name) / 2;
            foreach (var edge in (ReadOnlySpan<double>)[name.Middle - half - Beside, name.Middle + half + Beside])
            {
                if (edge >= room.From && edge <= room.To && IsFree(edge, edge) && !names.Exists(other => Crosses(edge, other))
                    && (nearest is null || Math.Abs(edge - to) < Math.Abs(nearest.Value - to)))
                    nearest = edge;
            }
        }

        return nearest;
    }

    private double WidthOf(StripName name) => sheet.TextWidth(Name(name.Row), style.Weight, style.Size);

    private double Baseline(double middle, int line) => middle + SwarmBelow + LabelDrop + style.Ascent + (line * style.Leading);

    private string Name(int row) => spec.Named(rows[row].Label, rows[row].Values[0]!.Value);

    /// <summary>Names in one line where they fit, else in two by turns; what still does not fit is left out and said.</summary>
    private List<StripName> Names()
    {
        var marked = Marked();
        var widths = new double[marked.Length];
        var all = 0.0;
        for (var at = 0; at < marked.Length; at++)
            all += widths[at] = sheet.TextWidth(Name(marked[at]), style.Weight, style.Size) + Between;
        var lines = all > room.To - room.From + Between ? 2 : 1;
        var placed = new List<StripName>();
        for (var line = 0; line < lines; line++)
            Place(placed, marked, widths, line, lines);
        foreach (var left in marked)
        {
            if (!placed.Exists(name => name.Row == left))
                sheet.Note("RB3020", $"There is no room for the name of '{rows[left].Label}' in the strip.", "highlight fewer, or set the chart wide");
        }

        return placed;
    }

    /// <summary>The highlighted rows from left to right.</summary>
    private int[] Marked()
    {
        var (marked, count) = (new int[rows.Length], 0);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Highlight)
                marked[count++] = row;
        }

        Array.Resize(ref marked, count);
        Array.Sort(marked, (a, b) => dots.Places[a] != dots.Places[b] ? dots.Places[a].CompareTo(dots.Places[b]) : a.CompareTo(b));
        return marked;
    }

    /// <summary>Every second name where there are two lines.</summary>
    private void Place(List<StripName> placed, int[] marked, double[] widths, int line, int lines)
    {
        var count = (marked.Length - line + lines - 1) / lines;
        var (wanted, lengths, importance) = (new double[count], new double[count], new int[count]);
        for (var at = 0; at < count; at++)
        {
            importance[at] = line + (at * lines);
            wanted[at] = dots.Places[marked[importance[at]]];
            lengths[at] = widths[importance[at]];
        }

        var middles = Spread.Along(wanted, lengths, importance, room.From - (Between / 2), room.To + (Between / 2));
        for (var at = 0; at < count; at++)
        {
            if (middles[at] is { } middle)
                placed.Add(new(marked[importance[at]], middle, line));
        }
    }

    /// <summary>Where the name of a row stands, and in which line.</summary>
    private sealed record StripName(int Row, double Middle, int Line);
}
