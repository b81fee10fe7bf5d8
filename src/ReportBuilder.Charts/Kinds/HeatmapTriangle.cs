using ReportBuilder.Charts.Labels;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

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
        var height = spec.Height > 0 ? spec.Height / count : Math.Max(HeatmapChart.CellHeight, lines > 1 ? Sizes.TallRow : 0);
        var drawn = spec.Rows.SelectMany((row, index) => row.Values.Take(index)).Where(value => value is not null).Select(value => value!.Value);
        var shades = new HeatmapShades(spec, drawn);
        for (var row = 0; row < count; row++)
        {
            var middle = (row + 0.5) * height;
            for (var column = 0; column < row; column++)
                HeatmapChart.Cell(sheet, spec, shades, spec.Rows[row].Values[column], (column * cell, middle, cell, height));

            var style = spec.Rows[row].Highlight ? TextStyle.Strong : TextStyle.Label;
            var name = TextFit.Wrap(sheet, spec.Rows[row].Label, style, spec.Width - (row * cell) - Sizes.Gap, lines);
            sheet.LinesAt((row * cell) + Sizes.Gap, middle, name, style, sheet.Inks.Text);
        }

        return count * height;
    }

    /// <summary>The widest cells at which every name still has its room to the right: in one line where cells stay wide enough, else in two.</summary>
    private static (double Cell, int Lines) Fit(ChartSpec spec, Sheet sheet)
    {
        var one = Widest(spec, sheet, 1);
        return one >= 22 ? (Math.Min(one, 44), 1) : (Widest(spec, sheet, 2), 2);
    }

    private static double Widest(ChartSpec spec, Sheet sheet, int lines) => spec.Rows.Select((row, index) => index == 0
        ? double.PositiveInfinity
        : (spec.Width - Sizes.Gap - Needed(sheet, row, lines)) / index).Min();

    /// <summary>The least width at which a name takes no more than so many lines and is not shortened.</summary>
    private static double Needed(Sheet sheet, ChartRow row, int lines)
    {
        var style = row.Highlight ? TextStyle.Strong : TextStyle.Label;
        double Width(string text) => sheet.TextWidth(text, style.Weight, style.Size);
        if (lines == 1)
            return Width(row.Label) + 1;

        var breaks = Enumerable.Range(1, row.Label.Length - 1).Where(at => row.Label[at - 1] is ' ' or '-');
        return breaks.Select(at => Math.Max(Width(row.Label[..at].TrimEnd()), Width(row.Label[at..]))).Append(Width(row.Label)).Min() + 1;
    }
}
