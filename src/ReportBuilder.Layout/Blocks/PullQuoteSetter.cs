using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A sentence set large in the accent.</summary>
internal static class PullQuoteSetter
{
    public static List<Piece> Measure(PullQuote quote, GalleyFrame frame)
    {
        var tag = frame.Setting.Tags.Add(frame.Tag, "P", quote.Origin);
        var text = frame.Setting.Text(quote.Content, TypeScale.PullQuote(frame.Look.Accent), frame.Width, tag, frame.Look.Accent);
        return
        [
            new(frame.ToHalfLines(text.Height + 3 + (frame.Indents ? frame.HalfLine : 0)), (page, x, y) => text.Draw(page, x, y))
            {
                Before = frame.Look.Grid,
                OnGrid = true,
                Floats = true,
                Aside = true,
                Origin = quote.Origin,
            },
        ];
    }
}
