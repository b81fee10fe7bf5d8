using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Pages;

/// <summary>What a draft says on every page: the watermark and, under an embargo, its date.</summary>
internal sealed class StageMarks(Edition edition, PaperColours palette, LineSetter lines, double margin)
{
    private const double LargestSize = 18;

    /// <summary>White between the watermark and the line under it, in points.</summary>
    private const double BelowWatermark = 16;

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
        var size = Math.Clamp(margin * 0.36, TypeScale.Least, LargestSize);
        DrawTurned(page, edition.Wording["draft.mark"], new TypeStyle(FontWeight.Bold, size, size, ColourOn(page), Tracking: 0.3), page.Height / 2);
    }

    private void DrawEmbargo(PageCanvas page, DateOnly date)
    {
        var style = new TypeStyle(FontWeight.SemiBold, 7.2, 7.2, ColourOn(page));
        var text = lines.Set([new(edition.Wording.Say("embargo.until", ("date", edition.Wording.Date(date))), style, null)], page.Height, default);
        DrawTurned(page, text, style, (page.Height / 2) + BelowWatermark + text.InkWidth);
    }

    private Rgb ColourOn(PageCanvas page) => Contrast.Ratio(palette.Muted, page.Ground) >= Contrast.OfText ? palette.Muted : PaperColours.White;

    private void DrawTurned(PageCanvas page, string text, TypeStyle style, double y) =>
        DrawTurned(page, lines.Set([new(text, style, null)], page.Height, default), style, y);

    /// <summary>In the middle of the margin, read from the foot upwards from <paramref name="y"/>.</summary>
    private void DrawTurned(PageCanvas page, TextBlock text, TypeStyle style, double y) =>
        text.DrawTurned(page, page.Width - ((margin + style.Leading) / 2), y, -90);
}
