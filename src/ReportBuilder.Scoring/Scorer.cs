using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Auditing;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.History;
using ReportBuilder.Scoring.Insight;
using ReportBuilder.Scoring.Receipts;
using ReportBuilder.Scoring.Robust;

namespace ReportBuilder.Scoring;

/// <summary>The scoring stage: readings and a recipe in; every score, rank, check and analysis out.</summary>
public static class Scorer
{
    /// <summary>Scores an edition. With errors (codes RB2xxx) the scorebook has no scores.</summary>
    /// <param name="cache">Of the last time, for a process that scores again and again; null where nothing is kept.</param>
    public static Outcome<Scorebook> Score(ReportInputs inputs, ScorerCache? cache = null)
    {
        var recipe = inputs.Recipe ?? Recipe.SumOfPublishedScores;
        var map = new FrameworkMap(inputs.Framework);
        ImmutableArray<Diagnostic> wrong =
        [
            .. InputAudit.Find(inputs.Dataset, map, recipe),
            .. NodeWeights.Unknown(map, recipe),
            .. Groupings.Unknown(recipe, inputs.Dataset.Units),
            .. PrintedDecimals.Unknown(recipe, map),
        ];
        return wrong.Any(finding => finding.Severity == Severity.Error)
            ? Outcome.Of(Unscored(inputs), wrong)
            : Score(inputs, recipe, map, cache ?? new());
    }

    private static Outcome<Scorebook> Score(ReportInputs inputs, Recipe recipe, FrameworkMap map, ScorerCache cache)
    {
        var weights = NodeWeights.Of(map, recipe);
        var run = new RecipeRun(map, recipe, inputs.Dataset, inputs.Previous, weights);
        var start = RecipeRunner.Start(inputs.Dataset, map);
        var (sheet, steps) = RecipeRunner.RunAndKeep(start, run);
        CheckPlan(recipe, run);
        if (sheet.Find(map.Root.Node.Id) is null)
            run.Error("RB2038", recipe.Place, $"no step of the recipe scores '{map.Root.Node.Name}'", "end with a step 'aggregate' without a level");
        if (run.Diagnostics.Any(finding => finding.Severity == Severity.Error))
            return Outcome.Of(Unscored(inputs), run.Diagnostics);
        var checks = recipe.Steps.OfType<TakePublished>().FirstOrDefault() is { Checked: true } published
            ? RuleChecker.Check(published, start, run, inputs.Edition.Wording)
            : [];
        var book = Book(inputs, run, sheet, steps, checks, Study(inputs, run, steps, cache));
        return Outcome.Of(
            book,
            [
                .. run.Diagnostics,
                .. UnscoredUnits.Find(run, sheet),
                .. RuleChecker.Diagnostics(checks),
                .. TotalsAudit.Diagnostics(inputs, book.Audit),
            ]
        );
    }

    private static Scorebook Book(
        ReportInputs inputs,
        RecipeRun run,
        ScoreSheet sheet,
        ImmutableArray<StepResult> steps,
        ImmutableArray<RuleCheck> checks,
        Robustness robustness
    )
    {
        var units = steps.IsEmpty ? inputs.Dataset.Units : steps[^1].After.Units;
        var ranking = run.Recipe.Steps.OfType<RankUnits>().LastOrDefault() ?? new(Ties.Competition);
        var columns = ScoreColumns.Of(sheet, ranking);
        var usual = ranking.InGroups && (ranking.Groupings.IsEmpty || ranking.Groupings.Any(grouping => grouping.Name == Engine.Groupings.Usual));
        var groups = usual ? ScoreColumns.InGroups(sheet, units, ranking, null) : [];
        ImmutableArray<GroupRanking> groupings =
        [
            .. ranking.Groupings.Where(grouping => grouping.Name != Engine.Groupings.Usual)
                .Select(grouping => new GroupRanking(grouping.Name, ScoreColumns.InGroups(sheet, units, ranking, grouping))),
        ];
        var history = inputs.History is { } editions ? HistoryBooks.Of(editions, inputs, units, columns, ranking, run.Say) : null;
        var changes = EditionChanges.Since(inputs.Previous, history, units, columns, ranking);
        var previous = inputs.Previous?.Name ?? history?.Last.Year.ToString(CultureInfo.InvariantCulture) ?? "";
        var decimals = PrintedDecimals.Of(run.Recipe, run.Map, columns);
        double Weight(FrameworkNode node) => run.Weights[run.Map.WithId(node.Id)!.Index];
        RecipeNames names = new(run.Recipe, run.Map, inputs.Edition.Wording.Terms);
        var receipts = new Lazy<ReceiptWriter>(() =>
            new(new(inputs.Dataset, units, columns, steps, checks, Weight, groups, groupings, changes, previous, Numbers(inputs), names))
        );
        return new(
            inputs.Framework,
            units,
            columns,
            inputs.Tiers,
            Analyst.Analyse(inputs.Framework, units, columns, Weight, robustness),
            TotalsAudit.Compare(inputs, units, columns),
            (unit, node) => receipts.Value.Write(unit, node) with { Decimals = decimals.TryGetValue(node.Id, out var printed) ? printed : null })
        {
            Wording = inputs.Edition.Wording,
            Steps = steps,
            Method = MethodText.Of(run.Recipe, run.Map, run.Weights, units.Length, steps, Numbers(inputs)),
            RuleChecks = checks,
            GroupColumns = groups,
            Groupings = groupings,
            Changes = changes,
            PreviousName = previous,
            History = history,
            Ends = ScaleEnds.Of(run, steps),
            Decimals = decimals,
        };
    }

    private static NumberStyle Numbers(ReportInputs inputs) => inputs.Style.Numbers with { Wording = inputs.Edition.Wording };

    private static Robustness Study(ReportInputs inputs, RecipeRun run, ImmutableArray<StepResult> steps, ScorerCache cache) =>
        run.Recipe.Robustness is { } plan
            ? RobustnessStudy.Of(() => new(run.Map, run.Recipe, inputs.Dataset, inputs.Previous, run.Weights), plan, steps, cache)
            : Robustness.NotAsked;

    private static void CheckPlan(Recipe recipe, RecipeRun run)
    {
        foreach (var level in recipe.Robustness?.Levels ?? [])
        {
            if (run.DepthOf(level) == 0)
                run.Error("RB2023", level.Place, $"the level '{level.Name}' has no weights: it is the whole");
        }
    }

    /// <summary>What a run with errors gives back: the framework and the units, and no scores.</summary>
    private static Scorebook Unscored(ReportInputs inputs) => new(
        inputs.Framework,
        [.. inputs.Dataset.Units.DistinctBy(unit => unit.Id, StringComparer.Ordinal)],
        [],
        inputs.Tiers,
        Analyst.Analyse(inputs.Framework, [], [], _ => 1, Robustness.NotAsked),
        new(0, 0, 0, 0, []),
        (unit, node) => new(unit.Id, node.Id, null, null, "", [], []))
    {
        Wording = inputs.Edition.Wording,
    };
}
