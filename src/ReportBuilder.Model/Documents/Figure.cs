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
    SourcePlace Origin) : Block(Origin);
