using ReportBuilder.Charts.Labels;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>Rows by series as shaded cells with their numbers printed, so that the shade is never the only way to read one.</summary>
/// <remarks>The deepest shade is the accent's middle tint: ink stays readable on all of them. Of ranks the best is deepest.</remarks>
internal sealed class HeatmapChart : IChart
{
    private const int Steps = 6;
    private const double CellHeight = 14;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var headings = HeatmapHeadings.Fit(spec, sheet);
        var top = headings.Height;
        var left = headings.Left;
        var cell = (spec.Width - left) / spec.Series.Length;
        var height = spec.Height > 0 ? (spec.Height - top) / spec.Rows.Length : Math.Max(CellHeight, headings.Rows.RowHeight);
        headings.Draw(cell);
        var shades = new Shades(spec);
        for (var row = 0; row < spec.Rows.Length; row++)
        {
            var middle = top + ((row + 0.5) * height);
            headings.Rows.Draw(row, left - Sizes.Gap - 1, middle);
            for (var column = 0; column < spec.Series.Length; column++)
                Cell(sheet, spec, shades, (row, column), left + (column * cell), middle, cell, height);
        }

        return top + (spec.Rows.Length * height);
    }

    public string Describe(ChartSpec spec)
    {
        var cells = Cells(spec).ToArray();
        var unit = $"{Sentences.Opening("Heat map", spec, spec.Rows.Length)} by {Sentences.Count(spec.Series.Length, "columns")}.";
        if (cells.Length == 0)
            return unit;

        var (low, high) = (cells.MinBy(cell => cell.Value), cells.MaxBy(cell => cell.Value));
        return Numbers.AreRanks(spec)
            ? $"{unit} Best is {Name(spec, low)} with {Numbers.WithUnit(low.Value, spec)}, last is {Name(spec, high)} with {Numbers.WithUnit(high.Value, spec)}."
            : $"{unit} Highest is {Name(spec, high)} with {Numbers.WithUnit(high.Value, spec)}, lowest is {Name(spec, low)} with {Numbers.Print(low.Value, spec)}.";
    }

    /// <summary>A table of a list against itself: its diagonal says nothing and is left out.</summary>
    internal static bool IsSquare(ChartSpec spec) =>
        spec.Rows.Length == spec.Series.Length && spec.Rows.Zip(spec.Series).All(pair => pair.First.Label == pair.Second.Name);

    private static void Cell(Sheet sheet, ChartSpec spec, Shades shades, (int Row, int Column) at, double x, double middle, double width, double height)
    {
        var row = spec.Rows[at.Row];
        if (row.Values[at.Column] is not { } value || (IsSquare(spec) && at.Row == at.Column))
        {
            sheet.TextAt(x + (width / 2), middle, "–", TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
            return;
        }

        sheet.Rect(x + 0.4, middle - (height / 2) + 0.4, width - 0.8, height - 0.8, shades.Of(value));
        var style = row.Highlight || shades.IsDeepest(value) ? TextStyle.AxisStrong : TextStyle.Axis;
        var number = TextFit.Shorten(sheet, Numbers.Print(value, spec), style, width - 1);
        sheet.TextAt(x + (width / 2), middle, number, style, sheet.Inks.Text, TextAnchor.Middle);
    }

    private static IEnumerable<(int Row, int Column, double Value)> Cells(ChartSpec spec) =>
        from row in Enumerable.Range(0, spec.Rows.Length)
        from column in Enumerable.Range(0, spec.Series.Length)
        where spec.Rows[row].Values[column] is not null && !(IsSquare(spec) && column >= row)
        select (row, column, spec.Rows[row].Values[column]!.Value);

    private static string Name(ChartSpec spec, (int Row, int Column, double Value) cell) => IsSquare(spec)
        ? $"{spec.Rows[cell.Row].Label} with {spec.Series[cell.Column].Name}"
        : $"{spec.Rows[cell.Row].Label} in {spec.Series[cell.Column].Name}";

    /// <summary>Values to shades: few steps, so that equal shades can be found again; below zero another hue.</summary>
    private sealed class Shades(ChartSpec spec)
    {
        private readonly double[] values = [.. Cells(spec).Select(cell => cell.Value)];
        private readonly string below = spec.AccentToken == "d5" ? "d1-mid" : "d5-mid";

        private double Low => spec.Minimum ?? (values.Any(value => value < 0) ? 0 : values.DefaultIfEmpty(0).Min());

        private double High => spec.Maximum ?? values.DefaultIfEmpty(1).Max(value => Low < 0 ? value : Math.Abs(value));

        public Ink Of(double value)
        {
            var opacity = (Step(value) + 0.6) / (Steps - 0.4);
            return value < 0 && Low >= 0 ? new(below, Math.Round(opacity, 2)) : new($"{spec.AccentToken}-mid", Math.Round(opacity, 2));
        }

        public bool IsDeepest(double value) => Step(value) == Steps - 1;

        private int Step(double value)
        {
            var share = High == Low ? 1 : Math.Clamp((Math.Abs(value) - Low) / (High - Low), 0, 1);
            return Math.Min(Steps - 1, (int)((Numbers.AreRanks(spec) ? 1 - share : share) * Steps));
        }
    }
}
