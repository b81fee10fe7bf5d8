using System.Collections.Immutable;
using ReportBuilder.Charts.Labels;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Kinds;

/// <summary>The names around a heat map. Columns are named level in up to three lines; else numbered where the rows carry the same names; else upright.</summary>
internal sealed class HeatmapHeadings
{
    private const int MostLines = 3;
    private const double Longest = 84;

    private readonly Sheet sheet;
    private readonly ImmutableArray<ImmutableArray<string>> columns;
    private readonly bool upright;

    private HeatmapHeadings(Sheet sheet, LabelColumn rows, ImmutableArray<ImmutableArray<string>> columns, bool upright)
    {
        (this.sheet, Rows, this.columns, this.upright) = (sheet, rows, columns, upright);
        Height = Sizes.Gap + (upright
            ? columns.Max(lines => sheet.TextWidth(lines[0], TextStyle.Axis.Weight, TextStyle.Axis.Size))
            : columns.Max(lines => lines.Length) * TextStyle.Axis.Leading);
    }

    public LabelColumn Rows { get; }

    public double Height { get; }

    /// <summary>Where the first column begins.</summary>
    public double Left => Rows.Width + Sizes.Gap + 1;

    public static HeatmapHeadings Fit(ChartSpec spec, Sheet sheet)
    {
        var rows = Named(spec, sheet, numbered: false);
        var width = ((spec.Width - rows.Width - Sizes.Gap - 1) / spec.Series.Length) - 3;
        ImmutableArray<ImmutableArray<string>> level = [.. spec.Series.Select(series => TextFit.Wrap(sheet, series.Name, TextStyle.Axis, width, MostLines))];
        if (spec.Series.Zip(level).All(pair => Whole(pair.First.Name, pair.Second)))
            return new(sheet, rows, level, upright: false);

        return HeatmapChart.IsSquare(spec)
            ? new(sheet, Named(spec, sheet, numbered: true), [.. Enumerable.Range(1, spec.Series.Length).Select(number => ImmutableArray.Create($"{number}"))], upright: false)
            : new(sheet, rows, [.. spec.Series.Select(series => ImmutableArray.Create(TextFit.Shorten(sheet, series.Name, TextStyle.Axis, Longest)))], upright: true);
    }

    public void Draw(double cell)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var middle = Left + ((column + 0.5) * cell);
            if (upright)
                Upright(columns[column][0], middle);
            else
                Level(columns[column], middle);
        }
    }

    private static LabelColumn Named(ChartSpec spec, Sheet sheet, bool numbered) =>
        new(sheet, spec.Rows.Select((row, index) => (numbered ? $"{row.Label} {index + 1}" : row.Label, row.Highlight)), spec.Width * 0.36);

    private static bool Whole(string name, ImmutableArray<string> lines) => string.Join(' ', lines).Replace("- ", "-", StringComparison.Ordinal) == name;

    private void Level(ImmutableArray<string> lines, double middle)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var baseline = Height - Sizes.Gap - TextStyle.Axis.Descent - ((lines.Length - 1 - line) * TextStyle.Axis.Leading);
            sheet.Text(middle, baseline, lines[line], TextStyle.Axis, sheet.Inks.Muted, TextAnchor.Middle);
        }
    }

    private void Upright(string name, double middle) =>
        sheet.Add(new TextMark(middle + TextStyle.Axis.HalfCap, Height - Sizes.Gap + 1, name, TextStyle.Axis.Size, TextStyle.Axis.Weight, sheet.Inks.Muted, TextAnchor.Start, -90));
}
