using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The tables of the framework: every indicator with its source, and the rule that scores each variable.</summary>
internal static class FrameworkTables
{
    public static Table Indicators(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("number", context.Wording["head.number"], ColumnKind.Number),
            new(context.Terms.OfMain().Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.Text),
            new(context.Terms.OfMain().Variable.Key().One, context.Terms.Variable.Capital().One, ColumnKind.Text),
            new(context.Terms.OfMain().Indicator.Key().One, context.Terms.Indicator.Capital().One, ColumnKind.RowHeader),
            new("direction", context.Wording["head.better"], ColumnKind.Text),
            new("year", context.Wording["head.year"], ColumnKind.Text),
            new("source", context.Wording["head.source"], ColumnKind.Text),
        ];
        var rows = context.Scores.Framework.Dimensions.SelectMany(dimension => IndicatorRows(dimension, context.Wording));
        return new(
            TableKind.Indicators,
            context.Wording["table.indicators"],
            [],
            columns,
            [.. rows],
            "",
            place
        );
    }

    public static Table Recipe(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new(context.Terms.OfMain().Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.Text),
            new(context.Terms.OfMain().Variable.Key().One, context.Terms.Variable.Capital().Other, ColumnKind.RowHeader),
            new("rule", context.Wording["head.how-scored"], ColumnKind.Text),
        ];
        var rows = context.Scores.Framework.Dimensions.SelectMany(dimension =>
        {
            var rules = dimension.Children.GroupBy(variable => Rule(context.Scores, variable), StringComparer.Ordinal).ToArray();
            return rules.Select((rule, index) => RuleRow(dimension, index == 0 ? rules.Length : 0, rule, context.Wording));
        });
        return new(TableKind.Plain, context.Wording["table.recipe"], [], columns, [.. rows], "", place);
    }

    /// <summary>A row holds all variables of a dimension that one rule scores.</summary>
    /// <param name="span">How many rows the dimension's name covers from here on; 0 where it covers this row already.</param>
    private static TableRow RuleRow(FrameworkNode dimension, int span, IGrouping<string, FrameworkNode> rule, Wording wording)
    {
        ImmutableArray<TableCell> rest = [new(Text(wording.List([.. rule.Select(variable => variable.Name)]))), new(Text(rule.Key))];
        return new(rule.First().Id, span > 0 ? rest.Insert(0, new(Text(dimension.Name), RowSpan: span)) : rest, dimension.Name);
    }

    /// <summary>The method as it ran: a row a step of the recipe.</summary>
    public static Table Method(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("step", context.Wording["head.step"], ColumnKind.RowHeader),
            new("what", context.Wording["head.what-it-does"], ColumnKind.Text),
        ];
        var rows = context.Scores.Method.Select(
            (row, index) => new TableRow((index + 1).ToString(CultureInfo.InvariantCulture), [new(Text(row.Step)), new(Text(row.Sentence))])
        );
        return new(TableKind.Plain, context.Wording["table.method"], [], columns, [.. rows], "", place);
    }

    /// <summary>The first row of a dimension holds its name for all its rows; the first row of a variable likewise.</summary>
    private static IEnumerable<TableRow> IndicatorRows(FrameworkNode dimension, Wording wording)
    {
        var (row, rows) = (0, dimension.Children.Sum(variable => variable.Leaves.Count()));
        foreach (var variable in dimension.Children)
        {
            var ofVariable = variable.Leaves.ToArray();
            for (var index = 0; index < ofVariable.Length; index++, row++)
                yield return IndicatorRow(dimension, row == 0 ? rows : 0, variable, index == 0 ? ofVariable.Length : 0, ofVariable[index], wording);
        }
    }

    /// <param name="dimensionSpan">
    /// How many rows the dimension's name covers from here on; 0 where it covers this row already. The variable's likewise.
    /// </param>
    private static TableRow IndicatorRow(
        FrameworkNode dimension,
        int dimensionSpan,
        FrameworkNode variable,
        int variableSpan,
        FrameworkNode leaf,
        Wording wording
    )
    {
        var indicator = leaf.Indicator ?? new Indicator(0, leaf.Name, Direction.Higher, "", "");
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        cells.Add(new(Text(indicator.Number.ToString(CultureInfo.InvariantCulture)), indicator.Number));
        if (dimensionSpan > 0)
            cells.Add(new(Text(dimension.Name), RowSpan: dimensionSpan));
        if (variableSpan > 0)
            cells.Add(new(Text(variable.Name), RowSpan: variableSpan));
        cells.Add(new(Text(indicator.Name)));
        cells.Add(new(Text(Better(indicator.Direction, wording))));
        cells.Add(new(Text(indicator.DataYear)));
        cells.Add(new(Text(indicator.Source)));
        return new(leaf.Id, cells.DrainToImmutable(), dimension.Name);
    }

    /// <summary>The rule that the recipe states for a published column; of a computed one, the rule on any unit's receipt.</summary>
    private static string Rule(Scorebook scores, FrameworkNode variable)
    {
        if (scores.RuleChecks.FirstOrDefault(check => check.Node.Id == variable.Id) is { } check)
            return check.Consistent ? Printing.Capital(check.Rule) : scores.Wording.Say("framework.not-followed", ("rule", Printing.Capital(check.Rule)));
        return scores.Units.Length > 0 && scores.FindColumn(variable.Id) is not null ? Printing.Capital(scores.ReceiptOf(scores.Units[0], variable).Rule) : "";
    }

    private static string Better(Direction direction, Wording wording) => direction switch
    {
        Direction.Higher => wording["framework.better.higher"],
        Direction.Lower => wording["framework.better.lower"],
        _ => wording["framework.better.target"],
    };

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(Typography.Set(text, '\0'))];
}
