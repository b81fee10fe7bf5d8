namespace ReportBuilder.Charts.Labels;

/// <summary>The names of rows at the left: how wide their column is, and each name in one line or two.</summary>
internal sealed class LabelColumn
{
    private const double LeastPlot = 30;

    private readonly Sheet sheet;
    private readonly LabelLines[] lines;

    public LabelColumn(Sheet sheet, IEnumerable<RowLabel> labels, double most)
    {
        this.sheet = sheet;
        lines = [.. labels.Select(label => new LabelLines(TextFit.Wrap(sheet, label.Text, Style(label.Strong), most, 2), label.Strong))];
        Width = lines.Length == 0 ? 0 : lines.Max(label => label.Lines.Max(line => Measure(line, label.Strong)));
    }

    /// <summary>Of the widest line, in points.</summary>
    public double Width { get; }

    public double RowHeight => !lines.Any(IsTall) ? Sizes.Row
        : lines.Zip(lines.Skip(1)).Any(pair => IsTall(pair.First) && IsTall(pair.Second)) ? Sizes.TallestRow : Sizes.TallRow;

    /// <summary>How wide names may be: a share of the sheet, but the marks keep some room beside the numbers.</summary>
    /// <param name="numbers">What the numbers beside the marks take, on both sides together.</param>
    public static double Most(ChartSpec spec, double share, double numbers) => Math.Max(8, Math.Min(spec.Width * share, spec.Width - numbers - LeastPlot));

    /// <summary>Sets a name so that it ends at x, centred on the row's middle.</summary>
    public void Draw(int row, double right, double middle, Ink? ink = null) =>
        sheet.LinesAt(right, middle, lines[row].Lines, Style(lines[row].Strong), ink ?? sheet.Inks.Text, TextAnchor.End);

    private static TextStyle Style(bool strong) => strong ? TextStyle.Strong : TextStyle.Label;

    private static bool IsTall(LabelLines label) => label.Lines.Length > 1;

    private double Measure(string line, bool strong) => sheet.TextWidth(line, Style(strong).Weight, Style(strong).Size);

    private sealed record LabelLines(ImmutableArray<string> Lines, bool Strong);
}

/// <summary>The name of a row, and whether it is set in bold.</summary>
internal sealed record RowLabel(string Text, bool Strong);
