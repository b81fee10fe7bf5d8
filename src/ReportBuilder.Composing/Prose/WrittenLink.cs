using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Prose;

/// <summary>A link as the author wrote it.</summary>
internal sealed record WrittenLink(string Target, SourcePlace Place);
