using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Terms on lines of their own, and what they mean set in below them.</summary>
internal static class DefinitionListSetter
{
    private const double Indent = 11;

    public static List<Piece> Measure(DefinitionList list, GalleyFrame frame, Block? previous)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "L", list.Origin, new(ListNumbering: "None"));
        var pieces = new List<Piece>();
        foreach (var item in list.Items)
        {
            var entry = frame.Setting.Tags.Add(tag, "LI", list.Origin);
            var style = frame.Look.Body with { Weight = FontWeight.SemiBold };
            var label = frame.Setting.Tags.Add(entry, "Lbl", list.Origin);
            var term = frame.Setting.Text(item.Term, style, frame.Width, label, frame.Look.Accent);
            var body = frame.Setting.Tags.Add(entry, "LBody", list.Origin);
            var lines = ParagraphSetter.LinesOf(term, label, pieces.Count == 0 && previous is null or Heading ? 0 : frame.HalfLine, onGrid: false);
            lines.ForEach(line => line.KeepWithNext = true);
            pieces.AddRange(lines);
            var content = Galley.SetNarrow(item.Content, frame with { Width = frame.Width - Indent, Tag = body });
            pieces.AddRange(content.Select(piece => piece.Drawn((page, x, y) => piece.Draw(page, x + Indent, y))));
        }

        return pieces;
    }
}
