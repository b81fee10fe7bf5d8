using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A QR code at a size that a phone reads, and its words beside it.</summary>
internal static class QrCodeSetter
{
    /// <summary>In points, with the white edge: 28 mm.</summary>
    private const double Side = 79.4;

    private const double MostOfWidth = 0.45;
    private const double Gap = 10;
    private const double Below = 6;

    public static List<Piece> Measure(QrCode code, GalleyFrame frame)
    {
        var parent = frame.Setting.Tags.Add(frame.Tag, "Div", code.Origin);
        var art = ArtworkOnPage.Of(code.Picture, frame, parent);
        var side = Math.Min(Side, frame.Width * MostOfWidth);
        var words = Galley.SetNarrow(code.Content, frame with { Width = frame.Width - side - Gap, Tag = parent });
        var height = words.Sum(piece => piece.Height) + words.Skip(1).Sum(piece => piece.Before);
        return
        [
            new(frame.ToHalfLines(Math.Max(side, height) + Below), (page, x, y) =>
            {
                art.Draw(page, new Box(x, y, side, side));
                var top = y + Math.Max(0, (side - height) / 2);
                for (var at = 0; at < words.Count; at++)
                {
                    top += at > 0 ? words[at].Before : 0;
                    words[at].Draw(page, x + side + Gap, top);
                    top += words[at].Height;
                }
            })
            {
                Before = frame.Look.Grid,
                OnGrid = true,
                Origin = code.Origin,
            },
        ];
    }
}
