using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>The text of a block, kept for the rules that read prose.</summary>
/// <param name="IsPlain">It is printed as it is typed: no call, claim or mark can stand in it.</param>
internal sealed record WrittenText(BlockText Prose, string SectionId, SectionKind Kind, bool IsHeading, bool IsPlain = false)
{
    /// <summary>A template of the document wrote it.</summary>
    public bool IsOfTemplate { get; init; }

    /// <summary>Where the table begins that it is a cell of; null for other text.</summary>
    public SourcePlace? Table { get; init; }
}
