using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>Key figures small and side by side, the value above what it is.</summary>
internal static class CardFigures
{
    private const double Gap = 16;

    public static Piece Measure(KeyFigures figures, GalleyFrame frame)
    {
        var list = frame.Setting.Tags.Add(frame.Tag, "L", figures.Origin, new(ListNumbering: "None"));
        var cells = figures.Items.Select(item => CellOf(item, figures, frame, list)).ToArray();
        return new(cells.Length == 0 ? 0 : cells.Max(cell => cell.Value.Height + cell.Label.Height), (page, x, y) =>
        {
            foreach (var (value, label) in cells)
            {
                value.Draw(page, x, y);
                label.Draw(page, x, y + value.Height);
                x += Math.Max(value.InkWidth, label.InkWidth) + Gap;
            }
        });
    }

    private static Cell CellOf(KeyFigure figure, KeyFigures figures, GalleyFrame frame, TagBuilder list)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var body = setting.Tags.Add(setting.Tags.Add(list, "LI", figures.Origin), "LBody", figures.Origin);
        var width = (frame.Width - (Gap * (figures.Items.Length - 1))) / Math.Max(1, figures.Items.Length) * 1.4;
        var style = new TypeStyle(FontWeight.SemiBold, 13, 16, look.Accent, Tracking: -0.01);
        var value = setting.Text(figure.Value, style, width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
        var label = setting.Text(figure.Label, TypeScale.Caption(look.Muted) with { Size = 7, Leading = 8.6 }, width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
        return new(value, label);
    }

    private sealed record Cell(TextBlock Value, TextBlock Label);
}
