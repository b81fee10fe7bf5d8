using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

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
        DrawTurned(page, PrintedWords.Draft, style, page.Width - 14, page.Height / 2);
    }

    private void DrawEmbargo(PageCanvas page, DateOnly date)
    {
        var style = new TextStyle(FontWeight.SemiBold, 7.2, 10, palette.Muted);
        DrawTurned(page, PrintedWords.Embargo(date), style, page.Width - 14, page.Height / 4);
    }

    private void DrawTurned(PageCanvas page, string text, TextStyle style, double x, double y) =>
        lines.Set([new(text, style, null)], page.Height, default).DrawTurned(page, x - style.Baseline, y, -90);
}
