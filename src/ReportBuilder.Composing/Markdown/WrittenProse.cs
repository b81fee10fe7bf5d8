using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Markdown;

/// <summary>The text of a block, kept for the rules that read prose.</summary>
internal sealed record WrittenProse(Prose Prose, string SectionId, SectionKind Kind, bool IsHeading);
