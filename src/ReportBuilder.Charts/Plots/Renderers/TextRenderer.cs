using ScottPlot;
using ScottPlot.Plottables;
using FontWeight = ReportBuilder.Model.Drawings.FontWeight;

namespace ReportBuilder.Charts.Plots.Renderers;

/// <summary>Real text, anchored where its alignment says, in the font of the report.</summary>
internal static class TextRenderer
{
    public static void Draw(Text text, PlotCanvas canvas)
    {
        var (x, y) = canvas.At(text.Axes, text.Location);
        Draw(canvas, x + text.OffsetX, y + text.OffsetY, text.LabelText, text.LabelStyle, text.LabelAlignment);
    }

    public static void Draw(Annotation note, PlotCanvas canvas)
    {
        var area = canvas.Area;
        var (across, down) = (note.Alignment.HorizontalFraction(), 1 - note.Alignment.VerticalFraction());
        var x = area.Left + (across * area.Width) + (note.OffsetX * (1 - (2 * across)));
        var y = area.Top + (down * area.Height) + (note.OffsetY * (1 - (2 * down)));
        Draw(canvas, x, y, note.LabelText, note.LabelStyle, note.Alignment);
    }

    /// <param name="level">Whatever the style's rotation.</param>
    public static void Draw(PlotCanvas canvas, double x, double y, string text, LabelStyle style, Alignment alignment, bool level = false)
    {
        if (!style.IsVisible || text.Length == 0)
            return;
        var form = new TextStyle(PlotCanvas.Exact(style.FontSize), style.Bold ? FontWeight.SemiBold : FontWeight.Regular);
        var anchor = alignment.HorizontalFraction() switch { 0 => TextAnchor.Start, 1 => TextAnchor.End, _ => TextAnchor.Middle };
        var lines = text.Split('\n');
        var first = alignment.VerticalFraction() switch
        {
            0 => y - form.Descent - ((lines.Length - 1) * form.Leading),
            1 => y + form.Ascent,
            _ => y + form.HalfCap - ((lines.Length - 1) * form.Leading / 2),
        };
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].Length > 0)
            {
                var (baseline, turn) = (first + (line * form.Leading), level ? 0 : PlotCanvas.Exact(style.Rotation));
                canvas.Add(new TextMark(x, baseline, lines[line], form.Size, form.Weight, InkColours.Of(style.ForeColor), anchor, turn));
            }
        }
    }
}
