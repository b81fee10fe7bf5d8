using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>The text of a block, kept for the rules that read prose.</summary>
internal sealed record WrittenText(BlockText Prose, string SectionId, SectionKind Kind, bool IsHeading);
