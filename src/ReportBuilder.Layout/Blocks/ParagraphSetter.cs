using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A paragraph: a piece a line; at least two lines stay together at either end.</summary>
internal static class ParagraphSetter
{
    public static List<Piece> Measure(Paragraph paragraph, GalleyFrame frame, Block? previous)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "P", paragraph.Origin);
        var style = StyleOf(paragraph.Role, frame.Look);
        var body = paragraph.Role == ParagraphRole.Body;
        var indented = body && frame.Indents;
        var follows = previous is Paragraph { Role: ParagraphRole.Body };
        var indent = indented && (follows || frame.Setting.IndentsFirst) ? frame.Setting.IndentEms * style.Size : 0;
        var text = frame.Setting.Text(paragraph.Content, style, frame.Width, tag, frame.Look.Accent, justify: body, indent: indent);
        var floated = previous is Figure or Illustration or PullQuote;
        var before = previous is null or Heading || (indented && (follows || floated)) ? 0 : frame.HalfLine;
        var onGrid = previous is Table or Quotation or Paragraph { Role: not ParagraphRole.Body } || (indented && previous is not null && !follows);
        return LinesOf(text, tag, before, onGrid, frame.HasFoot ? frame : null);
    }

    /// <summary>The lines of a text as pieces that keep widows and orphans away.</summary>
    /// <param name="foot">Where the notes that the text cites are measured for; null where they do not stand at the foot.</param>
    public static List<Piece> LinesOf(TextBlock text, TagBuilder tag, double before, bool onGrid, GalleyFrame? foot = null)
    {
        var pieces = new List<Piece>(text.Count);
        for (var i = 0; i < text.Count; i++)
        {
            var line = i;
            pieces.Add(new(text.HeightOf(i), (page, x, y) => text.DrawLine(line, page, x, y))
            {
                Before = i == 0 ? before : 0,
                KeepWithNext = i + 1 < text.Count && (i == 0 || i + 2 == text.Count),
                OnGrid = i == 0 && onGrid,
                Notes = foot is null ? [] : foot.Setting.Footnotes.Take(text, line, tag, foot),
                Origin = tag.Origin,
            });
        }

        return pieces;
    }

    private static TypeStyle StyleOf(ParagraphRole role, Look look) => role switch
    {
        ParagraphRole.Standfirst => TypeScale.Standfirst(look.Muted),
        ParagraphRole.Lead => TypeScale.Lead(look.Ink),
        ParagraphRole.Small => TypeScale.Caption(look.Muted),
        _ => look.Body,
    };
}
