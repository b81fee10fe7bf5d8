using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A titled list of facts on a panel: the term at the left, what it is at the right, a hairline between rows.</summary>
internal static class FactsBoxSetter
{
    private const double Inset = 10;
    private const double RowInset = 4;

    public static List<Piece> Measure(FactsBox box, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var inner = frame.Width - (2 * Inset);
        var list = setting.Tags.Add(frame.Tag, "L", box.Origin, new(ListNumbering: "None"));
        var title = box.Title.Length == 0
            ? null
            : setting.Text(box.Title, TypeScale.Finding(look.Accent), inner, setting.Tags.Add(list, "Caption", box.Origin));
        var rows = box.Rows.Select(row => Row(row, box, list, frame, inner)).ToArray();
        var titleHeight = title is null ? 0 : title.Height + 4;
        var height = (2 * Inset) + titleHeight + rows.Sum(row => row.Height);
        return
        [
            new(frame.ToHalfLines(height + 4), (page, x, y) =>
            {
                page.Fill(new(x, y, frame.Width, height), setting.PaperColours.Panel);
                title?.Draw(page, x + Inset, y + Inset);
                var top = y + Inset + titleHeight;
                foreach (var row in rows)
                {
                    page.Rule(x + Inset, top, x + frame.Width - Inset, top, look.Hairline, 0.5);
                    row.Term.Draw(page, x + Inset, top + RowInset);
                    row.Description.Draw(page, x + Inset, top + RowInset + (row.Stacked ? row.Term.Height : 0));
                    top += row.Height;
                }
            })
            {
                Before = look.Grid,
                OnGrid = true,
                Floats = true,
                Origin = box.Origin,
            },
        ];
    }

    private static FactLines Row(FactRow row, FactsBox box, Tagging.TagBuilder list, GalleyFrame frame, double width)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var item = setting.Tags.Add(list, "LI", box.Origin);
        var label = setting.Tags.Add(item, "Lbl", box.Origin);
        var body = setting.Tags.Add(item, "LBody", box.Origin);
        var termStyle = TypeScale.Caption(look.Muted) with { Size = 7.6, Leading = 10.5 };
        var style = termStyle with { Colour = look.Ink, Weight = FontWeight.SemiBold, Tabular = true };
        var natural = setting.Shaper.Measure(PlainText.Of(row.Description), style);
        var term = setting.Text(row.Term, termStyle, width - Math.Min(natural + 8, width * 0.55), label, look.Accent);
        var stacked = natural > width * 0.55;
        var description = setting.Text(row.Description, style, width, body, look.Accent, stacked ? Alignment.Start : Alignment.End);
        return new(term, description, stacked, (2 * RowInset) + (stacked ? term.Height + description.Height : Math.Max(term.Height, description.Height)));
    }

    private sealed record FactLines(TextBlock Term, TextBlock Description, bool Stacked, double Height);
}
