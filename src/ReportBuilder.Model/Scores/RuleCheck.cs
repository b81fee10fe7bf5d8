using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Model.Scores;

/// <summary>A cell that keeps a published column from following its rule.</summary>
/// <param name="Fitting">The value with which the column would follow its rule, or null where no single change is enough.</param>
public sealed record RuleBreak(Unit Unit, double Published, double? Fitting, SourcePlace Place, PendingPhrase Sentence);

/// <summary>Whether a published column follows the rule that the recipe states for it.</summary>
/// <param name="Rule">In words: "competition ranks, 1 point where there is nothing to rank".</param>
/// <param name="Floored">How many units have the least points because they had nothing to rank.</param>
public sealed record RuleCheck(FrameworkNode Node, string Rule, string Reason, int Floored, ImmutableArray<RuleBreak> Breaks)
{
    public bool Consistent => Breaks.IsEmpty;
}
