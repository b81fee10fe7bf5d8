using System.Collections.Immutable;

namespace ReportBuilder.Differences;

/// <summary>Why a page is not what it was in the previous output.</summary>
/// <param name="Page">The path of an HTML page, or "PDF page 7".</param>
/// <param name="Why">The changes that show on it, the author's files first; never empty.</param>
internal sealed record PageReason(string Page, ImmutableArray<string> Why);
