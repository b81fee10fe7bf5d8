using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Tables.Own;

/// <summary>
/// The edition's own tables and their columns by the names that authors give them. Names are matched as written, never by guesswork.
/// </summary>
/// <exception cref="ExpressionFault">There is none of that name.</exception>
internal sealed class TableBook(ImmutableArray<DataTable> tables)
{
    private readonly HashSet<string> columns = [.. tables.SelectMany(table => table.Columns).Select(column => column.Name)];

    public static TableBook Empty { get; } = new([]);

    /// <summary>The most words that the name of a column has.</summary>
    public int LongestName { get; } = tables.SelectMany(table => table.Columns).Select(column => column.Name.AsSpan().Count(' ') + 1).DefaultIfEmpty(0).Max();

    public bool HasColumn(string name) => columns.Contains(name);

    /// <param name="name">"tourism" or "data/tourism.csv".</param>
    public DataTable Table(string name)
    {
        var table = tables.FirstOrDefault(table => table.Name == name || table.Path == name)
            ?? throw new ExpressionFault($"the edition has no table '{name}'", Known(name));
        if (table.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem)
            throw new ExpressionFault($"{table.Path} cannot be used: {problem.Place}: {problem.Message}", problem.Hint);
        return table;
    }

    /// <summary>The one table that has a column of this name.</summary>
    public DataTable TableWith(string column)
    {
        var having = tables.Where(table => table.Columns.Any(known => known.Name == column)).ToList();
        return having switch
        {
            [] => throw new ExpressionFault($"no table of the edition has a column '{column}'", NearestName.Hint(column, columns.Order(StringComparer.Ordinal))),
            [var only] => Table(only.Path),
            _ => throw new ExpressionFault(
                $"{Printing.Join([.. having.Select(table => table.Name)])} have a column '{column}'",
                $"say which: {column} of ... from {having[0].Name}"
            ),
        };
    }

    private string Known(string name)
    {
        if (NearestName.Hint(name, tables.SelectMany(table => new[] { table.Name, table.Path })) is { Length: > 0 } near)
            return near;
        return tables.IsEmpty ? "put a table such as data/tourism.csv into the folder data" : $"its tables are {Printing.Join([.. tables.Select(table => table.Path)])}";
    }
}

internal static class TableColumns
{
    public static DataField Column(this DataTable table, string name) => table.Columns[table.IndexOf(name)];

    /// <exception cref="ExpressionFault">The table has no such column.</exception>
    public static int IndexOf(this DataTable table, string name) =>
        table.Find(name)
        ?? throw new ExpressionFault(
            $"{table.Path} has no column '{name}'",
            NearestName.Hint(name, table.Columns.Select(column => column.Name)) is { Length: > 0 } hint
                ? hint
                : $"its columns are {Printing.Join([.. table.Columns.Select(column => column.Name)])}"
        );

    public static int? Find(this DataTable table, string name)
    {
        for (var index = 0; index < table.Columns.Length; index++)
        {
            if (table.Columns[index].Name == name)
                return index;
        }

        return null;
    }

    /// <exception cref="ExpressionFault">The column holds no numbers.</exception>
    public static DataField NumberColumn(this DataTable table, string name)
    {
        var column = table.Column(name);
        return column.IsNumber ? column : throw new ExpressionFault($"'{name}' of {table.Path} holds {Kind(column)}, and numbers are wanted here", Numbers(table));
    }

    /// <exception cref="ExpressionFault">The column holds no years.</exception>
    public static DataField YearColumn(this DataTable table, string name)
    {
        var column = table.Column(name);
        return column.Type == ColumnType.Year
            ? column
            : throw new ExpressionFault(
                $"'{name}' of {table.Path} holds {Kind(column)}, and years are wanted here",
                "name a column of years, such as 1903 or 2024"
            );
    }

    private static string Numbers(DataTable table)
    {
        var numbers = table.Columns.Where(column => column.IsNumber).Select(column => column.Name).ToArray();
        return numbers.Length == 0 ? "the table has no column of numbers" : $"columns of numbers: {Printing.Join(numbers)}";
    }

    private static string Kind(DataField column) => column.Type switch
    {
        ColumnType.Text => "text",
        ColumnType.Year => "years",
        ColumnType.Date => "dates",
        _ => "numbers",
    };
}
