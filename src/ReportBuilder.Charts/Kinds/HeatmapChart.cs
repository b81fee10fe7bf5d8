using ReportBuilder.Charts.Kinds.Parts;
using ScottPlot.Plottables;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Rows by series as shaded cells with their numbers printed, so that the shade is never the only way to read one.</summary>
/// <remarks>A list against itself (correlations) is drawn as the triangle below its diagonal: the other half says the same again.</remarks>
internal sealed class HeatmapChart : IChart
{
    public const double CellHeight = 14;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        if (IsSquare(spec))
            return HeatmapTriangle.Draw(spec, sheet);

        var headings = HeatmapHeadings.Fit(spec, sheet);
        var (top, left) = (headings.Height, headings.Left);
        var cell = (spec.Width - left) / spec.Series.Length;
        var height = spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : Math.Max(CellHeight, headings.Rows.RowHeight);
        headings.Draw(cell);
        var shades = new HeatmapShades(spec, Points.Each(Cells(spec), cell => cell.Value));
        var form = Form(spec, sheet, shades, cell);
        Shade(sheet, shades, new(left, cell), new(top, height), spec.Rows.Length, spec.Series.Length, (row, column) => spec.Rows[row].Values[column]);
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            var middle = top + ((row + 0.5) * height);
            sheet.For(spec.Rows[row]);
            headings.Rows.Draw(row, left - Sizes.Gap - 1, middle);
            for (var column = 0; column < spec.Series.Length; column++)
            {
                sheet.For(spec.Rows[row], column);
                Cell(sheet, spec, shades, spec.Rows[row].Values[column], (left + (column * cell), middle, cell, height), form, spec.Rows[row].Highlight);
            }
        }

        return top + (spec.Rows.Length * height);
    }

    public string Describe(ChartSpec spec)
    {
        var cells = Cells(spec);
        var (low, high) = (cells.MinBy(cell => cell.Value)!, cells.MaxBy(cell => cell.Value)!);
        var ranks = Numbers.AreRanks(spec);
        var (first, last) = ranks ? (low, high) : (high, low);
        return spec.Together(
            IsSquare(spec)
                ? spec.Opening("chart.heatmap-square", "", spec.Rows.Length)
                : spec.Opening("chart.heatmap", "", spec.Rows.Length, ("columns", spec.Count(spec.Series.Length, "columns"))),
            spec.Say(
                ranks ? "chart.heatmap-best" : "chart.heatmap-highest",
                ("first", Name(spec, first)),
                ("first_value", Numbers.WithUnit(first.Value, spec)),
                ("last", Name(spec, last)),
                ("last_value", Numbers.WithUnit(last.Value, spec))),
            Sentences.Gaps(spec));
    }

    /// <summary>The cells that have a value as one heat map.</summary>
    public static void Shade(Sheet sheet, HeatmapShades shades, OrdinalScale across, OrdinalScale down, int rows, int columns, Func<int, int, double?> value)
    {
        var codes = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                codes[row, column] = value(row, column) is { } known ? shades.Code(known) : double.NaN;
        }

        var plot = new ChartPlot(across.Across(columns), down.Up(rows));
        plot.Add(new Heatmap(codes) { ManualRange = HeatmapShades.Codes, Colormap = shades });
        plot.Draw(sheet);
    }

    /// <summary>
    /// How many forms of a number are too long for cells of a width: all cells print the same one, so that ".53" does not stand beside "0.80".
    /// </summary>
    public static int Form(ChartSpec spec, Sheet sheet, HeatmapShades shades, double cell)
    {
        var (form, square) = (0, IsSquare(spec));
        foreach (var (row, _, value) in Cells(spec))
        {
            var style = Style(shades, value, !square && spec.Rows[row].Highlight);
            var first = Numbers.Forms(value, spec).Index().FirstOrDefault(at => Fits(sheet, at.Item, style, cell));
            form = Math.Max(form, first.Index);
        }

        return form;
    }

    /// <summary>The number of a cell, or a dash where there is none. The number is printed with fewer digits where the cell is narrow.</summary>
    /// <param name="form">As <see cref="Form"/> says.</param>
    public static void Cell(
        Sheet sheet,
        ChartSpec spec,
        HeatmapShades shades,
        double? reading,
        (double X, double Middle, double Width, double Height) at,
        int form,
        bool strong = false)
    {
        var centre = at.X + (at.Width / 2);
        if (reading is not { } value)
        {
            sheet.TextAt(centre, at.Middle, "–", TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
            return;
        }

        var style = Style(shades, value, strong);
        if (Numbers.Forms(value, spec).Skip(form).FirstOrDefault(text => Fits(sheet, text, style, at.Width)) is { } number)
            sheet.TextAt(centre, at.Middle, number, style, sheet.Inks.Text, TextAnchor.Middle);
        else
            sheet.Note(
                "RB3021",
                $"The cells of the {spec.Series.Length} columns are too narrow for their numbers.",
                "set the chart wide, or choose fewer columns");
    }

    private static TextStyle Style(HeatmapShades shades, double value, bool strong) =>
        strong || shades.IsDeepest(value) ? TextStyle.AxisStrong : TextStyle.Axis;

    private static bool Fits(Sheet sheet, string number, TextStyle style, double cell) => sheet.TextWidth(number, style.Weight, style.Size) <= cell - 1.5;

    /// <summary>The cells that are drawn and have a value.</summary>
    private static List<HeatCell> Cells(ChartSpec spec)
    {
        var (cells, square) = (new List<HeatCell>(), IsSquare(spec));
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            for (var column = 0; column < (square ? row : spec.Series.Length); column++)
            {
                if (spec.Rows[row].Values[column] is { } value)
                    cells.Add(new(row, column, value));
            }
        }

        return cells;
    }

    private static bool IsSquare(ChartSpec spec)
    {
        if (spec.Rows.Length < 2 || spec.Rows.Length != spec.Series.Length)
            return false;
        for (var at = 0; at < spec.Rows.Length; at++)
        {
            if (spec.Rows[at].Label != spec.Series[at].Name)
                return false;
        }

        return IsSymmetrical(spec);
    }

    private static bool IsSymmetrical(ChartSpec spec)
    {
        var anyValue = false;
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            for (var column = 0; column < row; column++)
            {
                if (!Alike(spec.Rows[row].Values[column], spec.Rows[column].Values[row]))
                    return false;
                anyValue |= spec.Rows[row].Values[column] is not null;
            }
        }

        return anyValue;
    }

    private static bool Alike(double? one, double? other) => one is { } a && other is { } b ? Math.Abs(a - b) < 1e-9 : one is null && other is null;

    private static string Name(ChartSpec spec, HeatCell cell) =>
        spec.Say(
            IsSquare(spec) ? "chart.cell-with" : "chart.cell-in", ("row", spec.Rows[cell.Row].Label), ("column", spec.Series[cell.Column].Name));

    private sealed record HeatCell(int Row, int Column, double Value);
}
