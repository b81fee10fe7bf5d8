using System.Globalization;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>The line above the text and the number below it. Artifacts: a screen reader knows where it is without them.</summary>
internal sealed class RunningHead(ReportDocument document, PaperColours palette, LineSetter lines)
{
    /// <summary>From the top of the page to the head, in points (11 mm); in a narrow margin this share of it, that the head keeps off the text.</summary>
    private const double FurthestFromTop = 31.2;
    private const double ShareOfTop = 0.46;
    private const double FurthestFromBottom = 30;
    private const double ShareOfBottom = 0.53;

    private double Top => Math.Min(FurthestFromTop, document.Theme.MarginTop * ShareOfTop);

    private double FootFromBottom => Math.Min(FurthestFromBottom, document.Theme.MarginBottom * ShareOfBottom);

    public void Draw(PageCanvas page, Section section)
    {
        var (left, width) = (document.Theme.MarginSide, WidthOn(page));
        var style = TypeScale.Caption(palette.Muted);
        var title = $"{document.Edition.Title} {document.Edition.Year.ToString(CultureInfo.InvariantCulture)}";
        lines.Set([Head(title, style)], width / 2, section.Origin).DrawLine(0, page, left, Top);
        DrawSection(page, section, left, width, style with { Colour = palette.Colour(section.ColourToken) });
        DrawNumber(page);
    }

    public void DrawNumber(PageCanvas page)
    {
        var style = new TypeStyle(FontWeight.SemiBold, 8.5, 10, palette.Ink, Tabular: true);
        lines.Set([new(page.Label, style, null, Artifact: PlacedItem.RunningFoot)], WidthOn(page), default, Alignment.End)
            .DrawLine(0, page, document.Theme.MarginSide, page.Height - FootFromBottom - 10);
    }

    private void DrawSection(PageCanvas page, Section section, double left, double width, TypeStyle style)
    {
        var name = section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title;
        var pieces = new List<TextPiece>(2);
        if (section.Number.Length > 0)
            pieces.Add(Head(section.Number + "\u00A0\u00A0", style with { Weight = FontWeight.SemiBold }));
        pieces.Add(Head(name, style));
        var block = lines.Set(pieces.ToArray(), width * 0.62, section.Origin, Alignment.End);
        if (block.Count > 0)
            block.DrawLine(0, page, left + (width * 0.38), Top);
    }

    private double WidthOn(PageCanvas page) => page.Width - (2 * document.Theme.MarginSide);

    private static TextPiece Head(string text, TypeStyle style) => new(text, style, null, Artifact: PlacedItem.RunningHead);
}
