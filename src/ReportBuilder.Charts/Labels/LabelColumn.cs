using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Labels;

/// <summary>The names of rows at the left: how wide their column is, and each name in one line or two.</summary>
internal sealed class LabelColumn
{
    private const double LeastPlot = 30;

    private readonly Sheet sheet;
    private readonly ImmutableArray<ImmutableArray<string>> lines;

    public LabelColumn(Sheet sheet, IEnumerable<(string Text, bool Strong)> labels, double most)
    {
        this.sheet = sheet;
        Strong = [.. labels.Select(label => label.Strong)];
        lines = [.. labels.Select(label => TextFit.Wrap(sheet, label.Text, Style(label.Strong), most, 2))];
        Width = lines.Length == 0 ? 0 : lines.Zip(Strong, (two, strong) => two.Max(line => Measure(line, strong))).Max();
    }

    /// <summary>Of the widest line, in points.</summary>
    public double Width { get; }

    public double RowHeight => lines.Any(two => two.Length > 1) ? Sizes.TallRow : Sizes.Row;

    private ImmutableArray<bool> Strong { get; }

    /// <summary>How wide names may be: a share of the sheet, but the marks keep some room beside the numbers.</summary>
    /// <param name="numbers">What the numbers beside the marks take, on both sides together.</param>
    public static double Most(ChartSpec spec, double share, double numbers) => Math.Max(8, Math.Min(spec.Width * share, spec.Width - numbers - LeastPlot));

    /// <summary>Sets a name so that it ends at x, centred on the row's middle.</summary>
    public void Draw(int row, double right, double middle, Ink? ink = null) =>
        sheet.LinesAt(right, middle, lines[row], Style(Strong[row]), ink ?? sheet.Inks.Text, TextAnchor.End);

    private static TextStyle Style(bool strong) => strong ? TextStyle.Strong : TextStyle.Label;

    private double Measure(string line, bool strong) => sheet.TextWidth(line, Style(strong).Weight, Style(strong).Size);
}
