using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Insight;

/// <summary>Works out what the scores say as a whole: summaries, correlations, evenness, coherence, and a profile of each unit.</summary>
internal static class Analyst
{
    public static Analysis Analyse(
        IndicatorFramework framework,
        ImmutableArray<Unit> units,
        ImmutableArray<ScoreColumn> columns,
        Func<FrameworkNode, double> weightOf,
        Robustness robustness
    )
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
        var values = NonMissing.Of(column);
        if (values.Length == 0)
            return new(node, 0, 0, 0, 0, 0);
        var (least, greatest) = NonMissing.Range(values);
        return new(node, Moments.Mean(values), Moments.StandardDeviation(values), least, greatest, Moments.Skewness(values));
    }

    private static CorrelationMatrix Matrix(Block block, double[,] table)
    {
        var rows = new ImmutableArray<double>[block.Nodes.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = new double[rows.Length];
            for (var j = 0; j < row.Length; j++)
                row[j] = table[i, j];
            rows[i] = ImmutableCollectionsMarshal.AsImmutableArray(row);
        }

        return new(block.Nodes, ImmutableCollectionsMarshal.AsImmutableArray(rows));
    }

    private static ImmutableArray<Evenness> Unevenness(ImmutableArray<Unit> units, ImmutableArray<double[]> dimensions)
    {
        var (evenness, order) = (new Evenness[units.Length], new int[units.Length]);
        var scores = new double[dimensions.Length];
        for (var unit = 0; unit < evenness.Length; unit++)
        {
            var count = 0;
            foreach (var column in dimensions)
            {
                if (double.IsFinite(column[unit]))
                    scores[count++] = column[unit];
            }

            (evenness[unit], order[unit]) = (new(units[unit], Moments.StandardDeviation(scores.AsSpan(0, count))), unit);
        }

        Array.Sort(order, (a, b) => Compare(evenness[a], evenness[b]) is var way and not 0 ? way : a.CompareTo(b));
        return [.. Array.ConvertAll(order, unit => evenness[unit])];
    }

    /// <summary>The most uneven first, then by name.</summary>
    private static int Compare(Evenness a, Evenness b) =>
        b.StandardDeviation.CompareTo(a.StandardDeviation) is var way and not 0 ? way : string.CompareOrdinal(a.Unit.SortName, b.Unit.SortName);

    private static Reliability Reliability(FrameworkNode node, Dictionary<string, ScoreColumn> byNode)
    {
        double[][] parts = [.. node.Children.Where(child => byNode.ContainsKey(child.Id)).Select(child => Values(byNode[child.Id]))];
        return new(node, parts.Length, CronbachAlpha.Of(parts));
    }

    /// <summary>The scores of a column; NaN where there is none.</summary>
    public static double[] Values(ScoreColumn column)
    {
        var values = new double[column.Scores.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = column.Scores[i].Value ?? double.NaN;
        return values;
    }

    private sealed record Block(ImmutableArray<FrameworkNode> Nodes, ImmutableArray<double[]> Values);
}
