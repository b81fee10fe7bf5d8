using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Scores the index again for other weights, as often as robustness needs it. Only what the weights change is computed: the nodes above
/// weights that differ, from the columns of the last run. Where the recipe does more than add and average after its first aggregation, its
/// steps are run again instead.
/// </summary>
internal sealed class WeightedTree
{
    private readonly RecipeRun run;
    private readonly ScoreSheet before;
    private readonly ImmutableArray<RecipeStep> rest;
    private readonly ImmutableArray<Node> nodes;
    private readonly double[]?[] columns;
    private readonly int rows;

    /// <param name="final">The last sheet of a run of the recipe.</param>
    /// <param name="before">The sheet before the first aggregation.</param>
    /// <param name="changed">The nodes whose parts' weights will differ.</param>
    public WeightedTree(RecipeRun run, ScoreSheet before, ScoreSheet final, IEnumerable<int> changed)
    {
        (this.run, this.before, rows) = (run, before, final.Rows.Length);
        rest = [.. run.Recipe.Steps.SkipWhile(step => step is not Aggregate)];
        columns = new double[run.Map.Nodes.Length][];
        foreach (var column in final.Columns.Where(column => column.Node is not null))
            columns[column.Node!.Index] = column.Values;
        nodes = rest.All(step => step is RankUnits or Aggregate { By: not AggregateBy.Copeland }) ? Affected(changed, before) : default;
        if (!nodes.IsDefault && !GivesAgain())
            nodes = default;
    }

    public int Rows => rows;

    /// <summary>A buffer for one thread.</summary>
    public double[]?[] Buffer() => [.. columns.Select((column, index) => IsAffected(index) ? new double[rows] : column)];

    /// <summary>The scores of the index for these weights. The result may be a part of the buffer: use it before the next call.</summary>
    public double[] Score(ReadOnlySpan<double> weights, double[]?[] buffer)
    {
        if (nodes.IsDefault)
            return Again(weights);
        foreach (var node in nodes)
        {
            if (node.Linear)
                AddUp(node, weights, buffer);
            else
                buffer[node.Index] = WeightedMeans.Of(node.Step, [.. node.Parts.Select(part => buffer[part]!)], Pick(weights, node.Parts), rows);
        }

        return buffer[0]!;
    }

    private bool IsAffected(int index) => !nodes.IsDefault && nodes.Any(node => node.Index == index && node.Linear);

    /// <summary>
    /// Whether the weights of the run give the index of the run. They do not where levels are aggregated in another order than from the
    /// parts up.
    /// </summary>
    private bool GivesAgain() => columns[0] is { } index && Score(run.Weights.AsSpan(), Buffer()).AsSpan().SequenceEqual(index);

    private double[] Again(ReadOnlySpan<double> weights)
    {
        var again = new RecipeRun(run.Map, run.Recipe, run.Dataset, run.Previous, [.. weights]);
        return RecipeRunner.Run(before, rest, again).Find(run.Map.Root.Node.Id)!.Values;
    }

    /// <summary>The nodes above weights that differ, the deepest first.</summary>
    private ImmutableArray<Node> Affected(IEnumerable<int> changed, ScoreSheet given)
    {
        var affected = new bool[run.Map.Nodes.Length];
        foreach (var start in changed)
        {
            for (var index = start; index >= 0; index = run.Map.Nodes[index].Parent)
                affected[index] = true;
        }

        var ids = given.Columns.Select(column => column.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. run
                .Map.Nodes.Where(node => affected[node.Index] && !ids.Contains(node.Node.Id) && columns[node.Index] is not null)
                .Reverse()
                .OrderByDescending(node => node.Depth)
                .Select(node =>
                {
                    var parts = Array.FindAll([.. node.Children], child => columns[child] is not null);
                    var step = StepOf(node.Depth);
                    var whole =
                        NonMissing.Count(columns[node.Index]!) == rows && Array.TrueForAll(parts, part => NonMissing.Count(columns[part]!) == rows);
                    return new Node(node.Index, step, parts, whole && step.By is AggregateBy.Sum or AggregateBy.Arithmetic);
                }),
        ];
    }

    private Aggregate StepOf(int depth) =>
        rest.OfType<Aggregate>().First(step => step.Level is not { } level || run.Recipe.Levels.IndexOf(level.Name) == depth);

    private static void AddUp(Node node, ReadOnlySpan<double> weights, double[]?[] buffer)
    {
        var sums = buffer[node.Index].AsSpan();
        sums.Clear();
        var whole = 0.0;
        foreach (var part in node.Parts)
        {
            whole += weights[part];
            if (weights[part] > 0)
                AddTimes(sums, buffer[part], weights[part]);
        }

        if (node.Step.By == AggregateBy.Arithmetic)
        {
            for (var row = 0; row < sums.Length; row++)
                sums[row] /= whole;
        }
    }

    /// <summary>Two rows at a time; each is added to by itself, so that this does not show in the result.</summary>
    private static void AddTimes(Span<double> sums, ReadOnlySpan<double> values, double weight)
    {
        var factor = Vector128.Create(weight);
        var pairs = MemoryMarshal.Cast<double, Vector128<double>>(sums);
        var added = MemoryMarshal.Cast<double, Vector128<double>>(values);
        for (var pair = 0; pair < pairs.Length && pair < added.Length; pair++)
            pairs[pair] += factor * added[pair];
        for (var row = pairs.Length * Vector128<double>.Count; row < sums.Length; row++)
            sums[row] += weight * values[row];
    }

    private static double[] Pick(ReadOnlySpan<double> weights, int[] parts)
    {
        var picked = new double[parts.Length];
        for (var i = 0; i < picked.Length; i++)
            picked[i] = weights[parts[i]];
        return picked;
    }

    /// <param name="Linear">A sum or mean without gaps: done in place.</param>
    private sealed record Node(int Index, Aggregate Step, int[] Parts, bool Linear);
}
