using ReportBuilder.Layout.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>What stands in a line of text and is no text: a picture or a formula. A blank as wide keeps its place.</summary>
internal interface IInlineDrawing
{
    /// <summary>How far it reaches above the baseline, in points; the line is as tall as that asks for.</summary>
    double Ascent { get; }

    /// <summary>How far it reaches below it.</summary>
    double Descent { get; }

    void Draw(PageCanvas page, double x, double baseline);
}
