namespace ReportBuilder.Charts.Kinds;

/// <summary>One line of a strip, measured before it is drawn: its dots, and below them the names of the highlighted ones.</summary>
internal sealed class StripLine
{
    /// <summary>The radius of a highlighted dot of size 1.</summary>
    public const double Largest = 3.2;

    private const double Smallest = 0.45;
    private const double LabelDrop = 7;
    private const double Between = 7;

    private readonly ChartSpec spec;
    private readonly Sheet sheet;
    private readonly TextStyle style;
    private readonly ImmutableArray<ChartRow> rows;
    private readonly DotSwarm dots;
    private readonly List<StripName> names;

    /// <param name="size">Of the dots, 1 for full size.</param>
    /// <param name="room">Where names may stand, left to right.</param>
    public StripLine(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, IScale scale, double size, TextStyle style, (double From, double To) room)
    {
        (this.spec, this.sheet, this.style, this.rows) = (spec, sheet, style, rows);
        dots = DotSwarm.Of(rows, scale, size);
        names = Names(room);
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
        foreach (var (row, x, line) in names)
            Lead(dots.Places[row], middle + dots.Offsets[row], x, middle + SwarmBelow + 1, Baseline(middle, line) - style.Ascent - 0.8);

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

    /// <summary>Straight down past the swarm, then over to the name: it crosses as few dots as can be.</summary>
    private void Lead(double x, double y, double nameX, double turn, double end)
    {
        if (Math.Abs(nameX - x) < 0.3)
            sheet.Line(x, y, x, end, sheet.Inks.Axis);
        else
            sheet.Add(new PathMark(Shapes.Polyline([(x, y), (x, turn), (nameX, end)]), null, sheet.Inks.Axis, Sizes.Hairline));
    }

    private double Baseline(double middle, int line) => middle + SwarmBelow + LabelDrop + style.Ascent + (line * style.Leading);

    private string Name(int row) => spec.Named(rows[row].Label, rows[row].Values[0]!.Value);

    /// <summary>Names in one line where they fit, else in two by turns; what still does not fit is left out and said.</summary>
    private List<StripName> Names((double From, double To) room)
    {
        var marked = Marked();
        var widths = new double[marked.Length];
        var all = 0.0;
        for (var at = 0; at < marked.Length; at++)
            all += widths[at] = sheet.TextWidth(Name(marked[at]), style.Weight, style.Size) + Between;
        var lines = all > room.To - room.From + Between ? 2 : 1;
        var placed = new List<StripName>();
        for (var line = 0; line < lines; line++)
            Place(placed, marked, widths, room, line, lines);
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
    private void Place(List<StripName> placed, int[] marked, double[] widths, (double From, double To) room, int line, int lines)
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
