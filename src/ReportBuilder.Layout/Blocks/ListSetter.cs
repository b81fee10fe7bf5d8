using System.Globalization;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A list with hanging markers.</summary>
internal static class ListSetter
{
    private const double BulletIndent = 11;
    private const double NumberIndent = 16;

    public static List<Piece> Measure(ListBlock list, GalleyFrame frame, Block? previous)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "L", list.Origin, new(ListNumbering: list.Ordered ? "Decimal" : "Disc"));
        var pieces = new List<Piece>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = MeasureItem(list, i, frame, tag);
            if (item.Count == 0)
                continue;
            item[0].Before = i > 0 ? frame.HalfLine / 2 : previous is null or Heading ? 0 : frame.HalfLine;
            pieces.AddRange(item);
        }

        return pieces;
    }

    private static List<Piece> MeasureItem(ListBlock list, int index, GalleyFrame frame, TagBuilder listTag)
    {
        var setting = frame.Setting;
        var itemTag = setting.Tags.Add(listTag, "LI", list.Origin);
        var label = setting.Tags.Add(itemTag, "Lbl", list.Origin);
        var body = setting.Tags.Add(itemTag, "LBody", list.Origin);
        var indent = list.Ordered ? NumberIndent : BulletIndent;
        var text = list.Ordered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : "•";
        var style = frame.Look.Body with { Colour = frame.Look.Accent, Weight = FontWeight.SemiBold, Tabular = true };
        var marker = setting.Text(text, style, indent, label);
        var pieces = Galley.SetNarrow(list.Items[index].Content, frame with { Width = frame.Width - indent, Tag = body });
        return [.. pieces.Select((piece, i) => Indent(piece, indent, i == 0 ? marker : null))];
    }

    private static Piece Indent(Piece piece, double indent, TextBlock? marker) => piece.Drawn((page, x, y) =>
    {
        marker?.Draw(page, x, y);
        piece.Draw(page, x + indent, y);
    });
}
