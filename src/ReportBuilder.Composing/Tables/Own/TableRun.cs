using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>Asks a query of a table. The answer is a table again, with the places of the cells that it took over.</summary>
/// <exception cref="ExpressionFault">A column is not there, or no row is left.</exception>
internal static class TableRun
{
    /// <summary>The column that counts rows.</summary>
    public const string Count = "count";

    /// <param name="shown">The columns that are shown, the first of numbers first: "best" goes by it where it names none itself.</param>
    public static DataTable Of(DataTable table, TableQuery query, Func<DataTable, string> shown)
    {
        var rows = TableFilter.Rows(table, query.Where);
        if (rows.IsEmpty)
            throw TableFilter.NoRow(table, query.Where);
        var chosen = Chosen(table, rows);
        if (query.Summary is { } summary)
            chosen = Summarised(chosen, summary, query.By);
        if (query.Most > 0)
            chosen = Most(chosen, query, query.MostBy.Length > 0 ? query.MostBy : shown(chosen));
        return query.Sort.Length > 0 ? Sorted(chosen, chosen.IndexOf(query.Sort), query.Descending) : chosen;
    }

    /// <summary>What several numbers come to; null where there is none.</summary>
    public static double? Of(TableSummary summary, IReadOnlyList<double> numbers)
    {
        if (summary == TableSummary.Count)
            return numbers.Count;
        return numbers.Count == 0 ? null : summary switch
        {
            TableSummary.Sum => Sum(numbers),
            TableSummary.Mean => Sum(numbers) / numbers.Count,
            TableSummary.Median => Median([.. numbers.Order()]),
            TableSummary.Highest => numbers.Max(),
            _ => numbers.Min(),
        };
    }

    /// <summary>A mean and a median have a decimal more than what they are of, where that is whole.</summary>
    public static int Decimals(TableSummary summary, DataField column) => summary switch
    {
        TableSummary.Count => 0,
        TableSummary.Mean or TableSummary.Median => Math.Max(1, column.Decimals),
        _ => column.Decimals,
    };

    private static DataTable Chosen(DataTable table, ImmutableArray<int> rows) =>
        rows.Length == table.Rows ? table : table with { Columns = [.. table.Columns.Select(column => column with { Cells = [.. rows.Select(row => column.Cells[row])] })] };

    private static DataTable Summarised(DataTable table, TableSummary summary, ImmutableArray<string> by)
    {
        ImmutableArray<int> keys = [.. by.Select(table.IndexOf)];
        var groups = Enumerable
            .Range(0, table.Rows)
            .GroupBy(row => string.Join('\0', keys.Select(key => table.Columns[key].Cells[row].Text)), StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .ToArray();
        var columns = keys.Select(key => table.Columns[key] with { Cells = [.. groups.Select(group => table.Columns[key].Cells[group[0]])] });
        var numbers = summary == TableSummary.Count
            ? [new DataField(Count, ColumnType.Number, [.. groups.Select(group => Cell(group.Length, 0, table, group[0]))], table.Columns[0].Place) { Title = "Number of rows" }]
            : table.Columns.Where(column => column.IsNumber && !by.Contains(column.Name, StringComparer.Ordinal)).Select(column => Summarised(table, column, summary, groups));
        return table with { Columns = [.. columns, .. numbers], Key = [.. Enumerable.Range(0, keys.Length)] };
    }

    private static DataField Summarised(DataTable table, DataField column, TableSummary summary, int[][] groups)
    {
        var decimals = Decimals(summary, column);
        var cells = groups.Select(group => Cell(Of(summary, [.. group.Select(row => column.Cells[row].Number).OfType<double>()]), decimals, table, group[0]));
        return column with { Cells = [.. cells], Decimals = decimals };
    }

    private static DataCell Cell(double? number, int decimals, DataTable table, int row) =>
        new(number is { } value ? Printing.Number(value, decimals) : "", number, table.Columns[0].Cells[row].Place);

    private static DataTable Most(DataTable table, TableQuery query, string by)
    {
        var column = table.NumberColumn(by);
        var sorted = Sorted(table, table.IndexOf(by), descending: !query.Worst);
        var numbers = sorted.Columns[table.IndexOf(column.Name)].Cells.Select(cell => cell.Number).TakeWhile(number => number is not null).ToArray();
        var kept = Math.Min(query.Most, numbers.Length);
        while (kept > 0 && kept < numbers.Length && numbers[kept] == numbers[kept - 1])
            kept++;
        return kept > 0 ? Chosen(sorted, [.. Enumerable.Range(0, kept)]) : throw new ExpressionFault($"'{by}' of {table.Path} is empty in every row that is left");
    }

    /// <summary>Rows without a value stand last; equal rows keep their order.</summary>
    private static DataTable Sorted(DataTable table, int by, bool descending)
    {
        var cells = table.Columns[by].Cells;
        var filled = Enumerable.Range(0, table.Rows).OrderBy(row => cells[row].IsEmpty);
        var rows = table.Columns[by].Type == ColumnType.Text
            ? descending ? filled.ThenByDescending(row => cells[row].Text, StringComparer.Ordinal) : filled.ThenBy(row => cells[row].Text, StringComparer.Ordinal)
            : descending ? filled.ThenByDescending(row => cells[row].Number) : filled.ThenBy(row => cells[row].Number);
        ImmutableArray<int> order = [.. rows];
        return table with { Columns = [.. table.Columns.Select(column => column with { Cells = [.. order.Select(row => column.Cells[row])] })] };
    }

    /// <summary>Decimal fractions add up as they are written: a tenth and two tenths are three tenths.</summary>
    private static double Sum(IReadOnlyList<double> numbers)
    {
        const double exact = 1e15;
        return numbers.All(number => Math.Abs(number) < exact) ? (double)numbers.Sum(number => (decimal)number) : numbers.Sum();
    }

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
