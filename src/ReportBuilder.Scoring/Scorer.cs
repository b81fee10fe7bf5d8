using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Auditing;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Receipts;

namespace ReportBuilder.Scoring;

/// <summary>The scoring stage: readings and a recipe in; every score, rank, check and analysis out.</summary>
public static class Scorer
{
    public static Outcome<Scorebook> Score(ReportInputs inputs)
    {
        var recipe = inputs.Recipe ?? Recipe.SumOfPublishedScores;
        var map = new FrameworkMap(inputs.Framework);
        ImmutableArray<Diagnostic> wrong = [.. InputAudit.Find(inputs.Dataset, map, recipe), .. NodeWeights.Unknown(map, recipe)];
        return wrong.Any(finding => finding.Severity == Severity.Error)
            ? Outcome.Of(Unscored(inputs), wrong)
            : Score(inputs, recipe, map);
    }

    private static Outcome<Scorebook> Score(ReportInputs inputs, Recipe recipe, FrameworkMap map)
    {
        var run = new RecipeRun(map, recipe, inputs.Dataset, inputs.Previous, NodeWeights.Of(map, recipe));
        var start = RecipeRunner.Start(inputs.Dataset, map);
        var (sheet, steps) = RecipeRunner.RunAndKeep(start, run);
        if (sheet.Find(map.Root.Node.Id) is null)
            run.Error("RB2038", recipe.Place, $"no step of the recipe scores '{map.Root.Node.Name}'", "end with a step 'aggregate' without a level");
        if (run.Diagnostics.Any(finding => finding.Severity == Severity.Error))
            return Outcome.Of(Unscored(inputs), run.Diagnostics);
        var units = steps.IsEmpty ? inputs.Dataset.Units : steps[^1].After.Units;
        var ranking = recipe.Steps.OfType<RankUnits>().LastOrDefault() ?? new(Ties.Competition);
        var columns = ScoreColumns.Of(sheet, ranking);
        var checks = recipe.Steps.OfType<TakePublished>().FirstOrDefault() is { Checked: true } published ? RuleChecker.Check(published, start, run) : [];
        var book = new Scorebook(
            inputs.Framework,
            units,
            columns,
            inputs.Tiers,
            Analyst.Analyse(inputs.Framework, units, columns),
            TotalsAudit.Compare(inputs, units, columns),
            new ReceiptWriter(inputs, units, columns).Write)
        {
            Steps = steps,
            RuleChecks = checks,
            GroupColumns = ranking.InGroups ? ScoreColumns.InGroups(sheet, units, ranking) : [],
        };
        return Outcome.Of(book, [.. run.Diagnostics, .. RuleChecker.Diagnostics(checks), .. TotalsAudit.Diagnostics(inputs, book.Audit)]);
    }

    /// <summary>What a run with errors gives back: the framework and the units, and no scores.</summary>
    private static Scorebook Unscored(ReportInputs inputs) => new(
        inputs.Framework,
        [.. inputs.Dataset.Units.DistinctBy(unit => unit.Id, StringComparer.Ordinal)],
        [],
        inputs.Tiers,
        Analyst.Analyse(inputs.Framework, [], []),
        new(0, 0, 0, 0, []),
        (unit, node) => new(unit.Id, node.Id, null, null, "", [], []));
}
