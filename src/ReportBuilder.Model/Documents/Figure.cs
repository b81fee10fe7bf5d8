using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Documents;

/// <summary>A chart with its words: the finding as heading, what is measured, the source, and the alternative text.</summary>
/// <param name="Number">Printed as "Figure 7"; 0 for pictures that are not numbered (strips, flowers).</param>
/// <param name="Spec">The data behind the drawing, for the data table of the HTML edition and the attachments of the PDF.</param>
/// <param name="Wide">Spans both columns.</param>
public sealed record Figure(
    int Number,
    Drawing Drawing,
    ChartSpec Spec,
    string Finding,
    string Measures,
    string SourceLine,
    string AlternativeText,
    bool Wide,
    SourcePlace Origin) : Block(Origin)
{
    /// <summary>The chart drawn once more, as wide as a column of text on a screen; null where the drawing for print has about that width.</summary>
    public Drawing? OnScreen { get; init; }

    /// <summary>The chart drawn once more for a phone, where the others would print their words too small; null where it cannot be drawn so narrow.</summary>
    public Drawing? OnPhone { get; init; }
}
