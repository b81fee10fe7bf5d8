using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.PageKinds;

/// <summary>Facts in a rail: hairlines between rows, a dot in its colour before the name of a dimension.</summary>
internal static class RailFacts
{
    private const double RowInset = 3;
    private const double DotWidth = 10;

    public static Piece Measure(FactsBox box, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var list = setting.Tags.Add(frame.Tag, "L", box.Origin, new(ListNumbering: "None"));
        var title = box.Title.Length == 0
            ? null
            : setting.Text(box.Title, TypeScale.Caption(look.Ink) with { Weight = FontWeight.SemiBold, Size = 7.6 }, frame.Width, setting.Tags.Add(list, "Caption", box.Origin));
        var rows = box.Rows.Select(row => new Row(row, box, list, frame)).ToArray();
        var titleHeight = title is null ? 0 : title.Height + 3;
        return new(titleHeight + rows.Sum(row => row.Height), (page, x, y) =>
        {
            title?.Draw(page, x, y);
            y += titleHeight;
            foreach (var row in rows)
            {
                row.Draw(page, x, y);
                y += row.Height;
            }

            page.Rule(x, y, x + frame.Width, y, look.Hairline, 0.5);
        });
    }

    private sealed class Row
    {
        private readonly TextBlock term;
        private readonly TextBlock description;
        private readonly Rgb? dot;
        private readonly bool stacked;
        private readonly Rgb hairline;
        private readonly double width;

        public Row(FactRow row, FactsBox box, TagBuilder list, GalleyFrame frame)
        {
            var (setting, look) = (frame.Setting, frame.Look);
            (width, hairline) = (frame.Width, look.Hairline);
            dot = setting.ColourOfDimension(PlainText.Of(row.Term));
            var item = setting.Tags.Add(list, "LI", box.Origin);
            var label = setting.Tags.Add(item, "Lbl", box.Origin);
            var body = setting.Tags.Add(item, "LBody", box.Origin);
            var style = TypeScale.Caption(look.Ink) with { Size = 7.6 };
            var value = style with { Weight = FontWeight.SemiBold, Tabular = true };
            var natural = setting.Shaper.Measure(PlainText.Of(row.Description), value);
            var room = width - (dot is null ? 0 : DotWidth);
            stacked = natural > room * 0.5;
            term = setting.Text(row.Term, style, stacked ? room : room - natural - 6, label, look.Accent);
            description = setting.Text(row.Description, value, width, body, look.Accent, stacked ? Alignment.Start : Alignment.End);
        }

        public double Height => (2 * RowInset) + (stacked ? term.Height + description.Height : Math.Max(term.Height, description.Height));

        public void Draw(Pages.PageCanvas page, double x, double y)
        {
            page.Rule(x, y, x + width, y, hairline, 0.5);
            if (dot is { } colour)
                page.Dot(x + 2.6, y + RowInset + 5, 2.6, colour);
            term.Draw(page, x + (dot is null ? 0 : DotWidth), y + RowInset);
            description.Draw(page, x, y + RowInset + (stacked ? term.Height : 0));
        }
    }
}
