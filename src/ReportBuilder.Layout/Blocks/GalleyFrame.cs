using ReportBuilder.Layout.Tagging;

namespace ReportBuilder.Layout.Blocks;

/// <summary>What a block is measured for: the widths it may take, the looks, and the element it belongs to.</summary>
/// <param name="Width">Of one column, points.</param>
/// <param name="WideWidth">Of what spans the columns; equal to <paramref name="Width"/> where nothing may.</param>
/// <param name="SectionLevel">The heading level of the section's title, from 1.</param>
internal sealed record GalleyFrame(Setting Setting, Look Look, double Width, double WideWidth, TagBuilder Tag, int SectionLevel)
{
    /// <summary>The section's title stands over its table: the caption is then a line, not a title.</summary>
    public bool TitleHeadsTable { get; init; }

    /// <summary>What stands above the first block on its page, in points: a table that fills a page leaves it room.</summary>
    public double HeightAbove { get; init; }

    /// <summary>How wide a table may be on a page of its own on its long side, in points; 0 where it may not leave the text.</summary>
    public double LandscapeWidth { get; init; }

    /// <summary>The text has a foot for notes: columns on text pages.</summary>
    public bool HasFoot { get; init; }

    /// <summary>Paragraphs are told apart by the indent of their first line: running text of a theme that wants it so.</summary>
    public bool Indents { get; init; }

    public double HalfLine => Look.Grid / 2;

    /// <summary>The height rounded up to half lines, so that what stands below is on the grid or halfway.</summary>
    public double ToHalfLines(double height) => Math.Ceiling((height - 0.01) / HalfLine) * HalfLine;
}
