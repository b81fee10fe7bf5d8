using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Receipts;

namespace ReportBuilder.Scoring.Steps;

/// <summary>Makes the columns of a level, or of all levels, from the columns of their parts.</summary>
internal static class Aggregation
{
    public static ScoreSheet Apply(Aggregate step, ScoreSheet sheet, RecipeRun run)
    {
        if (step.Level is null)
            return Enumerable.Range(0, run.Map.Depth + 1).Reverse().Aggregate(sheet, (current, depth) => AtDepth(step, depth, current, run));
        return run.DepthOf(step.Level.Value) is { } level ? AtDepth(step, level, sheet, run) : sheet;
    }

    private static ScoreSheet AtDepth(Aggregate step, int depth, ScoreSheet sheet, RecipeRun run)
    {
        var byNode = ByNode(sheet, run.Map);
        var made = new List<SheetColumn>();
        foreach (var node in run.Map.Nodes)
        {
            if (node.Depth == depth && byNode[node.Index] is null && Parts(node, byNode) is { Length: > 0 } parts)
                made.Add(Make(step, node, parts, sheet, run));
        }

        return sheet with { Columns = sheet.Columns.AddRange(made) };
    }

    /// <summary>The columns by the index of their node; null where there is none.</summary>
    private static SheetColumn?[] ByNode(ScoreSheet sheet, FrameworkMap map)
    {
        var byNode = new SheetColumn?[map.Nodes.Length];
        foreach (var column in sheet.Columns)
        {
            if (column.Node is { } node)
                byNode[node.Index] = column;
        }

        return byNode;
    }

    private static SheetColumn[] Parts(MapNode node, SheetColumn?[] byNode)
    {
        var parts = new List<SheetColumn>(node.Children.Length);
        foreach (var child in node.Children)
        {
            if (byNode[child] is { } part)
                parts.Add(part);
        }

        return [.. parts];
    }

    private static SheetColumn Make(Aggregate step, MapNode node, SheetColumn[] parts, ScoreSheet sheet, RecipeRun run)
    {
        foreach (var part in parts)
        {
            if (!part.Oriented && FrameworkMap.DirectionOf(part.Node!.Node) != Direction.Higher)
                run.Error(
                    "RB2030",
                    step.Place,
                    $"'{part.Node!.Node.Name}' is not better when higher, and no step before turns it round",
                    "normalise it before it is aggregated"
                );
        }

        if (step.Floor is not null)
            MarkFloored(step, parts, sheet, run);
        else if (step.By is AggregateBy.Geometric or AggregateBy.Harmonic)
            RefuseNotPositive(step, parts, sheet, run);
        TellUnscaled(step, node, parts, run);
        var weights = Array.ConvertAll(parts, part => run.Weights[part.Node!.Index]);
        var values = Array.ConvertAll(parts, part => part.Values);
        var made = WeightedMeans.Of(step, values, weights, sheet.Rows.Length);
        return new(node.Node.Id, node, made, Oriented: true, Made: true, Scaled: Array.TrueForAll(parts, part => part.Scaled))
        {
            Scale = Scale(step, values, made),
        };
    }

    /// <summary>Parts that are normalised are on one scale; a raw one among them counts for as much as its unit of measurement makes it.</summary>
    private static void TellUnscaled(Aggregate step, MapNode node, SheetColumn[] parts, RecipeRun run)
    {
        SheetColumn[] raw = Array.FindAll(parts, part => !part.Scaled);
        if (raw.Length == 0 || raw.Length == parts.Length)
            return;
        var names = string.Join(", ", raw.Select(part => $"'{part.Node!.Node.Name}'"));
        run.Say(Diagnostic.Warning(
            "RB2061",
            step.Place,
            $"'{node.Node.Name}' is made of parts that are normalised and of parts that are not: {names}",
            "normalise these too, or say in a step 'normalise' without 'columns' that all are meant"));
    }

    private static void MarkFloored(Aggregate step, SheetColumn[] parts, ScoreSheet sheet, RecipeRun run)
    {
        foreach (var part in parts)
        {
            for (var row = 0; row < part.Values.Length; row++)
            {
                if (WeightedMeans.Floored(step, part.Values[row]) is var counted && counted > part.Values[row])
                    run.Mark(
                        sheet.Rows[row],
                        part.Id,
                        new(
                            "marked.raised",
                            ("value", SignificantDigits.Print(part.Values[row])),
                            ("counted", SignificantDigits.Print(counted)),
                            ("mean", new PendingPhrase(StepNames.Key(step.By))))
                    );
            }
        }
    }

    /// <summary>The size of what was added: where parts of both signs cancel out, more than that of the sums.</summary>
    private static double Scale(Aggregate step, double[][] parts, double[] made) =>
        step.By is AggregateBy.Sum or AggregateBy.Arithmetic ? parts.Append(made).Max(Settled.Largest) : Settled.Largest(made);

    private static void RefuseNotPositive(Aggregate step, SheetColumn[] parts, ScoreSheet sheet, RecipeRun run)
    {
        foreach (var part in parts)
        {
            var row = Array.FindIndex(part.Values, value => value <= 0);
            if (row >= 0)
            {
                run.Error(
                    "RB2031",
                    step.Place,
                    FormattableString.Invariant(
                        $"the {StepNames.Of(step.By)} needs values above 0, but {run.Dataset.Units[sheet.Rows[row]].Name} has {part.Values[row]:0.####} in '{part.Node!.Node.Name}'"
                    ),
                    "normalise to a range that starts above 0, state a floor ('floor: 0.01'), or take the arithmetic mean",
                    new(
                        "skipped.not-positive",
                        ("way", new PendingPhrase(StepNames.Key(step.By))),
                        ("name", run.Dataset.Units[sheet.Rows[row]].Name),
                        ("value", FormattableString.Invariant($"{part.Values[row]:0.####;−0.####}")),
                        ("part", part.Node.Node.Name))
                );
            }
        }
    }
}
