using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Blocks.Parts;

/// <summary>A coloured ground behind pieces, which may go on in the next column.</summary>
/// <param name="Ground">Its colour.</param>
/// <param name="Bar">The colour of the bar at its left; null for none.</param>
internal sealed record Panel(Rgb Ground, Rgb? Bar = null)
{
    /// <summary>Points between the edges of the ground and what stands on it.</summary>
    public const double Inset = 9;

    private const double BarWidth = 2.5;

    /// <summary>The pieces on the ground, as wide as <paramref name="frame"/>; they were measured two insets narrower.</summary>
    public List<Piece> Behind(List<Piece> pieces, GalleyFrame frame)
    {
        var height = pieces.Sum(piece => piece.Height) + pieces.Skip(1).Sum(piece => piece.Before) + (2 * Inset);
        var rest = frame.ToHalfLines(height) - height;
        return [.. pieces.Select((piece, at) => OnGround(piece, frame, at == 0, at + 1 == pieces.Count, rest))];
    }

    private Piece OnGround(Piece piece, GalleyFrame frame, bool isFirst, bool isLast, double rest)
    {
        var above = isFirst ? Inset : piece.Before;
        var head = isFirst ? Inset : 0;
        var foot = isLast ? Inset : 0;
        return new(head + piece.Height + foot + (isLast ? rest : 0), (page, x, y) =>
        {
            var top = isFirst ? y : y - above;
            var bottom = y + head + piece.Height + foot;
            page.Fill(new(x, top, frame.Width, bottom - top), Ground);
            if (Bar is { } bar)
                page.Fill(new(x, top, BarWidth, bottom - top), bar);
            piece.Draw(page, x + Inset, y + head);
        })
        {
            Before = isFirst ? frame.Look.Grid : piece.Before,
            KeepWithNext = piece.KeepWithNext,
            OnGrid = isFirst,
            IsFigure = piece.IsFigure,
            Notes = piece.Notes,
            Origin = piece.Origin,
        };
    }
}
