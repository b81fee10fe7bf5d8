using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks.Parts;

/// <summary>
/// A drawing on a page, tagged as a Figure with its alternative text and bounds; as large as drawn unless asked otherwise, smaller where it
/// must be.
/// </summary>
internal sealed class Picture
{
    private readonly Setting setting;
    private readonly Look look;
    private readonly TagBuilder tag;
    private readonly Drawing drawing;
    private readonly double maximumWidth;
    private double scale;

    public Picture(
        Figure figure,
        Setting setting,
        Look look,
        TagBuilder parent,
        double width,
        double maximumHeight = double.PositiveInfinity,
        bool centred = false,
        double maximumScale = 1
    )
    {
        (this.setting, this.look, drawing) = (setting, look, figure.Drawing);
        tag = setting.Tags.Add(parent, "Figure", figure.Origin, new(Alternative: figure.AlternativeText));
        var fit = Math.Min(width / Math.Max(1, drawing.Width), maximumHeight / Math.Max(1, drawing.Height));
        scale = Math.Min(maximumScale, fit);
        maximumWidth = centred ? width : 0;
    }

    public double Width => drawing.Width * scale;

    public double Height => drawing.Height * scale;

    /// <summary>Makes it smaller, where it is taller than this.</summary>
    public void Shrink(double maximumHeight) => scale = Math.Min(scale, maximumHeight / Math.Max(1, drawing.Height));

    public void Draw(PageCanvas page, double left, double y)
    {
        var x = left + Math.Max(0, (maximumWidth - Width) / 2);
        tag.StandsAt(page, new(x, y, Width, Height));
        new DrawingPainter(setting, look, tag, scale).Draw(page, drawing, x, y);
    }
}
