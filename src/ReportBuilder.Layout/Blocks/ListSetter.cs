using System.Globalization;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

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
        var last = 0;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = MeasureItem(list, i, frame, tag);
            if (item.Count == 0)
                continue;
            item[0].Before = i > 0 ? frame.HalfLine / 2 : previous is null or Heading ? 0 : frame.HalfLine;
            pieces.AddRange(item);
            last = item.Count;
        }

        // A heading has two lines under it, of two items where the first has one.
        if (previous is Heading && pieces.Count > 1)
            pieces[0].KeepWithNext = true;
        // No line stands alone behind them in the next column.
        if (last == 1 && pieces.Count > 2)
            (pieces[^2].KeepWithNext, pieces[0].KeepWithNext) = (true, pieces[0].KeepWithNext || pieces.Count == 3);
        return pieces;
    }

    private static List<Piece> MeasureItem(ListBlock list, int index, GalleyFrame frame, TagBuilder listTag)
    {
        var setting = frame.Setting;
        var itemTag = setting.Tags.Add(listTag, "LI", list.Origin);
        var task = list.Items[index].Done;
        var label = setting.Tags.Add(
            itemTag,
            "Lbl",
            list.Origin,
            task is { } state ? new(Alternative: setting.Wording[state ? "task.done" : "task.open"]) : null
        );
        var body = setting.Tags.Add(itemTag, "LBody", list.Origin);
        var indent = setting.InSquares(list.Ordered ? NumberIndent : BulletIndent, frame.Look.Body.Size);
        var text = list.Ordered ? (list.Start + index).ToString(CultureInfo.InvariantCulture) + "." : "•";
        var style = frame.Look.Body with { Colour = frame.Look.Accent, Weight = FontWeight.SemiBold, Tabular = true };
        var pieces = Galley.SetNarrow(list.Items[index].Content, frame with { Width = frame.Width - indent, Tag = body });
        if (task is { } done)
            return [.. pieces.Select((piece, i) => Indent(piece, indent, i == 0 ? (page, x, y) => DrawBox(page, x, y, done, frame, label) : null))];

        var marker = setting.Text(text, style, indent, label);
        return [.. pieces.Select((piece, i) => Indent(piece, indent, i == 0 ? marker.Draw : null))];
    }

    private static Piece Indent(Piece piece, double indent, Action<PageCanvas, double, double>? marker) => piece.Drawn((page, x, y) =>
    {
        marker?.Invoke(page, x, y);
        piece.Draw(page, x + indent, y);
    });

    /// <summary>The box of a task, with a tick in it where the task is done.</summary>
    private static void DrawBox(PageCanvas page, double x, double y, bool done, GalleyFrame frame, TagBuilder tag)
    {
        var size = frame.Look.Body.Size * 0.72;
        var top = y + frame.Look.Body.Baseline - size;
        var accent = frame.Look.Accent;
        page.Add(new PlacedPath(PageCanvas.Rectangle(new(x, top, size, size)), done ? accent : null, accent, 0.8, tag.Id));
        if (done)
            page.Add(
                new PlacedPath(
                    [
                        new(PathVerb.MoveTo, x + (size * 0.22), top + (size * 0.52)),
                        new(PathVerb.LineTo, x + (size * 0.42), top + (size * 0.74)),
                        new(PathVerb.LineTo, x + (size * 0.8), top + (size * 0.26)),
                    ],
                    null,
                    frame.Look.Ground,
                    1,
                    tag.Id));
    }
}
