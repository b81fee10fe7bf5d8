using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring;

/// <summary>Works out what the scores say as a whole: summaries, correlations, evenness.</summary>
internal static class Analyst
{
    public static Analysis Analyse(IndicatorFramework framework, ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> columns)
    {
        var byNode = columns.ToDictionary(column => column.Node.Id, StringComparer.Ordinal);
        var dimensions = Scored(framework.Dimensions, byNode);
        return new(
            [.. dimensions.Select(Summary)],
            [.. Scored(framework.Variables, byNode).Select(Summary)],
            Matrix(dimensions, Correlation.Pearson),
            Matrix(dimensions, Correlation.Spearman),
            Unevenness(units, dimensions),
            new(Robustness.NotAsked));
    }

    private static ImmutableArray<ScoreColumn> Scored(IEnumerable<FrameworkNode> nodes, Dictionary<string, ScoreColumn> byNode) =>
        [.. nodes.Select(node => byNode.GetValueOrDefault(node.Id)).OfType<ScoreColumn>()];

    private static ColumnSummary Summary(ScoreColumn column)
    {
        double[] values = [.. column.Scores.Where(score => score.Value is not null).Select(score => score.Value!.Value)];
        return values.Length == 0
            ? new(column.Node, 0, 0, 0, 0, 0)
            : new(column.Node, Moments.Mean(values), Moments.StandardDeviation(values), values.Min(), values.Max(), Moments.Skewness(values));
    }

    private delegate double Correlate(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    private static CorrelationMatrix Matrix(ImmutableArray<ScoreColumn> columns, Correlate correlate)
    {
        double[][] values = [.. columns.Select(Values)];
        var matrix = new double[columns.Length, columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            matrix[i, i] = 1;
            for (var j = 0; j < i; j++)
                matrix[i, j] = matrix[j, i] = correlate(values[i], values[j]);
        }

        return new(
            [.. columns.Select(column => column.Node)],
            [.. Enumerable.Range(0, columns.Length).Select(i => Enumerable.Range(0, columns.Length).Select(j => matrix[i, j]).ToImmutableArray())]);
    }

    private static ImmutableArray<Evenness> Unevenness(ImmutableArray<Unit> units, ImmutableArray<ScoreColumn> dimensions)
    {
        double[][] values = [.. dimensions.Select(Values)];
        return
        [
            .. units
                .Select((unit, index) => new Evenness(unit, Moments.StandardDeviation([.. values.Select(column => column[index]).Where(double.IsFinite)])))
                .OrderByDescending(evenness => evenness.StandardDeviation)
                .ThenBy(evenness => evenness.Unit.SortName, StringComparer.Ordinal),
        ];
    }

    private static double[] Values(ScoreColumn column) => [.. column.Scores.Select(score => score.Value ?? double.NaN)];
}
