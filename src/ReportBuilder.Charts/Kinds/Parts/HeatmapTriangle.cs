namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>
/// The triangle below the diagonal of a symmetrical table. Each name stands on the diagonal: at the end of its row and at the head of its column,
/// so that it is set once and nothing needs a key.
/// </summary>
internal static class HeatmapTriangle
{
    public static double Draw(ChartSpec spec, Sheet sheet)
    {
        var count = spec.Rows.Length;
        var (cell, lines) = Fit(spec, sheet);
        var height = spec.Height > 0 ? spec.Height / count : Math.Max(HeatmapChart.CellHeight, lines > 1 ? Sizes.TallestRow : 0);
        var shades = new HeatmapShades(spec, Drawn(spec));
        var form = HeatmapChart.Form(spec, sheet, shades, cell);
        HeatmapChart.Shade(sheet, shades, new(0, cell), new(0, height), count, count, (row, column) => column < row ? spec.Rows[row].Values[column] : null);
        for (var row = 0; row < count; row++)
        {
            var middle = (row + 0.5) * height;
            for (var column = 0; column < row; column++)
            {
                sheet.For(spec.Rows[row], column);
                HeatmapChart.Cell(sheet, spec, shades, spec.Rows[row].Values[column], (column * cell, middle, cell, height), form);
            }

            sheet.For(spec.Rows[row]);
            var style = spec.Rows[row].Highlight ? TextStyle.Strong : TextStyle.Label;
            var name = TextFit.Wrap(sheet, spec.Rows[row].Label, style, spec.Width - (row * cell) - Sizes.Gap, lines);
            sheet.LinesAt((row * cell) + Sizes.Gap, middle, name, style, sheet.Inks.Text);
        }

        return count * height;
    }

    /// <summary>
    /// The widest cells at which every name still has its room to the right: in one line where cells stay wide enough, else in two.
    /// </summary>
    private static (double Cell, int Lines) Fit(ChartSpec spec, Sheet sheet)
    {
        var one = Widest(spec, sheet, 1);
        return one >= 22 ? (Math.Min(one, 44), 1) : (Widest(spec, sheet, 2), 2);
    }

    private static double Widest(ChartSpec spec, Sheet sheet, int lines)
    {
        var widest = double.PositiveInfinity;
        for (var row = 1; row < spec.Rows.Length; row++)
            widest = Math.Min(widest, (spec.Width - Sizes.Gap - Needed(sheet, spec.Rows[row], lines)) / row);
        return widest;
    }

    /// <summary>The values below the diagonal.</summary>
    private static double[] Drawn(ChartSpec spec)
    {
        var drawn = new List<double>();
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            for (var column = 0; column < row; column++)
            {
                if (spec.Rows[row].Values[column] is { } value)
                    drawn.Add(value);
            }
        }

        return [.. drawn];
    }

    /// <summary>The least width at which a name takes no more than so many lines and is not shortened.</summary>
    private static double Needed(Sheet sheet, ChartRow row, int lines)
    {
        var style = row.Highlight ? TextStyle.Strong : TextStyle.Label;
        double Width(string text) => sheet.TextWidth(text, style.Weight, style.Size);
        if (lines == 1)
            return Width(row.Label) + 1;

        var least = Width(row.Label);
        for (var at = 1; at < row.Label.Length; at++)
        {
            if (row.Label[at - 1] is ' ' or '-')
                least = Math.Min(least, Math.Max(Width(row.Label[..at].TrimEnd()), Width(row.Label[at..])));
        }

        return least + 1;
    }
}
