using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>One entry of the outline in report.yaml: a part of the report, from a Markdown file, a template or made from the data.</summary>
/// <param name="Kind">
/// cover, title-page, contents, foreword, summary, ranking, part, dimension, case-study, unit-profiles, method, analysis, indicators,
/// changes, references, acknowledgements, colophon or text.
/// </param>
/// <param name="Content">The Markdown file it prints, relative to the edition; empty for parts that come from the data alone.</param>
/// <param name="Title">Overrides the title in the content's front matter.</param>
/// <param name="Parts">Nested parts: the dimensions of "Dimension insights", the case studies of a dimension.</param>
public sealed record OutlinePart(string Kind, string Content, string Title, ImmutableArray<OutlinePart> Parts, SourcePlace Place)
{
    /// <summary>What its address is made of, where that is not its own title: in another language than the main one.</summary>
    public PartAddress? Address { get; init; }
}

/// <summary>What the address of a part is made of: its title and name in the edition's main language; empty where they are those of its kind.</summary>
public sealed record PartAddress(string Title, string Name);
