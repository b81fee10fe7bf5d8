using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnType
{
    Text,
    Number,
    /// <summary>A number that is a name: it is printed as it is written and never added up.</summary>
    Year,
    /// <summary>A day, a month or a quarter: the forms of <see cref="DateForm"/>.</summary>
    Date,
}

/// <summary>One cell of a table, as it is written and as it is read.</summary>
/// <param name="Text">Of a number in the plain form, with a decimal point and no marks between thousands.</param>
/// <param name="Number">Of a number, year or date (<see cref="DateForm"/>); null where the cell is empty or text.</param>
public readonly record struct DataCell(string Text, double? Number, SourcePlace Place)
{
    /// <summary>As the author wrote it, where that is not the text: "1.234,5 €" for 1234.5.</summary>
    public string? WrittenAs { get; init; }

    public string Written => WrittenAs ?? Text;

    public bool IsEmpty => Text.Length == 0;
}

/// <summary>A column of a table, from the first row to the last.</summary>
/// <param name="Name">As the head of the table writes it: authors ask for the column by it.</param>
public sealed record DataField(string Name, ColumnType Type, ImmutableArray<DataCell> Cells, SourcePlace Place)
{
    /// <summary>As printed.</summary>
    public string Title { get; init; } = Name;

    /// <summary>Printed behind the title: "million nights"; empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How many decimals its numbers are printed with.</summary>
    public int Decimals { get; init; }

    /// <summary>What it measures, for readers; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the things are that it names, several of them: "harbours".</summary>
    public string Plural { get; init; } = "";

    public bool IsNumber => Type == ColumnType.Number;
}

/// <summary>A table of the edition's own, with what its sidecar says of it.</summary>
/// <param name="Path">Relative to the edition.</param>
/// <param name="Key">The places of the columns that name a row together; empty where no columns do.</param>
public sealed record DataTable(string Path, ImmutableArray<DataField> Columns, ImmutableArray<int> Key)
{
    private const string Folder = "data/";

    public string Title { get; init; } = "";

    /// <summary>The id of a work of data/sources.csv, or words; empty where nobody says.</summary>
    public string Source { get; init; } = "";

    public string Licence { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>What is wrong with it; with errors it cannot be used.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>What texts call it: its path without the folder and the ending.</summary>
    public string Name { get; } = NameOf(Path);

    /// <summary>The path of the file that says what the table is, whether there is one or not.</summary>
    public string Sidecar => SidecarOf(Path);

    public int Rows => Columns.Length == 0 ? 0 : Columns[0].Cells.Length;

    /// <summary>The path of the file that says what a table is.</summary>
    public static string SidecarOf(string table) => System.IO.Path.ChangeExtension(table, ".yaml");

    /// <summary>What names a row: "Larkhaven, 1903"; its line where no columns do.</summary>
    public string KeyOf(int row) => Key.Length > 0
        ? string.Join(", ", Key.Select(column => Columns[column].Cells[row].Text))
        : FormattableString.Invariant($"line {Columns[0].Cells[row].Place.Line}");

    /// <summary>What claims and receipts call a cell: "visitors/Larkhaven, 1903/nights".</summary>
    public string CellName(int row, DataField column) => $"{RowName(row)}/{column.Name}";

    /// <summary>What claims call a row that they count: "visitors/Larkhaven, 1903".</summary>
    public string RowName(int row) => $"{Name}/{KeyOf(row)}";

    private static string NameOf(string path)
    {
        var name = path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
