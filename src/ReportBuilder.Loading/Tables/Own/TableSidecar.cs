using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables.Own;

/// <summary>
/// What data/NAME.yaml says of data/NAME.csv: its title, source and licence, the columns that name a row, and the columns one by one.
/// </summary>
internal sealed record TableSidecar(
    string Title,
    string Unit,
    string Source,
    string Licence,
    string Note,
    ImmutableArray<(string Name, SourcePlace Place)> Key,
    ImmutableArray<SidecarColumn> Columns)
{
    public static readonly ImmutableArray<string> Keys = ["title", "unit", "source", "licence", "note", "key", "columns", .. TableFormReader.Keys];
    public static readonly ImmutableArray<string> ColumnKeys = ["title", "unit", "type", "decimals", "note", "plural"];
    public static readonly ImmutableArray<string> Types = ["number", "text", "year", "date"];

    private static readonly TableSidecar None = new("", "", "", "", "", [], []);

    /// <summary>How the table is written.</summary>
    public TableForm Form { get; private init; } = TableForm.Unsaid;

    public static TableSidecar Read(string table, EditionFiles files, Findings findings)
    {
        var path = DataTable.SidecarOf(table);
        if (!files.Has(path) || files.Text(path) is not { } text || YamlFile.Read(path, text, 1, findings) is not { } map)
            return None with { Form = TableForm.Unsaid with { Sidecar = path } };
        var reader = new MapReader(map, "what is said of a table", Keys, findings);
        return new(
            reader.Text("title"),
            reader.Text("unit"),
            reader.Text("source"),
            reader.Text("licence"),
            reader.Text("note"),
            [
                .. reader.Find("key") is YamlText { Text.Length: > 0 } one
                    ? [(one.Text, one.Place)]
                    : reader.Texts("key").Select(name => (name.Text, name.Place)),
            ],
            [.. reader.MapAt("columns")?.Entries.Select(entry => Column(entry, findings)).OfType<SidecarColumn>() ?? []]
        )
        {
            Form = TableFormReader.Read(path, reader, findings),
        };
    }

    private static SidecarColumn? Column(YamlEntry entry, Findings findings)
    {
        if (entry.Value is not YamlMap map)
        {
            findings.Error("RB1107", entry.Value.Place, $"'{entry.Key}' is text; keys and values are needed here", $"write '{entry.Key}: {{ unit: ... }}'");
            return null;
        }

        var column = new MapReader(map, "a column", ColumnKeys, findings);
        return new(
            entry.Key,
            column.Text("title"),
            column.Text("unit"),
            Type(column),
            Decimals(column, findings),
            column.Text("note"),
            column.Text("plural"),
            entry.KeyPlace
        );
    }

    private static ColumnType? Type(MapReader column) => column.TextAt("type") is null ? null : column.Choice("type", [.. Types]) switch
    {
        "text" => ColumnType.Text,
        "year" => ColumnType.Year,
        "date" => ColumnType.Date,
        _ => ColumnType.Number,
    };

    private static int? Decimals(MapReader column, Findings findings)
    {
        if (column.Number("decimals") is not { } decimals)
            return null;
        if (decimals is >= 0 and <= 6 && decimals == Math.Floor(decimals))
            return (int)decimals;
        findings.Error("RB1108", column.PlaceOf("decimals"), $"'decimals' cannot be {column.Text("decimals")}", "write a whole number from 0 to 6");
        return null;
    }
}

/// <summary>What a sidecar says of a column; null and empty where it says nothing.</summary>
internal sealed record SidecarColumn(string Name, string Title, string Unit, ColumnType? Type, int? Decimals, string Note, string Plural, SourcePlace Place);
