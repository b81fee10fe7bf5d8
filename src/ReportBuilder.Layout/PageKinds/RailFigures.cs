using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>Key figures in a rail: the first large in the accent, the others small, what they are beside them.</summary>
internal static class RailFigures
{
    private const double Gap = 7;

    public static Piece Measure(KeyFigures figures, GalleyFrame frame)
    {
        var list = frame.Setting.Tags.Add(frame.Tag, "L", figures.Origin, new(ListNumbering: "None"));
        var rows = figures.Items.Select((item, i) => new Row(item, i == 0, figures, frame, list)).ToArray();
        return new(rows.Sum(row => row.Height) + (Gap * Math.Max(0, rows.Length - 1)), (page, x, y) =>
        {
            foreach (var row in rows)
            {
                row.Draw(page, x, y);
                y += row.Height + Gap;
            }
        });
    }

    private sealed class Row
    {
        private readonly TextBlock value;
        private readonly TextBlock label;
        private readonly double left;

        public Row(KeyFigure figure, bool first, KeyFigures figures, GalleyFrame frame, TagBuilder list)
        {
            var (setting, look) = (frame.Setting, frame.Look);
            var body = setting.Tags.Add(setting.Tags.Add(list, "LI", figures.Origin), "LBody", figures.Origin);
            var style = first
                ? new TypeStyle(FontWeight.SemiBold, 30, 32, look.Accent, Tracking: -0.03)
                : new TypeStyle(FontWeight.SemiBold, 13, 16, look.Ink, Tracking: -0.01);
            value = setting.Text(figure.Value, style, frame.Width, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
            left = Math.Min(Math.Max(value.InkWidth + 8, 42), frame.Width * 0.6);
            label = setting.Text(figure.Label, TypeScale.Caption(look.Muted) with { Size = 7.6 }, frame.Width - left, setting.Tags.Add(body, "P", figures.Origin), look.Accent);
        }

        public double Height => Math.Max(value.Height, label.Height);

        public void Draw(PageCanvas page, double x, double y)
        {
            value.Draw(page, x, y + ((Height - value.Height) / 2));
            label.Draw(page, x + left, y + ((Height - label.Height) / 2));
        }
    }
}
