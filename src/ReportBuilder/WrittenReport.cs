using ReportBuilder.Data;

namespace ReportBuilder;

/// <summary>A build whose files were handed over.</summary>
internal sealed record WrittenReport(ReportEditions Editions, BuildCounts Counts);
