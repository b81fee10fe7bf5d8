using ReportBuilder.Charts.Kinds.Parts;
using ScottPlot;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// The parts of one whole as sectors, the largest first from the top clockwise, each with its name, its number and its share. A donut has
/// the whole in its hole.
/// </summary>
internal sealed class PieChart(bool donut) : IChart
{
    private const double LargestRadius = 62;
    private const double LabelRoom = 70;
    private const double Hole = 0.58;
    private const double Off = 9;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = Parts(spec);
        var total = rows.Sum(row => row.Values[0]!.Value);
        var numbers = rows.Max(row => sheet.TextWidth(Number(spec, row, total), TextStyle.Value.Weight, TextStyle.Value.Size)) + Off + 2;
        var radius = Math.Min(LargestRadius, Math.Max(14, (spec.Width / 2) - Math.Max(LabelRoom, numbers)));
        if (spec.Height > 0)
            radius = Math.Max(14, Math.Min(radius, (spec.Height / 2) - 8));
        var height = spec.Height > 0 ? spec.Height : (2 * radius) + 16;
        var (x, y) = (spec.Width / 2, height / 2);
        var plot = new ChartPlot(new LinearScale(-1, 1, x - radius, x + radius), new LinearScale(-1, 1, y + radius, y - radius));
        var shades = new StackShades(spec with { Series = [.. rows.Select(row => new ChartSeries(row.Label, row.ColourToken))] }, sheet.Inks);
        var angle = 90.0;
        for (var row = 0; row < rows.Length; row++)
        {
            var sweep = 360 * rows[row].Values[0]!.Value / total;
            plot.For(rows[row]);
            plot.Add(Sector(angle, sweep, donut ? Hole : 0, InkColours.Of(shades.Of(row)), sheet.Inks));
            angle -= sweep;
        }

