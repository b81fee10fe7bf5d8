using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>Works out what the scores say as a whole: summaries, correlations, evenness, coherence, and a profile of each unit.</summary>
internal static class Analyst
{
    public static Analysis Analyse(IndicatorFramework framework, ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> columns, Func<FrameworkNode, double> weightOf, Robustness robustness)
    {
        var byNode = columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);
        var dimensions = Scored(framework.Dimensions, byNode);
        var variables = Scored(framework.Variables, byNode);
        var pearson = CorrelationTable.Pearson(dimensions.Values);
        return new(
            Summaries(dimensions),
            Summaries(variables),
            Matrix(dimensions, pearson),
            Matrix(dimensions, CorrelationTable.Spearman(dimensions.Values)),
            Unevenness(units, dimensions.Values),
            robustness)
        {
            KendallWhenAsked = new Lazy<CorrelationMatrix>(() => Matrix(dimensions, CorrelationTable.Kendall(dimensions.Values))),
            VariablePearson = Matrix(variables, CorrelationTable.Pearson(variables.Values)),
            VariableSpearman = Matrix(variables, CorrelationTable.Spearman(variables.Values)),
            Reliabilities = [.. framework.Dimensions.Prepend(framework.Root).Select(node => Reliability(node, byNode))],
            Components = PrincipalComponents.Of(pearson),
            Profiles = columns.IsEmpty ? [] : new Profiler(framework, units, byNode, weightOf).Profiles(),
        };
    }

    private static Block Scored(IEnumerable<FrameworkNode> nodes, Dictionary<string, ScoreColumn> byNode)
    {
        ImmutableArray<ScoreColumn> columns = [.. nodes.Select(node => byNode.GetValueOrDefault(node.Id)).OfType<ScoreColumn>()];
        return new([.. columns.Select(column => column.Node)], [.. columns.Select(Values)]);
    }

    private static ImmutableArray<ColumnSummary> Summaries(Block block) => [.. block.Nodes.Select((node, index) => Summary(node, block.Values[index]))];

    private static ColumnSummary Summary(FrameworkNode node, double[] column)
    {
        var values = column.Any(double.IsNaN) ? [.. column.Where(value => !double.IsNaN(value))] : column;
        return values.Length == 0
            ? new(node, 0, 0, 0, 0, 0)
            : new(node, Moments.Mean(values), Moments.StandardDeviation(values), values.Min(), values.Max(), Moments.Skewness(values));
    }

    private static CorrelationMatrix Matrix(Block block, double[,] table) => new(
        block.Nodes,
        [.. Enumerable.Range(0, block.Nodes.Length).Select(i => Enumerable.Range(0, block.Nodes.Length).Select(j => table[i, j]).ToImmutableArray())]);

    private static ImmutableArray<Evenness> Unevenness(ImmutableArray<Unit> units, ImmutableArray<double[]> dimensions) =>
    [
        .. units
            .Select((unit, index) => new Evenness(unit, Moments.StandardDeviation([.. dimensions.Select(column => column[index]).Where(double.IsFinite)])))
            .OrderByDescending(evenness => evenness.StandardDeviation)
            .ThenBy(evenness => evenness.Unit.SortName, StringComparer.Ordinal),
    ];

    private static Reliability Reliability(FrameworkNode node, Dictionary<string, ScoreColumn> byNode)
    {
        double[][] parts = [.. node.Children.Where(child => byNode.ContainsKey(child.Id)).Select(child => Values(byNode[child.Id]))];
        return new(node, parts.Length, CronbachAlpha.Of(parts));
    }

    private static double[] Values(ScoreColumn column)
    {
        var values = new double[column.Scores.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = column.Scores[i].Value ?? double.NaN;
        return values;
    }

    private sealed record Block(ImmutableArray<FrameworkNode> Nodes, ImmutableArray<double[]> Values);
}
