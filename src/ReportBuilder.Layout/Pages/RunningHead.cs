using System.Globalization;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Pages;

/// <summary>The line above the text and the number below it. Artifacts: a screen reader knows where it is without them.</summary>
internal sealed class RunningHead(ReportDocument document, Palette palette, LineSetter lines)
{
    /// <summary>From the top of the page to the head, in points (11 mm).</summary>
    private const double Top = 31.2;
    private const double FootFromBottom = 30;

    public void Draw(PageCanvas page, Section section)
    {
        var theme = document.Theme;
        var width = theme.PageWidth - (2 * theme.MarginSide);
        var style = TypeScale.Caption(palette.Muted);
        var title = $"{document.Edition.Title} {document.Edition.Year.ToString(CultureInfo.InvariantCulture)}";
        lines.Set([new(title, style, null)], width / 2, section.Origin).DrawLine(0, page, theme.MarginSide, Top);
        DrawSection(page, section, width, style with { Colour = palette.Colour(section.ColourToken) });
        DrawNumber(page);
    }

    public void DrawNumber(PageCanvas page, bool onColour = false)
    {
        var theme = document.Theme;
        var style = new TextStyle(FontWeight.SemiBold, 8.5, 10, onColour ? Palette.White : palette.Ink, Tabular: true);
        var width = theme.PageWidth - (2 * theme.MarginSide);
        lines.Set([new(page.Label, style, null)], width, default, Alignment.End)
            .DrawLine(0, page, theme.MarginSide, theme.PageHeight - FootFromBottom - 10);
    }

    private void DrawSection(PageCanvas page, Section section, double width, TextStyle style)
    {
        var name = section.ShortTitle.Length > 0 ? section.ShortTitle : section.Title;
        var pieces = new List<TextPiece>(2);
        if (section.Number.Length > 0)
            pieces.Add(new(section.Number + "\u00A0\u00A0", style with { Weight = FontWeight.SemiBold }, null));
        pieces.Add(new(name, style, null));
        var block = lines.Set(pieces, width * 0.62, section.Origin, Alignment.End);
        if (block.Count > 0)
            block.DrawLine(0, page, theme(document) + (width * 0.38), Top);

        static double theme(ReportDocument document) => document.Theme.MarginSide;
    }
}
