using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Scoring.Engine;

/// <summary>Runs the steps of a recipe one after the other.</summary>
internal static class RecipeRunner
{
    /// <summary>The sheet that a dataset starts as.</summary>
    public static ScoreSheet Start(Dataset dataset, FrameworkMap map) => new(
        [.. Enumerable.Range(0, dataset.Units.Length)],
        [.. dataset.Columns.Select(column => new SheetColumn(column.NodeId, map.WithId(column.NodeId), Values(column)))]);

    /// <summary>Runs steps from a sheet on. Nothing is kept but the last sheet.</summary>
    public static ScoreSheet Run(ScoreSheet sheet, IEnumerable<RecipeStep> steps, RecipeRun run) =>
        steps.Aggregate(sheet, (current, step) => Apply(step, current, run));

    /// <summary>Runs every step and keeps what each one made.</summary>
    public static (ScoreSheet ScoreSheet, ImmutableArray<StepResult> Results) RunAndKeep(ScoreSheet sheet, RecipeRun run)
    {
        var results = ImmutableArray.CreateBuilder<StepResult>(run.Recipe.Steps.Length);
        var datasets = new DatasetPrinter(run.Dataset);
        foreach (var step in run.Recipe.Steps)
        {
            var next = Apply(step, sheet, run);
            results.Add(new(step, StepNames.Of(step), datasets.Print(next), run.TakeMarks(), LeftOut(sheet, next, run.Dataset)));
            sheet = next;
        }

        return (sheet, results.ToImmutable());
    }

    private static ImmutableArray<Unit> LeftOut(ScoreSheet sheet, ScoreSheet next, Dataset dataset)
    {
        if (next.Rows.Length == sheet.Rows.Length)
            return [];
        var left = ImmutableArray.CreateBuilder<Unit>();
        foreach (var row in sheet.Rows)
        {
            if (!next.Rows.Contains(row))
                left.Add(dataset.Units[row]);
        }

        return left.ToImmutable();
    }

    private static ScoreSheet Apply(RecipeStep step, ScoreSheet sheet, RecipeRun run) => step switch
    {
        TakePublished published => PublishedScores.Apply(published, sheet, run),
        ScreenUnits screen => Screening.Apply(screen, sheet),
        Denominate denominate => Denomination.Apply(denominate, sheet, run),
        Combine combine => Combination.Apply(combine, sheet, run),
        Impute impute => Imputation.Apply(impute, sheet, run),
        Winsorise winsorise => Winsorising.Apply(winsorise, sheet, run),
        RoundOff round => Rounding.Apply(round, sheet, run),
        TreatOutliers treat => OutlierTreatment.Apply(treat, sheet, run),
        Transform transform => Transformation.Apply(transform, sheet, run),
        Normalise normalise => Normalisation.Apply(normalise, sheet, run),
        Aggregate aggregate => Aggregation.Apply(aggregate, sheet, run),
        RankUnits => sheet,
        _ => throw new NotSupportedException($"No class carries out the step {step.GetType().Name}."),
    };

    private static double[] Values(DataColumn column)
    {
        var values = new double[column.Readings.Length];
        for (var row = 0; row < values.Length; row++)
            values[row] = column.Readings[row].Value ?? double.NaN;
        return values;
    }
}
