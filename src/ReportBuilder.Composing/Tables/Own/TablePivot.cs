using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>
/// Makes a row of each label, and a series of each column of values (a wide table) or of each group of one such column (a long table).
/// </summary>
/// <exception cref="ExpressionFault">Two rows of the table give one value of the chart.</exception>
internal sealed class TablePivot(DataTable table, DataField label, DataField? group, ImmutableArray<DataField> values)
{
    /// <param name="headed">Groups are headings over the rows, not series.</param>
    /// <param name="repeats">What to do where two rows give one value.</param>
    public ChartTable Read(bool headed, string repeats)
    {
        if (group is null || headed)
            return Wide(headed ? group : null, repeats);
        return values.Length == 1
            ? Long(group, repeats)
            : throw new ExpressionFault(
                $"'group' makes a series of each {group.Name}, and 'y' names {values.Length} columns",
                "leave out one of the two: a chart has one set of series"
            );
    }

    /// <summary>A row of the chart for each row of the table, whose labels may repeat; a series for each column of values.</summary>
    public static ChartTable RowByRow(DataTable table, DataField label, DataField? heading, ImmutableArray<DataField> values) => new(
        [.. values.Select(column => new ChartSeries(column.Title, ""))],
        [
            .. Enumerable
                .Range(0, table.Rows)
                .Select(row => new ChartRow(
                    label.Cells[row].Text,
                    [.. values.Select(column => column.Cells[row].Number)],
                    Group: heading?.Cells[row].Text ?? ""
                )),
        ],
        "",
        "");

    private ChartTable Wide(DataField? heading, string repeats)
    {
        CheckRepeats(row => (label.Cells[row].Text, heading?.Cells[row].Text ?? ""), repeats);
        return RowByRow(table, label, heading, values);
    }

    private ChartTable Long(DataField groups, string repeats)
    {
        CheckRepeats(row => (label.Cells[row].Text, groups.Cells[row].Text), repeats);
        var series = InOrder(groups);
        var labels = label.Cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal).ToArray();
        var numbers = Enumerable.Range(0, table.Rows).ToDictionary(row => (label.Cells[row].Text, groups.Cells[row].Text), row => values[0].Cells[row].Number);
        return new(
            [.. series.Select(name => new ChartSeries(name, ""))],
            [.. labels.Select(name => new ChartRow(name, [.. series.Select(one => numbers.GetValueOrDefault((name, one)))]))],
            "",
            "");
    }

    /// <summary>Years, dates and numbers in their order; texts as they come.</summary>
    private static string[] InOrder(DataField groups)
    {
        var cells = groups.Type == ColumnType.Text ? groups.Cells : [.. groups.Cells.OrderBy(cell => cell.Number ?? double.MaxValue)];
        return [.. cells.Select(cell => cell.Text).Distinct(StringComparer.Ordinal)];
    }

    private void CheckRepeats(Func<int, (string Label, string Group)> keyOf, string hint)
    {
        var first = new Dictionary<(string Label, string Group), int>();
        for (var row = 0; row < table.Rows; row++)
        {
            var key = keyOf(row);
            if (!first.TryAdd(key, row))
            {
                var name = key.Group.Length > 0 ? $"{key.Label}, {key.Group}" : key.Label;
                throw new ExpressionFault($"two rows give '{values[0].Name}' for {name}: {label.Cells[first[key]].Place} and {label.Cells[row].Place}", hint);
            }
        }
    }
}
