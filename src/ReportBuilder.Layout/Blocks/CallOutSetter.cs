using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A text in a box beside the text: what kind of box it is, its title, its words.</summary>
internal static class CallOutSetter
{
    /// <summary>A box of fewer lines is not broken.</summary>
    private const int LinesKeptWhole = 14;

    public static List<Piece> Measure(CallOut box, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var section = setting.Tags.Add(frame.Tag, "Sect", box.Origin);
        var width = frame.Width - (2 * Panel.Inset);
        var kind = setting.Wording[CallOutWords.Key(box.Kind)];
        var tag = setting.Tags.Add(section, "P", box.Origin);
        var sign = setting.Text(kind.ToUpperInvariant(), TypeScale.Eyebrow(look.Accent), width, setting.Tags.Add(tag, "Span", box.Origin));
        var head = new List<Piece> { new(sign.Height + 2, (page, x, y) => sign.Draw(page, x, y)) { KeepWithNext = true, Origin = box.Origin } };
        if (box.Title.Length > 0)
        {
            var title = setting.Text(box.Title, TypeScale.Finding(look.Ink), width, setting.Tags.Add(tag, "Span", box.Origin));
            head.Add(new(title.Height + 3, (page, x, y) => title.Draw(page, x, y)) { KeepWithNext = true, Origin = box.Origin });
        }

        var inner = frame with { Width = width, Tag = section };
        List<Piece> pieces = [.. head, .. Galley.SetNarrow(box.Content, inner)];
        if (pieces.Sum(piece => piece.Height + piece.Before) < LinesKeptWhole * look.Grid)
            pieces.GetRange(0, pieces.Count - 1).ForEach(piece => piece.KeepWithNext = true);
        return new Panel(setting.PaperColours.Panel, look.Accent).Behind(pieces, frame);
    }
}
