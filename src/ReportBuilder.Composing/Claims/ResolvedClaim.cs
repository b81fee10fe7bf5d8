using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Claims;

/// <summary>What a call or a claim comes to and how it prints. The same for every place that says the same.</summary>
/// <param name="Expression">As the author wrote it; the id of a fact.</param>
/// <param name="NumbersNote">The source prints a note number, once a chapter.</param>
internal sealed record ResolvedClaim(
    ClaimKind Kind,
    string Expression,
    string Printed,
    string Explanation,
    string SourceId,
    ImmutableArray<string> Cells,
    bool NumbersNote = false)
{
    /// <summary>What a call asks; null for facts, citations and conditions.</summary>
    public Expression? Asked { get; init; }
}