        plot.Draw(sheet);
        Labels(spec, sheet, rows, total, (x, y), radius, height);
        if (donut)
            Whole(spec, sheet, total, (x, y), radius);
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = Parts(spec);
        var total = rows.Sum(row => row.Values[0]!.Value);
        var isPercent = spec.Unit == "%";
        var parts = rows.Select(row => isPercent
            ? spec.Named(row.Label, row.Values[0]!.Value)
            : spec.Say(
                "chart.slice", ("name", row.Label), ("value", Numbers.Print(row.Values[0]!.Value, spec)), ("share", Share(row, total, spec))));
        return spec.Together(
            spec.Opening(
                donut ? "chart.donut" : "chart.pie",
                spec.Series[0].Name,
                rows.Length,
                ("has_total", isPercent ? "no" : "yes"),
                ("total", Numbers.WithUnit(total, spec)),
                ("slices", spec.List(parts))),
            Sentences.Gaps(spec));
    }

    /// <summary>Those with a value, the largest first.</summary>
    private static ImmutableArray<ChartRow> Parts(ChartSpec spec) =>
        Points.Sorted([.. spec.Rows.Where(row => row.Values[0] > 0)], (a, b) => b.Values[0]!.Value.CompareTo(a.Values[0]!.Value));

    /// <summary>Angles run against the clock from the right, as the library has them.</summary>
    private static Ellipse Sector(double from, double sweep, double hole, ScottPlot.Color fill, Inks inks) => new()
    {
        RadiusX = 1,
        RadiusY = 1,
        InnerRadiusX = hole,
        InnerRadiusY = hole,
        StartAngle = Angle.FromDegrees(from),
        SweepAngle = Angle.FromDegrees(-sweep),
        FillStyle = new(fill),
        LineStyle = inks.OnColour ? LineStyle.None : ChartPlot.Style(inks.Ground, 1.2),
    };

    private static string Share(ChartRow row, double total, ChartSpec spec) => Numbers.Share(row.Values[0]!.Value / total * 100, spec);

    /// <summary>"58 · 36%".</summary>
    private static string Number(ChartSpec spec, ChartRow row, double total) =>
        Numbers.Print(row.Values[0]!.Value, spec) + (spec.Unit == "%" ? "" : $" · {Share(row, total, spec)}");

    /// <summary>In a column on either side, each beside its sector as far as the others let it be.</summary>
    private static void Labels(
        ChartSpec spec,
        Sheet sheet,
        ImmutableArray<ChartRow> rows,
        double total,
        (double X, double Y) centre,
        double radius,
        double height)
    {
        var angles = Angles(rows, total);
        foreach (var side in new[] { 1, -1 })
        {
            var here = Enumerable.Range(0, rows.Length).Where(row => (Math.Sin(angles[row]) >= 0) == (side > 0)).ToArray();
            var room = (spec.Width / 2) - radius - Off - 1;
            var names = here.Select(row => TextFit.Wrap(sheet, rows[row].Label, rows[row].Highlight ? TextStyle.Strong : TextStyle.Label, room, 2)).ToArray();
            var middles = Spread.Along(
                [.. here.Select(row => centre.Y - (Math.Cos(angles[row]) * radius * 0.92))],
                [.. names.Select(lines => ((lines.Length + 1) * TextStyle.Label.Leading) + 2)],
                [.. Enumerable.Range(0, here.Length)],
                0,
                height);
            for (var index = 0; index < here.Length; index++)
            {
                if (middles[index] is { } middle)
                    Label(
                        spec,
                        sheet,
                        rows[here[index]],
                        total,
                        names[index],
                        (centre.X + (side * (radius + Off)), middle, side),
                        At(centre, radius, angles[here[index]]));
                else
                    sheet.Note("RB3020", $"There is no room for the name of '{rows[here[index]].Label}' beside the pie.", "give the chart more height");
            }
        }
    }

    private static void Label(
        ChartSpec spec,
        Sheet sheet,
        ChartRow row,
        double total,
        ImmutableArray<string> name,
        (double X, double Middle, int Side) at,
        (double X, double Y) edge)
    {
        sheet.For(row);
        var anchor = at.Side > 0 ? TextAnchor.Start : TextAnchor.End;
        var style = row.Highlight ? TextStyle.Strong : TextStyle.Label;
        var first = at.Middle - (name.Length * style.Leading / 2);
        for (var line = 0; line < name.Length; line++)
            sheet.TextAt(at.X, first + (line * style.Leading), name[line], style, sheet.Inks.Text, anchor);
        sheet.TextAt(at.X, first + (name.Length * style.Leading), Number(spec, row, total), TextStyle.Value, sheet.Inks.Text, anchor);
        sheet.ForNone();
        sheet.Line(edge.X, edge.Y, at.X - (at.Side * 2), at.Middle, sheet.Inks.Axis);
    }

    private static void Whole(ChartSpec spec, Sheet sheet, double total, (double X, double Y) centre, double radius)
    {
        var number = new TextStyle(8.4, Model.Drawings.FontWeight.SemiBold);
        var unit = TextFit.Shorten(sheet, spec.Unit == "%" ? "" : spec.Unit, TextStyle.Axis, radius * Hole * 1.5);
        sheet.TextAt(centre.X, centre.Y - (unit.Length > 0 ? 4 : 0), Numbers.Print(total, spec), number, sheet.Inks.Text, TextAnchor.Middle);
        if (unit.Length > 0)
            sheet.TextAt(centre.X, centre.Y + 5, unit, TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
    }

    /// <summary>The middle of each sector, clockwise from the top.</summary>
    private static double[] Angles(ImmutableArray<ChartRow> rows, double total)
    {
        var (angles, before) = (new double[rows.Length], 0.0);
        for (var row = 0; row < rows.Length; row++)
        {
            angles[row] = 2 * Math.PI * (before + (rows[row].Values[0]!.Value / 2)) / total;
            before += rows[row].Values[0]!.Value;
        }

        return angles;
    }

    private static (double X, double Y) At((double X, double Y) centre, double radius, double angle) =>
        (centre.X + (Math.Sin(angle) * radius), centre.Y - (Math.Cos(angle) * radius));
}
