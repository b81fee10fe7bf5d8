using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Receipts;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Fills missing readings and marks each cell it fills. A cell that nothing can fill stays missing.</summary>
internal static class Imputation
{
    public static ScoreSheet Apply(Impute step, ScoreSheet sheet, RecipeRun run)
    {
        ImmutableArray<Unit> units = [.. sheet.Rows.Select(row => run.Dataset.Units[row])];
        if (step.With == ImputeWith.LastYear && run.Previous is null)
            run.Error(
                "RB2034",
                step.Place,
                "the recipe fills gaps with last year's values, but the edition has no previous one",
                "give the previous edition, or fill with the median"
            );
        var filled = run.ColumnsOf(step, sheet)
            .Where(column => column.Values.Any(double.IsNaN))
            .Select(column => column with { Values = Fill(step, column, units, sheet.Rows, run) });
        return sheet.With([.. filled]);
    }

    private static double[] Fill(Impute step, SheetColumn column, ImmutableArray<Unit> units, ImmutableArray<int> rows, RecipeRun run)
    {
        var source = Source(step, column, units, run);
        var values = (double[])column.Values.Clone();
        for (var row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row]))
                continue;
            values[row] = source(row);
            if (double.IsNaN(values[row]))
                run.Say(
                    Diagnostic.Warning(
                        "RB2035",
                        run.PlaceOf(column.Id, rows[row]),
                        $"nothing can fill the reading of {units[row].Name} in '{column.Node?.Node.Name ?? column.Id}'"
                    )
                );
            else
                run.Mark(rows[row], column.Id, new PendingPhrase("marked.imputed", ("how", Filling(step))));
        }

        return values;
    }

    /// <summary>What a missing reading of a row is filled with; NaN where there is nothing.</summary>
    private static Func<int, double> Source(Impute step, SheetColumn column, ImmutableArray<Unit> units, RecipeRun run)
    {
        Func<double[], double> middle = step.With is ImputeWith.Mean or ImputeWith.GroupMean ? values => Moments.Mean(values) : Quantile.Median;
        switch (step.With)
        {
            case ImputeWith.Constant:
                return _ => step.Constant;
            case ImputeWith.LastYear:
                return row => LastYear(run.Previous, units[row].Id, column.Id);
            case ImputeWith.Mean or ImputeWith.Median:
                double[] known = [.. column.Values.Where(value => !double.IsNaN(value))];
                var whole = known.Length == 0 ? double.NaN : middle(known);
                return _ => whole;
            default:
                var groups = Enumerable.Range(0, units.Length)
                    .Where(row => !double.IsNaN(column.Values[row]))
                    .GroupBy(row => Groupings.Of(units[row], step.By), row => column.Values[row], StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => middle([.. group]), StringComparer.Ordinal);
                return row => groups.GetValueOrDefault(Groupings.Of(units[row], step.By), double.NaN);
        }
    }

    private static double LastYear(PreviousEdition? previous, string unitId, string columnId)
    {
        if (previous?.Dataset.Column(columnId) is not { } column)
            return double.NaN;
        var index = previous.Dataset.Units.Select(unit => unit.Id).ToList().IndexOf(unitId);
        return index < 0 ? double.NaN : column.Readings[index].Value ?? double.NaN;
    }

    /// <summary>What a gap is filled with: "the median", "last year's value".</summary>
    public static PendingPhrase Filling(Impute step)
    {
        var by = step.By is { } named && named.Name != Groupings.Usual ? named.Name : "";
        return step.With switch
        {
            ImputeWith.Constant => new("method.fill.constant", ("value", SignificantDigits.Print(step.Constant))),
            ImputeWith.Mean => new("method.fill.mean"),
            ImputeWith.Median => new("method.fill.median"),
            ImputeWith.GroupMean => new(by.Length > 0 ? "method.fill.group-mean-by" : "method.fill.group-mean", ("grouping", by)),
            ImputeWith.GroupMedian => new(by.Length > 0 ? "method.fill.group-median-by" : "method.fill.group-median", ("grouping", by)),
            _ => new("method.fill.last-year"),
        };
    }
}
