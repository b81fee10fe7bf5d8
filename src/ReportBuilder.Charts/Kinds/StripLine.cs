using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Charts.Scales;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>One line of a strip, measured before it is drawn: its dots, and below them the names of the highlighted ones.</summary>
internal sealed class StripLine
{
    /// <summary>The radius of a highlighted dot before any shrinking.</summary>
    public const double Largest = 3.2;

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

    public StripLine(ChartSpec spec, Sheet sheet, ImmutableArray<ChartRow> rows, IScale scale, double tallest, TextStyle style, (double From, double To) room)
    {
        (this.spec, this.sheet, this.style) = (spec, sheet, style);
        this.rows = rows;
        places = [.. rows.Select(row => scale.At(row.Values[0]!.Value))];
        (radii, offsets) = Fit(tallest);
        names = Names(room);
        var swarm = offsets.Zip(radii, (offset, radius) => (Up: radius - offset, Down: radius + offset)).ToArray();
        Above = swarm.Max(dot => dot.Up) + 1;
        SwarmBelow = swarm.Max(dot => dot.Down) + 1;
        Below = names.Length == 0 ? SwarmBelow : SwarmBelow + LabelDrop + (style.Leading * (names.Max(name => name.Line) + 1));
    }

    public double Above { get; }

    public double Below { get; }

    private double SwarmBelow { get; }

    public void Draw(double middle)
    {
        foreach (var (row, x, line) in names)
            sheet.Line(places[row], middle + offsets[row], x, Baseline(middle, line) - style.Ascent - 1, sheet.Inks.Axis, Sizes.Hairline);

        foreach (var row in Enumerable.Range(0, rows.Length).OrderBy(row => rows[row].Highlight))
            sheet.Dot(places[row], middle + offsets[row], radii[row], sheet.Inks.Row(rows[row], rows[row].Highlight));

        foreach (var (row, x, line) in names)
            sheet.Text(x, Baseline(middle, line), Name(row), style, sheet.Inks.Text, TextAnchor.Middle);
    }

    private double Baseline(double middle, int line) => middle + SwarmBelow + LabelDrop + style.Ascent + (line * style.Leading);

    private string Name(int row) => $"{rows[row].Label} {Numbers.Print(rows[row].Values[0]!.Value, spec)}";

    /// <summary>The largest dots whose swarm is not taller than it may be.</summary>
    private (ImmutableArray<double> Radii, ImmutableArray<double> Offsets) Fit(double tallest)
    {
        for (var size = 1.0; ; size *= 0.88)
        {
            ImmutableArray<double> tried = [.. rows.Select(row => size * (row.Highlight ? Largest : 2.4))];
            var placed = Swarm.Offsets(places, tried);
            if (size < 0.45 || placed.Zip(tried, (offset, radius) => Math.Abs(offset) + radius).Max() * 2 <= tallest)
                return (tried, placed);
        }
    }

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
