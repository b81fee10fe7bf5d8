using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Makes the columns of a level, or of all levels, from the columns of their parts.</summary>
internal static class Aggregation
{
    public static Sheet Apply(Aggregate step, Sheet sheet, RecipeRun run)
    {
        if (step.Level is null)
            return Enumerable.Range(0, run.Map.Depth + 1).Reverse().Aggregate(sheet, (current, depth) => AtDepth(step, depth, current, run));
        return run.DepthOf(step.Level.Value) is { } level ? AtDepth(step, level, sheet, run) : sheet;
    }

    private static Sheet AtDepth(Aggregate step, int depth, Sheet sheet, RecipeRun run)
    {
        var byNode = sheet.Columns.Where(column => column.Node is not null).ToDictionary(column => column.Node!.Index);
        var made = new List<SheetColumn>();
        foreach (var node in run.Map.Nodes.Where(node => node.Depth == depth && !byNode.ContainsKey(node.Index)))
        {
            ImmutableArray<SheetColumn> parts = [.. node.Children.Select(child => byNode.GetValueOrDefault(child)).OfType<SheetColumn>()];
            if (!parts.IsEmpty)
                made.Add(Make(step, node, parts, sheet, run));
        }

        return sheet.With(made);
    }

    private static SheetColumn Make(Aggregate step, MapNode node, ImmutableArray<SheetColumn> parts, Sheet sheet, RecipeRun run)
    {
        foreach (var part in parts.Where(part => !part.Oriented && FrameworkMap.DirectionOf(part.Node!.Node) != Direction.Higher))
            run.Error("RB2030", step.Place, $"'{part.Node!.Node.Name}' is not better when higher, and no step before turns it round", "normalise it before it is aggregated");
        if (step.By is AggregateBy.Geometric or AggregateBy.Harmonic)
            RefuseNotPositive(step, parts, sheet, run);
        double[] weights = [.. parts.Select(part => run.Weights[part.Node!.Index])];
        double[][] values = [.. parts.Select(part => part.Values)];
        return new(node.Node.Id, node, WeightedMeans.Of(step, values, weights, sheet.Rows.Length), Oriented: true, Made: true);
    }

    private static void RefuseNotPositive(Aggregate step, ImmutableArray<SheetColumn> parts, Sheet sheet, RecipeRun run)
    {
        foreach (var part in parts)
        {
            var row = Array.FindIndex(part.Values, value => value <= 0);
            if (row >= 0)
            {
                run.Error(
                    "RB2031",
                    step.Place,
                    FormattableString.Invariant($"the {StepNames.Of(step.By)} needs values above 0, but {run.Dataset.Units[sheet.Rows[row]].Name} has {part.Values[row]:0.####} in '{part.Node!.Node.Name}'"),
                    "normalise to a range that starts above 0, or take the arithmetic mean");
            }
        }
    }
}
