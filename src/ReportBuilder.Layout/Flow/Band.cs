using ReportBuilder.Layout.Pages;

namespace ReportBuilder.Layout.Flow;

/// <summary>The part of a page that text may still fill: columns between two heights.</summary>
/// <param name="Left">The left edge of the first column, points.</param>
/// <param name="Top">Where the next thing may start.</param>
/// <param name="Fresh">Nothing stands in it yet.</param>
internal sealed record Band(PageCanvas Page, double Left, double Top, double Bottom, int Columns, double ColumnWidth, double Gutter, bool Fresh = true)
{
    public double Height => Bottom - Top;

    public double WideWidth => (Columns * ColumnWidth) + ((Columns - 1) * Gutter);

    public double ColumnLeft(int column) => Left + (column * (ColumnWidth + Gutter));

    public Band Below(double top) => this with { Top = top, Fresh = false };
}
