using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Outline;

/// <summary>A section before it is written: its id, and what the outline and the front matter say about it.</summary>
/// <param name="Content">The author's text, or null for sections that come from the data alone.</param>
/// <param name="Name">Of a case study: the unit or region it is about.</param>
/// <param name="Unit">Of a case study or a profile.</param>
internal sealed record SectionPlan(
    OutlinePart Part,
    SectionKind Kind,
    ContentText? Content,
    string Id,
    string Number,
    string Title,
    string Name,
    string ColourToken,
    FrameworkNode? Dimension,
    Unit? Unit,
    ImmutableArray<SectionPlan> Children)
{
    /// <summary>How many empty pages the outline puts before it.</summary>
    public int BlankPagesBefore { get; init; }

    /// <summary>Where the section starts: the author's text, or the line of the outline.</summary>
    public SourcePlace Place => Content is { } text ? new(text.Path, text.FirstLine) : Part.Place;
}
