namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The names around a heat map. Columns are named level in up to three lines; where that does not fit, upright in one line or two.</summary>
internal sealed class HeatmapHeadings
{
    private const int MostLines = 3;
    private const double Longest = 76;

    private readonly Sheet sheet;
    private readonly ImmutableArray<TextLines> columns;
    private readonly bool upright;

    private HeatmapHeadings(Sheet sheet, LabelColumn rows, ImmutableArray<TextLines> columns, bool upright)
    {
        (this.sheet, Rows, this.columns, this.upright) = (sheet, rows, columns, upright);
        Height = Sizes.Gap + (upright
            ? columns.Max(name => name.Lines.Max(line => sheet.TextWidth(line, Style.Weight, Style.Size)))
            : columns.Max(name => name.Lines.Length) * Style.Leading);
    }

    public LabelColumn Rows { get; }

    public double Height { get; }

    /// <summary>Where the first column begins.</summary>
    public double Left => Rows.Width + Sizes.Gap + 1;

    private static TextStyle Style => TextStyle.Axis;

    public static HeatmapHeadings Fit(ChartSpec spec, Sheet sheet)
    {
        var rows = new LabelColumn(sheet, spec.Rows.Select(row => new RowLabel(row.Label, row.Highlight)), spec.Width * 0.36);
        var cell = (spec.Width - rows.Width - Sizes.Gap - 1) / spec.Series.Length;
        var level = Wrapped(spec, sheet, cell - 3, MostLines);
        return AreWhole(spec, level)
            ? new(sheet, rows, level, upright: false)
            : new(sheet, rows, Wrapped(spec, sheet, Longest, cell >= 2 * Style.Leading ? 2 : 1), upright: true);
    }

    public void Draw(double cell)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            sheet.ForSeries(column, isKey: true);
            var middle = Left + ((column + 0.5) * cell);
            if (upright)
                Upright(columns[column].Lines, middle);
            else
                Level(columns[column].Lines, middle);
        }

        sheet.ForNone();
    }

    private static ImmutableArray<TextLines> Wrapped(ChartSpec spec, Sheet sheet, double width, int most) =>
        [.. spec.Series.Select(series => new TextLines(TextFit.Wrap(sheet, series.Name, Style, width, most)))];

    private static bool AreWhole(ChartSpec spec, ImmutableArray<TextLines> names)
    {
        for (var series = 0; series < names.Length; series++)
        {
            if (!Whole(spec.Series[series].Name, names[series].Lines))
                return false;
        }

        return true;
    }

    private static bool Whole(string name, ImmutableArray<string> lines) => string.Join(' ', lines).Replace("- ", "-", StringComparison.Ordinal) == name;

    private void Level(ImmutableArray<string> lines, double middle)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var baseline = Height - Sizes.Gap - Style.Descent - ((lines.Length - 1 - line) * Style.Leading);
            sheet.Text(middle, baseline, lines[line], Style, sheet.Inks.Muted, TextAnchor.Middle);
        }
    }

    private void Upright(ImmutableArray<string> lines, double middle)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var x = middle + Style.HalfCap + ((line - ((lines.Length - 1) / 2.0)) * Style.Leading);
            sheet.Add(new TextMark(x, Height - Sizes.Gap + 1, lines[line], Style.Size, Style.Weight, sheet.Inks.Muted, TextAnchor.Start, -90));
        }
    }
}
