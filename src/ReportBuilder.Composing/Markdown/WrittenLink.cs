using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Markdown;

/// <summary>A link as the author wrote it.</summary>
internal sealed record WrittenLink(string Target, SourcePlace Place);
