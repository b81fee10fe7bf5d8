using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// How many rows have about which value: upright bars over bins of one round width, each with its count. Highlighted rows are named above
/// their bins.
/// </summary>
internal sealed class HistogramChart : IChart
{
    private const double Seam = 1;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var bins = HistogramBins.Of(spec);
        var height = spec.Height > 0 ? spec.Height : Math.Clamp(spec.Width * 0.5, 110, 200);
        var marked = spec.Rows.Where(row => row.Highlight && row.Values[0] is not null).ToArray();
        var top = TextStyle.Value.Leading + 2 + (marked.Length > 0 ? TextStyle.Strong.Leading + 6 : 0);
        var bottom = height - TextStyle.Axis.Leading - 4;
        var (least, most) = (Numbers.Print(bins.From, spec), Numbers.Print(bins.To, spec));
        var across = new LinearScale(bins.From, bins.To, Half(sheet, least), spec.Width - Half(sheet, most));
        var up = new LinearScale(0, bins.Counts.Max(), bottom, top);
        var plot = new ChartPlot(across, up);
        for (var bin = 0; bin < bins.Counts.Length; bin++)
        {
            var strong = marked.Length == 0 || marked.Any(row => bins.IndexOf(row.Values[0]!.Value) == bin);
            plot.Column(
                bins.Middle(bin),
                0,
                bins.Counts[bin],
                across.At(bins.From + bins.Width) - across.At(bins.From) - Seam,
                strong ? sheet.Inks.Strong : sheet.Inks.Mid);
        }

        plot.Draw(sheet);
        sheet.Line(across.Start, bottom, across.End, bottom, sheet.Inks.Axis, Sizes.Rule);
        Counts(spec, sheet, bins, across, up);
        double[] edges = [.. Enumerable.Range(0, bins.Counts.Length + 1).Select(edge => bins.From + (edge * bins.Width))];
        AxisLabels.Below(sheet, spec, across, edges, bottom + 3);
        Names(spec, sheet, marked, bins, across, up);
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var bins = HistogramBins.Of(spec);
        var counts = bins.Counts.Select((count, bin) => spec.Say(
            "chart.bin", ("from", Edge(bins, bin)), ("to", Edge(bins, bin + 1)), ("number", spec.Spell(count))));
        var values = Points.Of(spec).Select(point => point.Value).Order().ToArray();
        return spec.Together(
            spec.Opening(
                "chart.histogram",
                spec.Series[0].Name,
                values.Length,
                ("bins", spec.Count(bins.Counts.Length, "bins")),
                ("width", Numbers.Print(bins.Width, Math.Max(spec.Decimals, bins.Decimals), spec)),
                ("counts", spec.List(counts))),
            spec.Say("chart.half", ("value", Numbers.WithUnit(Quartiles.Of(values).Middle, spec))),
            Sentences.Highlighted(spec),
            Sentences.Gaps(spec));

        string Edge(HistogramBins all, int edge) => Numbers.Print(all.From + (edge * all.Width), Math.Max(spec.Decimals, all.Decimals), spec);
    }

    private static double Half(Sheet sheet, string text) => Math.Max(4, sheet.TextWidth(text, TextStyle.Axis.Weight, TextStyle.Axis.Size) / 2);

    /// <summary>Above each bar that is not empty, where the bar is wide enough for it.</summary>
    private static void Counts(ChartSpec spec, Sheet sheet, HistogramBins bins, LinearScale across, LinearScale up)
    {
        var room = across.At(bins.From + bins.Width) - across.At(bins.From);
        for (var bin = 0; bin < bins.Counts.Length; bin++)
        {
            var text = Numbers.Print(bins.Counts[bin], 0, spec);
            if (bins.Counts[bin] > 0 && sheet.TextWidth(text, TextStyle.Value.Weight, TextStyle.Value.Size) <= room - 1)
                sheet.Text(across.At(bins.Middle(bin)), up.At(bins.Counts[bin]) - 3, text, TextStyle.Value, sheet.Inks.Text, TextAnchor.Middle);
        }
    }

    /// <summary>In a line above all bars, each with a stroke down to its bar.</summary>
    private static void Names(ChartSpec spec, Sheet sheet, ChartRow[] marked, HistogramBins bins, LinearScale across, LinearScale up)
    {
        var style = TextStyle.Strong;
        var names = marked.Select(row => new Point(spec.Named(row.Label, row.Values[0]!.Value), row.Values[0]!.Value)).ToArray();
        var middles = Spread.Along(
            Points.Each(names, name => across.At(name.Value)),
            Points.Each(names, name => sheet.TextWidth(name.Label, style.Weight, style.Size) + 7),
            [.. Enumerable.Range(0, names.Length)],
            -3.5,
            spec.Width + 3.5);
        for (var index = 0; index < names.Length; index++)
        {
            if (middles[index] is not { } middle)
            {
                sheet.Note("RB3020", $"There is no room for the name of '{marked[index].Label}' in the chart.", "highlight fewer, or set the chart wide");
                continue;
            }

            sheet.Text(middle, style.Ascent, names[index].Label, style, sheet.Inks.Text, TextAnchor.Middle);
            var bar = up.At(bins.Counts[bins.IndexOf(names[index].Value)]) - TextStyle.Value.Leading - 1;
            sheet.Line(middle, style.Leading, across.At(names[index].Value), bar, sheet.Inks.Axis);
        }
    }
}
