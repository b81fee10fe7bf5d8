using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Figures in words, side by side under short rules: the value large, what it is below.</summary>
internal static class KeyFiguresSetter
{
    private const double Gap = 18;
    private const double AboveValue = 9;
    private const double BelowRow = 10;

    public static List<Piece> Measure(KeyFigures figures, GalleyFrame frame)
    {
        var across = Math.Min(figures.Items.Length, frame.Width > 320 ? figures.Items.Length == 4 ? 4 : 3 : 2);
        if (across == 0)
            return [];
        var tag = frame.Setting.Tags.Add(frame.Tag, "L", figures.Origin, new(ListNumbering: "None"));
        var width = (frame.Width - ((across - 1) * Gap)) / across;
        var cells = figures.Items.Select(item => new Cell(item, figures, frame, tag, width)).ToArray();
        return [.. cells.Chunk(across).Select((row, i) => Row(row, width, frame, figures, i))];
    }

    private static Piece Row(Cell[] row, double width, GalleyFrame frame, KeyFigures figures, int index)
    {
        var height = row.Max(cell => cell.Height);
        return new(height, (page, x, y) =>
        {
            for (var i = 0; i < row.Length; i++)
                row[i].Draw(page, x + (i * (width + Gap)), y, frame.Look.Accent);
        })
        {
            Before = index == 0 ? frame.Look.Grid : 0,
            OnGrid = index == 0,
            Origin = figures.Origin,
        };
    }

    private sealed class Cell
    {
        private readonly TextBlock value;
        private readonly TextBlock label;
        private readonly double width;

        public Cell(KeyFigure figure, KeyFigures figures, GalleyFrame frame, TagBuilder list, double width)
        {
            var (setting, look) = (frame.Setting, frame.Look);
            var body = setting.Tags.Add(setting.Tags.Add(list, "LI", figures.Origin), "LBody", figures.Origin);
            var size = frame.Width > 320 ? 22 : 17;
            var style = new TypeStyle(FontWeight.SemiBold, size, size * 1.25, look.Accent, Tracking: -0.02);
            value = setting.Text(figure.Value, style, width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
            label = setting.Text(figure.Label, TypeScale.Caption(look.Muted) with { Size = 8, Leading = 11.5 }, width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
            this.width = width;
        }

        public double Height => AboveValue + value.Height + label.Height + BelowRow;

        public void Draw(PageCanvas page, double x, double y, Model.Pages.Rgb rule)
        {
            page.Rule(x, y + 0.5, x + width, y + 0.5, rule, 0.9);
            value.Draw(page, x, y + AboveValue);
            label.Draw(page, x, y + AboveValue + value.Height);
        }
    }
}
