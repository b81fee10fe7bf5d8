using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Words of others: set in, with a rule beside them.</summary>
internal static class QuotationSetter
{
    private const double Indent = 13;

    public static List<Piece> Measure(Quotation quotation, GalleyFrame frame)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "BlockQuote", quotation.Origin);
        var look = frame.Look with { Body = frame.Look.Body with { Colour = frame.Look.Muted } };
        var inner = Galley.SetNarrow(quotation.Content, frame with { Width = frame.Width - Indent, Tag = tag, Look = look });
        var accent = frame.Look.Accent;
        return
        [
            .. inner.Select((piece, i) =>
            {
                var above = i == 0 ? 0 : piece.Before;
                var quoted = piece.Drawn((page, x, y) =>
                {
                    page.Fill(new(x, y - above, 1.5, piece.Height + above), accent);
                    piece.Draw(page, x + Indent, y);
                });
                quoted.Before = i == 0 ? frame.Look.Grid : piece.Before;
                return quoted;
            }),
        ];
    }
}
