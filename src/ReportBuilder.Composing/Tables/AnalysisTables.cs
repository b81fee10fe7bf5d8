using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
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
            new(context.Terms.OfMain().Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            new("mean", context.Wording["head.mean"], ColumnKind.Number),
            new("sd", context.Wording["head.standard-deviation"], ColumnKind.Number),
            new("lowest", context.Wording["head.lowest"], ColumnKind.Number),
            new("highest", context.Wording["head.highest"], ColumnKind.Number),
            new("spread", context.Wording["head.spread"], ColumnKind.Number),
            new("skewness", context.Wording["head.skewness"], ColumnKind.Number),
        ];
        var rows = context.Scores.Analysis.Dimensions.Select(summary => new TableRow(
            summary.Node.Id,
            [
                Name(summary.Node.Name),
                Number(context, summary.Mean, context.Scores.DecimalsOf(summary.Node) ?? 1),
                Number(context, summary.StandardDeviation, context.Scores.DecimalsOf(summary.Node) ?? 1),
                Number(context, summary.Minimum, context.Scores.DecimalsOf(summary.Node)),
                Number(context, summary.Maximum, context.Scores.DecimalsOf(summary.Node)),
                Number(context, summary.Maximum - summary.Minimum, context.Scores.DecimalsOf(summary.Node)),
                Number(context, summary.Skewness, 2),
            ]));
        return new(TableKind.Plain, context.Wording["table.volatility"], [], columns, [.. rows], "", place);
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
                        [Name(node.Name), Name(other.Name), .. Correlations(context, node, other, analysis.Pearson, analysis.Spearman, analysis.Kendall)]
                    );
                });
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.OfMain().Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            new("closest", context.Wording["head.closest"], ColumnKind.Text),
            new("pearson", context.Wording["head.pearson"], ColumnKind.Number),
            new("spearman", context.Wording["head.spearman"], ColumnKind.Number),
            new("kendall", context.Wording["head.kendall"], ColumnKind.Number),
        ];
        return new(
            TableKind.Plain,
            context.Wording["table.closeness"],
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
            new(context.Terms.OfMain().Variable.Key().One, context.Terms.Variable.Capital().One, ColumnKind.RowHeader),
            new("other", context.Wording["head.goes-with"], ColumnKind.Text),
            new("pearson", context.Wording["head.pearson"], ColumnKind.Number),
            new("spearman", context.Wording["head.spearman"], ColumnKind.Number),
        ];
        var rows = pairs
            .First(Pairs)
            .Take(Pairs)
            .Select(
                (pair, index) =>
                    new TableRow(
                        (index + 1).ToString(CultureInfo.InvariantCulture),
                        [
                            Name(pair.First.Name),
                            Name(pair.Second.Name),
                            .. Correlations(context, pair.First, pair.Second, analysis.VariablePearson, analysis.VariableSpearman),
                        ]
                    )
            );
        return new(TableKind.Plain, context.Wording["table.close-variables"], [], columns, [.. rows], "", place);
    }

    public static Table Reliability(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("part", context.Wording["head.part"], ColumnKind.RowHeader),
            new("parts", context.Wording["head.made-of"], ColumnKind.Number),
            new("alpha", context.Wording["head.alpha"], ColumnKind.Number),
        ];
        var rows = context.Scores.Analysis.Reliabilities.Select(one => new TableRow(
            one.Node.Id,
            [
                Name(one.Node.Id == context.Reader.Root.Id ? context.Wording["table.the-index"] : one.Node.Name),
                Number(context, one.Parts, 0),
                one.Alpha is { } alpha ? Number(context, alpha, 2) : Name("–"),
            ]
        ));
        return new(TableKind.Plain, context.Wording["table.reliability"], [], columns, [.. rows], "", place);
    }

    /// <summary>
    /// The loadings of the dimensions on the first components, and below them the share of the variance that each component explains.
    /// </summary>
    public static Table PrincipalComponents(ComposeContext context, SourcePlace place)
    {
        var analysis = context.Scores.Analysis;
        var shown = analysis.Components.Take(Components).ToImmutableArray();
        var loadings = analysis.Pearson.Nodes.Select(
            (node, index) => new TableRow(node.Id, [Name(node.Name), .. shown.Select(component => Number(context, component.Loadings[index], 2))])
        );
        ImmutableArray<TableRow> shares =
        [
            new("explained", [Name(context.Wording["table.explained"]), .. shown.Select(component => Number(context, component.Explained * 100, 1))]),
            new("cumulative", [Name(context.Wording["table.cumulative"]), .. shown.Select(component => Number(context, component.Cumulative * 100, 1))]),
        ];
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.OfMain().Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.RowHeader),
            .. shown.Select(component => new TableColumn(
                $"component-{component.Number}",
                context.Wording.Say("head.component", ("number", component.Number)),
                ColumnKind.Number
            )),
        ];
        return new(
            TableKind.Plain,
            context.Wording["table.components"],
            [],
            columns,
            [.. loadings, .. shares],
            "",
            place
        );
    }

    private static IEnumerable<TableCell> Correlations(ComposeContext context, FrameworkNode a, FrameworkNode b, params CorrelationMatrix[] matrices) =>
        matrices.Select(matrix => Number(context, matrix.Between(a, b), 2));

    private static TableCell Name(string text) => new([new TextRun(Typography.Set(text, '\0'))]);

    private static TableCell Number(ComposeContext context, double value, int? decimals) =>
        new([new TextRun(Printing.Number(value, decimals, context.Numbers))], value);
}
