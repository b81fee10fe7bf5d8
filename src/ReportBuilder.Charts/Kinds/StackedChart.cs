using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>What each row's total is made of: parts end to end from zero, the greatest total first, numbers inside where they fit.</summary>
internal sealed class StackedChart : IChart
{
    private const double Thickness = 10;
    private const double Seam = 0.6;
    private const double Thinnest = 0.2;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = GreatestFirst(spec);
        var shades = new StackShades(spec, sheet.Inks);
        var top = Key.Draw(
            sheet,
            0,
            spec.Width,
            [.. spec.Series.Select(series => series.Name)],
            (index, x, y) => sheet.Rect(x - 4, y - 3, 8, 6, shades.Of(index)));
        var right = rows.Max(row => sheet.TextWidth(Numbers.Print(Total(row), spec), TextStyle.Value.Weight, TextStyle.Value.Size)) + Sizes.Gap;
        var labels = new LabelColumn(sheet, rows.Select(row => new RowLabel(row.Label, row.Highlight)), LabelColumn.Most(spec, 0.36, right));
        var left = labels.Width + Sizes.Gap + 1;
        var scale = ScaleOf.FromZero(spec, Points.Each(rows, Total), left, spec.Width - right);
        var bands = new OrdinalScale(top, spec.Height > 0 ? (spec.Height - top) / rows.Length : Math.Max(labels.RowHeight, Sizes.Row + 2));
        var plot = new ChartPlot(scale, bands.Down(rows.Length));
        for (var index = 0; index < rows.Length; index++)
            Parts(plot, shades, rows[index], index, scale);
        plot.Draw(sheet);
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.For(rows[index]);
            labels.Draw(index, left - Sizes.Gap - 1, bands.Middle(index));
            PartNumbers(sheet, spec, shades, rows[index], scale, bands.Middle(index));
            sheet.For(rows[index]);
            sheet.TextAt(
                scale.At(Total(rows[index])) + Sizes.Gap - 1,
                bands.Middle(index),
                Numbers.Print(Total(rows[index]), spec),
                TextStyle.Value,
                sheet.Inks.Text);
        }

        return bands.Edge(rows.Length);
    }

    public string Describe(ChartSpec spec)
    {
        var rows = GreatestFirst(spec);
        var (first, last) = (rows[0], rows[^1]);
        return spec.Together(
            spec.Opening("chart.stacked", "", rows.Length, ("parts", spec.Count(spec.Series.Length, "parts"))),
            spec.Say(
                "chart.stacked-ends",
                ("first", first.Label),
                ("first_total", Numbers.WithUnit(Total(first), spec)),
                ("largest", spec.Series[Largest(first)].Name),
                ("last", last.Label),
                ("last_total", Numbers.Print(Total(last), spec))),
            Sentences.Gaps(spec));
    }

    private static void Parts(ChartPlot plot, StackShades shades, ChartRow row, int at, LinearScale scale)
    {
        var sum = 0.0;
        for (var series = 0; series < row.Values.Length; series++)
        {
            if (row.Values[series] is not { } value || value == 0)
                continue;

            plot.For(row, series);
            plot.Bar(at, sum, sum + value, Thickness, shades.Of(series), Math.Min(Seam, scale.At(sum + value) - scale.At(sum) - Thinnest));
            sum += value;
        }
    }

    /// <summary>In their parts, where they fit.</summary>
    private static void PartNumbers(Sheet sheet, ChartSpec spec, StackShades shades, ChartRow row, LinearScale scale, double middle)
    {
        var sum = 0.0;
        for (var series = 0; series < row.Values.Length; series++)
        {
            if (row.Values[series] is not { } value || value == 0)
                continue;

            var (from, to) = (scale.At(sum), scale.At(sum + value));
            sum += value;
            sheet.For(row, series);
            var number = Numbers.Print(value, spec);
            if (shades.TextOn(series) is { } ink && sheet.TextWidth(number, TextStyle.Axis.Weight, TextStyle.Axis.Size) + 4 <= to - from)
                sheet.TextAt((from + to - Seam) / 2, middle, number, TextStyle.Axis, ink, TextAnchor.Middle);
        }
    }

    private static ImmutableArray<ChartRow> GreatestFirst(ChartSpec spec) => Points.Sorted(spec.Rows, (a, b) => Total(b).CompareTo(Total(a)));

    private static double Total(ChartRow row)
    {
        var total = 0.0;
        foreach (var value in row.Values)
            total += value ?? 0;
        return total;
    }

    /// <summary>The first part of those that no other exceeds.</summary>
    private static int Largest(ChartRow row)
    {
        var largest = 0;
        for (var part = 1; part < row.Values.Length; part++)
        {
            if (row.Values[part] is { } value && !(row.Values[largest] >= value))
                largest = part;
        }

        return largest;
    }
}
