using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>
/// Warns of sentences about moves between editions that cannot be set against each other (RB4311): a border or a measure changed, or the
/// framework did. Words that say so themselves ("not comparable") are let alone.
/// </summary>
internal static class UncomparableMoves
{
    public static void Check(WholeReport report)
    {
        if (report.Context.Scores.History is null)
            return;
        foreach (var claim in report.Conditions)
            Check(report, In(claim.Claim.Condition), claim.Words, claim.Place);
        foreach (var claim in report.Document.Claims.Where(claim => claim.Kind == ClaimKind.Computed))
        {
            // A result of before that is printed as it was published compares nothing.
            if (report.Context.Resolver.Call(claim.Binding).Asked is { } asked and not PastResult)
                Check(report, In(asked), claim.Sentence, claim.Place);
        }
    }

    private static void Check(WholeReport report, IEnumerable<Expression> asked, string words, SourcePlace place)
    {
        if (words.Contains("comparab", StringComparison.OrdinalIgnoreCase))
            return;
        var history = report.Context.Evaluator.History;
        var last = report.Context.Scores.History!.Last.Year;
        var found = asked.SelectMany(one => one switch
        {
            HistoryExpression over => history.Uncompared(over),
            ChangeOf { Unit: UnitLiteral unit } change => history.Uncompared(unit.Unit, change.Part, [last]),
            ChangeAmong { Unit: UnitLiteral unit } change => history.Uncompared(unit.Unit, change.Part, [last]),
            _ => [],
        });
        foreach (var (edition, why) in found.DistinctBy(one => one.Edition.Year))
            report.Warn(
                "RB4311",
                place,
                $"what this says is not comparable with {edition.Year.ToString(CultureInfo.InvariantCulture)}: {why}",
                "say in the sentence that it is not comparable, or leave it out"
            );
    }

    private static IEnumerable<Expression> In(Expression expression) => expression switch
    {
        AllOf all => In(all.Left).Concat(In(all.Right)),
        AnyOf any => In(any.Left).Concat(In(any.Right)),
        NotTrue not => In(not.Operand),
        // A result of before that is given as it was published compares nothing; one beside another result does.
        Compare { Left: PastResult, Right: NumberLiteral } or Compare { Left: NumberLiteral, Right: PastResult } => [],
        Compare compare => In(compare.Left).Concat(In(compare.Right)),
        _ => [expression],
    };
}
