using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Words of others: set in, with a rule beside them, and who said them below. An epigraph leans and has no rule.</summary>
internal static class QuotationSetter
{
    private const double Indent = 13;

    public static List<Piece> Measure(Quotation quotation, GalleyFrame frame)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "BlockQuote", quotation.Origin);
        var body = frame.Look.Body with { Colour = frame.Look.Muted };
        var look = frame.Look with { Body = quotation.IsEpigraph ? body.Oblique() : body };
        var inner = Galley.SetNarrow(quotation.Content, frame with { Width = frame.Width - Indent, Tag = tag, Look = look });
        if (quotation.Attribution.Length > 0)
            inner.AddRange(Attribution(quotation, frame, tag, inner));
        return [.. inner.Select((piece, i) => Quoted(piece, i == 0, quotation, frame))];
    }

    private static List<Piece> Attribution(Quotation quotation, GalleyFrame frame, TagBuilder tag, List<Piece> words)
    {
        if (words.Count > 0)
            words[^1].KeepWithNext = true;
        var paragraph = frame.Setting.Tags.Add(tag, "P", quotation.Origin);
        var style = TypeScale.Caption(frame.Look.Muted) with { Size = 7.6, Leading = frame.Look.Body.Leading };
        var text = frame.Setting.Text(quotation.Attribution, style, frame.Width - Indent, paragraph, frame.Look.Accent);
        return ParagraphSetter.LinesOf(text, paragraph, 0, onGrid: false, frame.HasFoot ? frame : null);
    }

    private static Piece Quoted(Piece piece, bool isFirst, Quotation quotation, GalleyFrame frame)
    {
        var above = isFirst ? 0 : piece.Before;
        var quoted = piece.Drawn((page, x, y) =>
        {
            if (!quotation.IsEpigraph)
                page.Fill(new(x, y - above, 1.5, piece.Height + above), frame.Look.Accent);
            piece.Draw(page, x + Indent, y);
        });
        quoted.Before = isFirst ? frame.Look.Grid : piece.Before;
        return quoted;
    }
}
