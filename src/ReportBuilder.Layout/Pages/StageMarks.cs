using System.Globalization;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>What a draft says on every page: the watermark and, under an embargo, its date.</summary>
internal sealed class StageMarks(Edition edition, Palette palette, LineSetter lines)
{
    public void Draw(PageCanvas page)
    {
        if (edition.Stage == Stage.Draft)
            DrawWatermark(page);
        if (edition.Embargo is { } date)
            DrawEmbargo(page, date);
    }

    /// <summary>Down the outer margin, so that it never stands behind text.</summary>
    private void DrawWatermark(PageCanvas page)
    {
        var style = new TextStyle(FontWeight.Bold, 18, 20, palette.Muted, Tracking: 0.3);
        DrawTurned(page, "DRAFT", style, page.Width - 14, page.Height / 2);
    }

    private void DrawEmbargo(PageCanvas page, DateOnly date)
    {
        var style = new TextStyle(FontWeight.SemiBold, 7.2, 10, palette.Muted);
        var text = $"Embargoed until {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        DrawTurned(page, text, style, page.Width - 14, page.Height / 4);
    }

    private void DrawTurned(PageCanvas page, string text, TextStyle style, double x, double y)
    {
        var scratch = new PageCanvas(0, page.Width, page.Height, "");
        lines.Set([new(text, style, null)], page.Height, default).Draw(scratch, 0, 0);
        foreach (var item in scratch.Build().Items.OfType<PlacedText>())
            page.Add(item with { X = x, Y = y, Rotation = -90 });
    }
}
