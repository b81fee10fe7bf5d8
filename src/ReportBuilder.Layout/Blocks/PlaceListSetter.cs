using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A list of figures, tables or boxes: a line each, with the number of its page. Labels stand in a column of their own.</summary>
internal static class PlaceListSetter
{
    private const double BesideLabel = 10;
    private const double Between = 2;

    public static List<Piece> Measure(PlaceList list, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var style = new TypeStyle(FontWeight.Regular, 9.2, 13.5, look.Ink);
        var toc = setting.Tags.Add(frame.Tag, "TOC", list.Origin);
        var links = list.Entries
            .Select(_ => setting.Tags.Add(setting.Tags.Add(setting.Tags.Add(toc, "TOCI", list.Origin), "Reference", list.Origin), "Link", list.Origin))
            .ToList();
        var labels = list.Entries
            .Select((entry, at) => entry.Label.Length == 0
                ? null
                : setting.Text(entry.Label + " ", style with { Weight = FontWeight.SemiBold, Colour = look.Muted }, frame.Width, links[at]))
            .ToList();
        var indent = labels.Max(label => label is null ? 0 : label.InkWidth + BesideLabel);
        var pieces = new List<Piece>(links.Count);
        for (var at = 0; at < links.Count; at++)
        {
            var entry = list.Entries[at];
            var title = setting.Text(entry.Title + " ", style, frame.Width - indent - LeaderLine.PageWidth - LeaderLine.Gap, links[at]);
            var page = setting.Text(
                setting.PageNumbers.LabelOf(entry.Target),
                style with { Tabular = true },
                LeaderLine.PageWidth,
                links[at],
                Alignment.End);
            var piece = new LeaderLine(labels[at], title, page, entry.Words, "#" + entry.Target, links[at]).Piece(style, indent, frame.Width, look.Muted);
            piece.Before = Between;
            pieces.Add(piece);
        }

        if (pieces.Count > 2)
            pieces[^2].KeepWithNext = true;
        return pieces;
    }
}
