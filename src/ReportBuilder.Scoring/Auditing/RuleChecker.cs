using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>Proves, column by column, that published scores follow the rule that the recipe states for them.</summary>
internal static class RuleChecker
{
    public static ImmutableArray<RuleCheck> Check(TakePublished step, ScoreSheet sheet, RecipeRun run, Wording wording)
    {
        var rules = PublishedScores.RulesById(step, sheet, run);
        var reasons = step.Exceptions.ToDictionary(exception => exception.Column.Name, exception => exception.Reason, StringComparer.Ordinal);
        return
        [
            .. sheet.Columns.Where(column => column.Node is not null).OrderBy(column => column.Node!.Index).Select(column =>
            {
                var rule = rules.GetValueOrDefault(column.Id, step.Rule);
                var floored = rule is RankedPoints { Floor: true } ? column.Values.Count(value => value == 1) : 0;
                var reason = reasons.GetValueOrDefault(column.Node!.Node.Name, reasons.GetValueOrDefault(column.Id, ""));
                return new RuleCheck(column.Node.Node, RuleWords.Of(rule, wording), reason, floored, Breaks(column, rule, sheet, run));
            }),
        ];
    }

    /// <summary>A warning for each broken column, at the cell that most likely is wrong.</summary>
    public static IEnumerable<Diagnostic> Diagnostics(ImmutableArray<RuleCheck> checks) =>
        checks.Where(check => !check.Consistent).Select(check => Diagnostic.Warning(
            "RB2002",
            check.Breaks[0].Place,
            $"the published scores of '{check.Node.Name}' do not follow their rule ({check.Rule}): {check.Breaks[0].Sentence}",
            "correct the cell if the source has another figure; otherwise leave it: the report says so in its audit note"));

    private static ImmutableArray<RuleBreak> Breaks(SheetColumn column, PointsRule rule, ScoreSheet sheet, RecipeRun run)
    {
        if (RuleFit.Fits(column.Values, rule))
            return [];
        if (rule is not RankedPoints ranked)
            return [.. OutsideCategories(column, (CategoryPoints)rule, sheet, run)];
        var repairs = RuleFit.Repairs(column.Values, ranked);
        return repairs.Count > 0 ? [Repaired(column, repairs, sheet, run)] : FirstMisfit(column, ranked, sheet, run);
    }

    /// <summary>Of the cells that could be the wrong one, the last that repeats what stands before it in the author's order.</summary>
    private static RuleBreak Repaired(SheetColumn column, List<Repair> repairs, ScoreSheet sheet, RecipeRun run)
    {
        var (row, fitting) = repairs.FindLast(repair => column.Values.AsSpan(0, repair.Row).Contains(column.Values[repair.Row])) ?? repairs[^1];
        var value = column.Values[row];
        var others = new List<string>();
        for (var i = 0; i < repairs.Count; i++)
        {
            // Those of one row follow each other.
            if (repairs[i].Row != row && (i == 0 || repairs[i].Row != repairs[i - 1].Row))
                others.Add(UnitAt(repairs[i].Row, sheet, run).Name);
        }

        PendingPhrase? alike = null;
        foreach (var other in others)
            alike = alike is null ? new("broken.one", ("name", other)) : new("broken.or", ("list", alike), ("name", other));
        var unit = UnitAt(row, sheet, run);
        return new(
            unit,
            value,
            fitting,
            run.PlaceOf(column.Id, sheet.Rows[row]),
            new("broken.repaired", ("fitting", fitting), ("value", value), ("name", unit.Name), ("more", alike is null ? "no" : "yes"), ("others", alike)));
    }

    private static ImmutableArray<RuleBreak> FirstMisfit(SheetColumn column, RankedPoints rule, ScoreSheet sheet, RecipeRun run)
    {
        var expected = RuleFit.Expected(column.Values, rule);
        var misfits = Enumerable.Range(0, expected.Length).Where(row => !double.IsNaN(expected[row]) && expected[row] != column.Values[row]).ToList();
        return
        [
            .. misfits.Select(row =>
            {
                var unit = UnitAt(row, sheet, run);
                var sentence = new PendingPhrase("broken.misfit", ("name", unit.Name), ("value", column.Values[row]), ("expected", expected[row]));
                return new RuleBreak(unit, column.Values[row], null, run.PlaceOf(column.Id, sheet.Rows[row]), sentence);
            }),
        ];
    }

    private static IEnumerable<RuleBreak> OutsideCategories(SheetColumn column, CategoryPoints rule, ScoreSheet sheet, RecipeRun run)
    {
        for (var row = 0; row < column.Values.Length; row++)
        {
            if (double.IsNaN(column.Values[row]) || rule.Points.Contains(column.Values[row]))
                continue;
            var unit = UnitAt(row, sheet, run);
            yield return new(
                unit,
                column.Values[row],
                null,
                run.PlaceOf(column.Id, sheet.Rows[row]),
                new("broken.category", ("name", unit.Name), ("value", column.Values[row])));
        }
    }

    private static Unit UnitAt(int row, ScoreSheet sheet, RecipeRun run) => run.Dataset.Units[sheet.Rows[row]];
}
