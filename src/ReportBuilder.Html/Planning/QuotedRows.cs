using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Where on the page of data the rows of own tables stand that the report quotes.</summary>
internal sealed class QuotedRows
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    public QuotedRows(ImmutableArray<QuotedTable> tables)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var id = "table-" + Slug.Of(table.Table.Name, "part");
            while (!ids.Add(id))
                id += "-2";
            Tables.Add((id, table));
            foreach (var row in table.Rows)
                Add(id, table, row);
        }
    }

    /// <summary>Each with the id of its heading.</summary>
    public List<(string Id, QuotedTable Table)> Tables { get; } = [];

    /// <summary>The id of a row: that of its table and its line.</summary>
    public static string IdOf(string tableId, QuotedTable table, int row) =>
        FormattableString.Invariant($"{tableId}-{table.Table.Columns[0].Cells[row].Place.Line}");

    /// <summary>The address of a cell's row, from the root of the site; null for what is no cell of an own table.</summary>
    public string? AddressOf(string cell) => addresses.GetValueOrDefault(cell);

    /// <summary>Where the cells of a statement stand: their row, or the first row of several.</summary>
    public string AddressOf(ImmutableArray<string> cells) => addresses.Count == 0 ? "" : cells.Select(AddressOf).OfType<string>().FirstOrDefault("");

    private void Add(string id, QuotedTable table, int row)
    {
        var address = $"{PagePaths.Data}#{IdOf(id, table, row)}";
        addresses.TryAdd(table.Table.RowName(row), address);
        foreach (var column in table.Table.Columns)
            addresses.TryAdd(table.Table.CellName(row, column), address);
    }
}
