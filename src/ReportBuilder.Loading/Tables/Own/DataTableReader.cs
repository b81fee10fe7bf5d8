using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables.Own;

/// <summary>Reads a table of the edition's own: its cells by the types of their columns, and what its sidecar says.</summary>
internal sealed class DataTableReader(string path, EditionFiles files)
{
    private readonly Findings findings = new();

    /// <summary>The table with its problems; nobody is told of them until somebody asks for the table.</summary>
    public DataTable Read()
    {
        var here = files.Telling(findings);
        var said = TableSidecar.Read(path, here, findings);
        var table = Read(here.Table(path, form: said.Form), said);
        return table with { Problems = [.. findings.InOrder()] };
    }

    private DataTable Read(CsvTable? written, TableSidecar said)
    {
        if (written is null)
            return new(path, [], []);
        UnnamedColumns.Tell(written, findings);
        var columns = ImmutableArray.CreateBuilder<DataField>();
        for (var at = 0; at < written.Header.Length; at++)
        {
            if (written.Header[at].Text.Length > 0)
                columns.Add(Column(written, at, said));
        }

        foreach (var column in said.Columns.Where(column => columns.All(known => known.Name != column.Name)))
            findings.Error("RB1241", column.Place, $"{path} has no column '{column.Name}'", NearestName.Hint(column.Name, columns.Select(known => known.Name)));
        var table = new DataTable(path, columns.DrainToImmutable(), [])
        {
            Title = said.Title,
            Source = said.Source,
            Licence = said.Licence,
            Note = said.Note,
        };
        return table with { Key = new RowKeys(table, findings).Read(said.Key) };
    }

    private DataField Column(CsvTable written, int at, TableSidecar said)
    {
        var (head, column) = (written.Header[at], said.Columns.FirstOrDefault(column => column.Name == written.Header[at].Text));
        ImmutableArray<CsvCell> cells = [.. written.Rows.Select(row => row.Cells[at])];
        var (numbers, mark) = (written.Numbers, new UnitMark());
        var type = column?.Type ?? ColumnTypes.Seen(head.Text, cells, numbers);
        ImmutableArray<DataCell> read = type == ColumnType.Number
            ? [.. cells.Select(cell => Number(cell, numbers, mark, head.Text, column?.Type is not null))]
            : [.. cells.Select(cell => new DataCell(cell.Text, Time(cell, type, head.Text, column?.Type is not null), cell.Place))];
        return new(head.Text, type, read, head.Place)
        {
            Title = column is { Title.Length: > 0 } ? column.Title : Capital(head.Text),
            Unit = column is { Unit.Length: > 0 } ? column.Unit : type != ColumnType.Number ? "" : said.Unit.Length > 0 ? said.Unit : mark.Common,
            Decimals = column?.Decimals ?? (type == ColumnType.Number ? ColumnTypes.Decimals(read) : 0),
            Note = column?.Note ?? "",
            Plural = column?.Plural ?? "",
        };
    }

    /// <param name="isSaid">The type stands in the sidecar, and was not seen from the cells.</param>
    private DataCell Number(CsvCell cell, NumberForm numbers, UnitMark mark, string column, bool isSaid)
    {
        if (!numbers.CanBeNumber(cell.Text))
        {
            findings.Error("RB1240", cell.Place, Wrong(cell.Text, ColumnType.Number, column, isSaid), Hint(cell.Text, ColumnType.Number, column, isSaid));
            return new(cell.Text, null, cell.Place);
        }

        var number = numbers.Optional(cell, findings, mark);
        var plain = number is null ? "" : numbers.PlainForm(cell.Text) ?? "";
        return plain == cell.Text ? new(plain, number, cell.Place) : new(plain, number, cell.Place) { WrittenAs = cell.Text };
    }

    /// <summary>The number of a year or a date.</summary>
    private double? Time(CsvCell cell, ColumnType type, string column, bool isSaid)
    {
        if (cell.Text.Length == 0 || type == ColumnType.Text)
            return null;
        double? number = type switch
        {
            ColumnType.Date => DateForm.Number(cell.Text),
            _ => ColumnTypes.IsYear(cell.Text) ? int.Parse(cell.Text, CultureInfo.InvariantCulture) : null,
        };
        if (number is null)
            findings.Error("RB1240", cell.Place, Wrong(cell.Text, type, column, isSaid), Hint(cell.Text, type, column, isSaid));
        return number;
    }

    private static string Wrong(string text, ColumnType type, string column, bool isSaid)
    {
        var what = type switch
        {
            ColumnType.Date => "date",
            ColumnType.Year => "year",
            _ => "number",
        };
        return isSaid
            ? $"'{text}' is not a {what}, and '{column}' is a column of {what}s"
            : $"'{text}' is not a {what}, and nearly all cells of '{column}' are";
    }

    private string Hint(string text, ColumnType type, string column, bool isSaid)
    {
        if (type == ColumnType.Date)
            return "write dates as 2024, 2024 Q2, 2024-06 or 2024-06-30";
        if (NumberForm.IsInBrackets(text))
            return NumberForm.InsteadOfBrackets;
        return isSaid
            ? "leave the cell empty where nobody reported a value"
            : $"leave the cell empty where nobody reported a value, or write '{column}: {{ type: text }}' under 'columns' in {DataTable.SidecarOf(path)}";
    }

    /// <summary>"foreign_visitors" is printed as "Foreign visitors".</summary>
    private static string Capital(string name)
    {
        var words = name.Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
