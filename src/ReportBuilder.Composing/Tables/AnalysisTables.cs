using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The tables about the scores as a whole: how they spread, which parts go together, and what lies behind them.</summary>
internal static class AnalysisTables
{
    /// <summary>How many pairs of variables are listed, and how many components have their loadings printed.</summary>
    private const int Pairs = 10;
    private const int Components = 3;

    public static Table Volatility(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            new("mean", "Mean", ColumnKind.Number),
            new("sd", "Standard deviation", ColumnKind.Number),
            new("lowest", "Lowest", ColumnKind.Number),
            new("highest", "Highest", ColumnKind.Number),
            new("spread", "Spread", ColumnKind.Number),
            new("skewness", "Skewness", ColumnKind.Number),
        ];
        var rows = context.Scores.Analysis.Dimensions.Select(summary => new TableRow(
            summary.Node.Id,
            [
                Name(summary.Node.Name),
                Number(summary.Mean, 1),
                Number(summary.StandardDeviation, 1),
                Number(summary.Minimum, null),
                Number(summary.Maximum, null),
                Number(summary.Maximum - summary.Minimum, null),
                Number(summary.Skewness, 2),
            ]));
        return new(TableKind.Plain, $"How the scores of each {context.Terms.Dimension.One} spread", [], columns, [.. rows], "", place);
    }

    /// <summary>The dimension that each one goes with most closely, by three measures of the same pair.</summary>
    public static Table Closeness(ComposeContext context, SourcePlace place)
    {
        var analysis = context.Scores.Analysis;
        var nodes = analysis.Pearson.Nodes;
        var rows =
            nodes.Length < 2
                ? []
                : nodes.Select(node =>
                {
                    var other = nodes.Where(candidate => candidate.Id != node.Id).MaxBy(candidate => analysis.Pearson.Between(node, candidate))!;
                    return new TableRow(
                        node.Id,
                        [Name(node.Name), Name(other.Name), .. Correlations(node, other, analysis.Pearson, analysis.Spearman, analysis.Kendall)]
                    );
                });
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            new("closest", "Goes most closely with", ColumnKind.Text),
            new("pearson", "Pearson’s r", ColumnKind.Number),
            new("spearman", "Spearman’s rho", ColumnKind.Number),
            new("kendall", "Kendall’s tau", ColumnKind.Number),
        ];
        return new(
            TableKind.Plain,
            $"The closest other {context.Terms.Dimension.One} of each {context.Terms.Dimension.One}",
            [],
            columns,
            [.. rows],
            "",
            place
        );
    }

    /// <summary>The pairs of variables that correlate most, the closest first.</summary>
    public static Table CloseVariables(ComposeContext context, SourcePlace place)
    {
        var analysis = context.Scores.Analysis;
        var nodes = analysis.VariablePearson.Nodes;
        var pairs = new Leaders<CorrelatedPair>(nodes.Length * nodes.Length / 2);
        for (var first = 0; first < nodes.Length; first++)
        {
            for (var second = first + 1; second < nodes.Length; second++)
                pairs.Add(new(nodes[first], nodes[second], analysis.VariablePearson.Values[first][second]), analysis.VariablePearson.Values[first][second]);
        }

        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.Variable.Key().One, context.Terms.Variable.Capital().One, ColumnKind.RowHeader),
            new("other", "Goes with", ColumnKind.Text),
            new("pearson", "Pearson’s r", ColumnKind.Number),
            new("spearman", "Spearman’s rho", ColumnKind.Number),
        ];
        var rows = pairs.First(Pairs).Take(Pairs).Select((pair, index) => new TableRow(
            (index + 1).ToString(CultureInfo.InvariantCulture),
            [Name(pair.First.Name), Name(pair.Second.Name), .. Correlations(pair.First, pair.Second, analysis.VariablePearson, analysis.VariableSpearman)]));
        return new(TableKind.Plain, $"The pairs of {context.Terms.Variable.Other} that go together most closely", [], columns, [.. rows], "", place);
    }

    public static Table Reliability(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("part", "Part", ColumnKind.RowHeader),
            new("parts", "Made of", ColumnKind.Number),
            new("alpha", "Cronbach’s alpha", ColumnKind.Number),
        ];
        var rows = context.Scores.Analysis.Reliabilities.Select(one => new TableRow(
            one.Node.Id,
            [
                Name(one.Node.Id == context.Reader.Root.Id ? "The index" : one.Node.Name),
                Number(one.Parts, 0),
                one.Alpha is { } alpha ? Number(alpha, 2) : Name("–"),
            ]
        ));
        return new(TableKind.Plain, "How far the parts of a whole measure one thing", [], columns, [.. rows], "", place);
    }

    /// <summary>
    /// The loadings of the dimensions on the first components, and below them the share of the variance that each component explains.
    /// </summary>
    public static Table PrincipalComponents(ComposeContext context, SourcePlace place)
    {
        var analysis = context.Scores.Analysis;
        var shown = analysis.Components.Take(Components).ToImmutableArray();
        var loadings = analysis.Pearson.Nodes.Select(
            (node, index) => new TableRow(node.Id, [Name(node.Name), .. shown.Select(component => Number(component.Loadings[index], 2))])
        );
        ImmutableArray<TableRow> shares =
        [
            new("explained", [Name("Share of the variance, per cent"), .. shown.Select(component => Number(component.Explained * 100, 1))]),
            new("cumulative", [Name("With those before it, per cent"), .. shown.Select(component => Number(component.Cumulative * 100, 1))]),
        ];
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            .. shown.Select(component => new TableColumn($"component-{component.Number}", $"Component {component.Number}", ColumnKind.Number)),
        ];
        return new(
            TableKind.Plain,
            $"Principal components of the {context.Terms.Dimension.Other}: loadings and explained variance",
            [],
            columns,
            [.. loadings, .. shares],
            "",
            place
        );
    }

    private static IEnumerable<TableCell> Correlations(FrameworkNode a, FrameworkNode b, params CorrelationMatrix[] matrices) =>
        matrices.Select(matrix => Number(matrix.Between(a, b), 2));

    private static TableCell Name(string text) => new([new TextRun(Typography.Set(text, '\0'))]);

    private static TableCell Number(double value, int? decimals) => new([new TextRun(Printing.Number(value, decimals))], value);
}
