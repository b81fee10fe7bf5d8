using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Charts.Scales;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

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
    private readonly ImmutableArray<double> places;
    private readonly ImmutableArray<double> radii;
    private readonly ImmutableArray<double> offsets;
    private readonly ImmutableArray<(int Row, double Middle, int Line)> names;

    /// <param name="size">Of the dots, 1 for full size.</param>
    /// <param name="room">Where names may stand, left to right.</param>
    public StripLine(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, IScale scale, double size, TextStyle style, (double From, double To) room)
    {
        (this.spec, this.sheet, this.style, this.rows) = (spec, sheet, style, rows);
        (places, radii, offsets) = Arrange(rows, scale, size);
        names = Names(room);
        var swarm = offsets.Zip(radii, (offset, radius) => (Up: radius - offset, Down: radius + offset)).ToArray();
        Above = swarm.Max(dot => dot.Up) + 1;
        SwarmBelow = swarm.Max(dot => dot.Down) + 1;
        Below = names.Length == 0 ? SwarmBelow : SwarmBelow + LabelDrop + (style.Leading * (names.Max(name => name.Line) + 1));
    }

    public double Above { get; }

    public double Below { get; }

    private double SwarmBelow { get; }

    /// <summary>The largest size of dots at which the swarm is no taller than it may be.</summary>
    public static double Size(ImmutableArray<ChartRow> rows, IScale scale, double tallest)
    {
        var size = 1.0;
        while (size > Smallest && Height(Arrange(rows, scale, size)) > tallest)
            size *= 0.9;

        return size;
    }

    public void Draw(double middle)
    {
        foreach (var (row, x, line) in names)
            Lead(places[row], middle + offsets[row], x, middle + SwarmBelow + 1, Baseline(middle, line) - style.Ascent - 0.8);

        foreach (var row in Enumerable.Range(0, rows.Length).OrderBy(row => rows[row].Highlight))
            sheet.Dot(places[row], middle + offsets[row], radii[row], sheet.Inks.Row(rows[row], rows[row].Highlight));

        foreach (var (row, x, line) in names)
            sheet.Text(x, Baseline(middle, line), Name(row), style, sheet.Inks.Text, TextAnchor.Middle);
    }

    private static (ImmutableArray<double> Places, ImmutableArray<double> Radii, ImmutableArray<double> Offsets) Arrange(ImmutableArray<ChartRow> rows, IScale scale, double size)
    {
        ImmutableArray<double> places = [.. rows.Select(row => scale.At(row.Values[0]!.Value))];
        ImmutableArray<double> radii = [.. rows.Select(row => row.Highlight ? Math.Max(2.4, size * Largest) : size * 2.4)];
        return (places, radii, Swarm.Offsets(places, radii, row => rows[row].Highlight));
    }

    private static double Height((ImmutableArray<double> Places, ImmutableArray<double> Radii, ImmutableArray<double> Offsets) swarm) =>
        2 * swarm.Offsets.Zip(swarm.Radii, (offset, radius) => Math.Abs(offset) + radius).Max();

    /// <summary>Straight down past the swarm, then over to the name: it crosses as few dots as can be.</summary>
    private void Lead(double x, double y, double nameX, double turn, double end)
    {
        if (Math.Abs(nameX - x) < 0.3)
            sheet.Line(x, y, x, end, sheet.Inks.Axis);
        else
            sheet.Add(new PathMark(Shapes.Polyline([(x, y), (x, turn), (nameX, end)]), null, sheet.Inks.Axis, Sizes.Hairline));
    }

    private double Baseline(double middle, int line) => middle + SwarmBelow + LabelDrop + style.Ascent + (line * style.Leading);

    private string Name(int row) => $"{rows[row].Label} {Numbers.Print(rows[row].Values[0]!.Value, spec)}";

    /// <summary>Names in one line where they fit, else in two by turns; what still does not fit is left out and said.</summary>
    private ImmutableArray<(int Row, double Middle, int Line)> Names((double From, double To) room)
    {
        var marked = Enumerable.Range(0, rows.Length).Where(row => rows[row].Highlight).OrderBy(row => places[row]).ToArray();
        var widths = marked.Select(row => sheet.TextWidth(Name(row), style.Weight, style.Size) + Between).ToArray();
        var lines = widths.Sum() > room.To - room.From + Between ? 2 : 1;
        var placed = Enumerable.Range(0, lines).SelectMany(line => Along(marked, widths, room, line, lines)).ToImmutableArray();
        foreach (var left in marked.Except(placed.Select(name => name.Row)))
            sheet.Note("RB3020", $"There is no room for the name of '{rows[left].Label}' in the strip.", "highlight fewer, or set the chart wide");

        return placed;
    }

    private IEnumerable<(int Row, double Middle, int Line)> Along(int[] marked, double[] widths, (double From, double To) room, int line, int lines)
    {
        var mine = Enumerable.Range(0, marked.Length).Where(index => index % lines == line).ToArray();
        var middles = Spread.Along(
            [.. mine.Select(index => places[marked[index]])],
            [.. mine.Select(index => widths[index])],
            [.. mine],
            room.From - (Between / 2),
            room.To + (Between / 2));
        return mine.Zip(middles).Where(pair => pair.Second is not null).Select(pair => (marked[pair.First], pair.Second!.Value, line));
    }
}
