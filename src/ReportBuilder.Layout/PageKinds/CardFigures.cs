using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>Key figures small and side by side, the value above what it is.</summary>
internal static class CardFigures
{
    private const double Gap = 10;

    public static Piece Measure(KeyFigures figures, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var list = setting.Tags.Add(frame.Tag, "L", figures.Origin, listNumbering: "None");
        var width = (frame.Width - (Gap * (figures.Items.Length - 1))) / Math.Max(1, figures.Items.Length);
        var cells = new (TextBlock Value, TextBlock Label)[figures.Items.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var body = setting.Tags.Add(setting.Tags.Add(list, "LI", figures.Origin), "LBody", figures.Origin);
            var value = setting.Text(figures.Items[i].Value, new TextStyle(FontWeight.SemiBold, 13, 16, look.Accent, Tabular: true, Tracking: -0.01), width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
            cells[i] = (value, setting.Text(figures.Items[i].Label, TypeScale.Caption(look.Muted) with { Leading = 9 }, width, setting.Tags.Add(body, "P", figures.Origin), look.Accent));
        }

        return new(cells.Length == 0 ? 0 : cells.Max(cell => cell.Value.Height + cell.Label.Height), (page, x, y) =>
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i].Value.Draw(page, x + (i * (width + Gap)), y);
                cells[i].Label.Draw(page, x + (i * (width + Gap)), y + cells[i].Value.Height);
            }
        });
    }
}
