using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Maths;

/// <summary>A formula, or a part of one between two ends of lines, that stands in a line of text.</summary>
internal sealed class InlineFormulaBox(MathBox box, Rgb colour, int tag) : IInlineDrawing
{
    public double Ascent => box.Ascent;

    public double Descent => box.Descent;

    public void Draw(PageCanvas page, double x, double baseline) => box.Draw(page, x, baseline, colour, tag);
}
