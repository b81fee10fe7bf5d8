using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Tables;

/// <summary>The tables of the framework: every indicator with its source, and the rule that scores each variable.</summary>
internal static class FrameworkTables
{
    public static Table Indicators(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns =
        [
            new("number", "No.", ColumnKind.Number),
            new(context.Terms.Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.Text),
            new(context.Terms.Variable.Key().One, context.Terms.Variable.Capital().One, ColumnKind.Text),
            new(context.Terms.Indicator.Key().One, context.Terms.Indicator.Capital().One, ColumnKind.RowHeader),
            new("direction", "Better", ColumnKind.Text),
            new("year", "Year", ColumnKind.Text),
            new("source", "Source", ColumnKind.Text),
        ];
        var rows = context.Scores.Framework.Dimensions.SelectMany(IndicatorRows);
        return new(
            TableKind.Indicators,
            $"{context.Terms.Dimension.Capital().Other}, {context.Terms.Variable.Other} and {context.Terms.Indicator.Other}",
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
            new(context.Terms.Dimension.Key().One, context.Terms.Dimension.Capital().One, ColumnKind.Text),
            new(context.Terms.Variable.Key().One, context.Terms.Variable.Capital().One, ColumnKind.RowHeader),
            new("rule", "How it is scored", ColumnKind.Text),
        ];
        var rows = context.Scores.Framework.Dimensions.SelectMany(dimension => dimension.Children.Select((variable, index) =>
        {
            ImmutableArray<TableCell> rest = [new(Text(variable.Name)), new(Text(Rule(context.Scores, variable)))];
            return new TableRow(variable.Id, index == 0 ? rest.Insert(0, new(Text(dimension.Name), RowSpan: dimension.Children.Length)) : rest, dimension.Name);
        }));
        return new(TableKind.Plain, $"How each {context.Terms.Variable.One} is scored", [], columns, [.. rows], "", place);
    }

    /// <summary>The method as it ran: a row a step of the recipe.</summary>
    public static Table Method(ComposeContext context, SourcePlace place)
    {
        ImmutableArray<TableColumn> columns = [new("step", "Step", ColumnKind.RowHeader), new("what", "What it does", ColumnKind.Text)];
        var rows = context.Scores.Method.Select(
            (row, index) => new TableRow((index + 1).ToString(CultureInfo.InvariantCulture), [new(Text(row.Step)), new(Text(row.Sentence))])
        );
        return new(TableKind.Plain, "The recipe, step by step", [], columns, [.. rows], "", place);
    }

    /// <summary>The first row of a dimension holds its name for all its rows; the first row of a variable likewise.</summary>
    private static IEnumerable<TableRow> IndicatorRows(FrameworkNode dimension)
    {
        var (row, rows) = (0, dimension.Children.Sum(variable => variable.Leaves.Count()));
        foreach (var variable in dimension.Children)
        {
            var ofVariable = variable.Leaves.ToArray();
            for (var index = 0; index < ofVariable.Length; index++, row++)
                yield return IndicatorRow(dimension, row == 0 ? rows : 0, variable, index == 0 ? ofVariable.Length : 0, ofVariable[index]);
        }
    }

    /// <param name="dimensionSpan">
    /// How many rows the dimension's name covers from here on; 0 where it covers this row already. The variable's likewise.
    /// </param>
    private static TableRow IndicatorRow(FrameworkNode dimension, int dimensionSpan, FrameworkNode variable, int variableSpan, FrameworkNode leaf)
    {
        var indicator = leaf.Indicator ?? new Indicator(0, leaf.Name, Direction.Higher, "", "");
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        cells.Add(new(Text(indicator.Number.ToString(CultureInfo.InvariantCulture)), indicator.Number));
        if (dimensionSpan > 0)
            cells.Add(new(Text(dimension.Name), RowSpan: dimensionSpan));
        if (variableSpan > 0)
            cells.Add(new(Text(variable.Name), RowSpan: variableSpan));
        cells.Add(new(Text(indicator.Name)));
        cells.Add(new(Text(Better(indicator.Direction))));
        cells.Add(new(Text(indicator.DataYear)));
        cells.Add(new(Text(indicator.Source)));
        return new(leaf.Id, cells.DrainToImmutable(), dimension.Name);
    }

    /// <summary>The rule that the recipe states for a published column; of a computed one, the rule on any unit's receipt.</summary>
    private static string Rule(Scorebook scores, FrameworkNode variable)
    {
        if (scores.RuleChecks.FirstOrDefault(check => check.Node.Id == variable.Id) is { } check)
            return Printing.Capital(check.Rule) + (check.Consistent ? "" : "; not followed throughout, see the text");
        return scores.Units.Length > 0 && scores.FindColumn(variable.Id) is not null ? Printing.Capital(scores.ReceiptOf(scores.Units[0], variable).Rule) : "";
    }

    private static string Better(Direction direction) => direction switch
    {
        Direction.Higher => "higher",
        Direction.Lower => "lower",
        _ => "near a target",
    };

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(Typography.Set(text, '\0'))];
}
