using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Tables;

/// <summary>Reads how a table is written out of its sidecar. Tables of the index and tables of the edition's own say it with the same keys.</summary>
internal static class TableFormReader
{
    public static readonly ImmutableArray<string> Keys = ["encoding", "separator", "decimal", "missing", "head", "sheet", "range", "connection"];

    /// <summary>What the sidecar of a table of the index may have besides: a year to read, and documentation that nobody prints.</summary>
    private static readonly ImmutableArray<string> OfTheIndex = ["year", "source", "licence", "note"];

    /// <summary>For a table of the index: its sidecar says how it is written and nothing else that is read.</summary>
    public static TableForm Read(string table, EditionFiles files, Findings findings)
    {
        var path = DataTable.SidecarOf(table);
        return files.Has(path) && files.Text(path) is { } text && YamlFile.Read(path, text, 1, findings) is { } map
            ? Read(path, new MapReader(map, "what is said of a table of the index", [.. Keys, .. OfTheIndex], findings), findings)
            : TableForm.Unsaid with { Sidecar = path };
    }

    public static TableForm Read(string sidecar, MapReader said, Findings findings) => new()
    {
        Sidecar = sidecar,
        Encoding = Encoding(said, findings),
        Separator = said.TextAt("separator") is null ? null : said.Choice("separator", "comma", "semicolon", "tab", "bar") switch
        {
            "comma" => ',',
            "semicolon" => ';',
            "tab" => '\t',
            _ => '|',
        },
        DecimalMark = said.TextAt("decimal") is null ? null : said.Choice("decimal", "point", "comma") == "point" ? '.' : ',',
        Missing = [.. said.Texts("missing").Select(mark => mark.Text)],
        Head = Head(said, findings),
        Sheet = said.Text("sheet"),
        Range = said.Text("range"),
        Connection = said.Text("connection"),
        Year = Year(said, findings),
    };

    private static string Encoding(MapReader said, Findings findings)
    {
        if (said.TextAt("encoding") is not { } name || TableEncoding.Encodings.Contains(name.Text, StringComparer.Ordinal))
            return said.Text("encoding");
        findings.Error(
            "RB1108",
            name.Place,
            $"'encoding' cannot be '{name.Text}'",
            NearestName.Hint(name.Text, TableEncoding.Encodings) is { Length: > 0 } near ? near : $"write one of {string.Join(", ", TableEncoding.Encodings)}"
        );
        return "";
    }

    private static string Year(MapReader said, Findings findings)
    {
        if (said.TextAt("year") is not { } year || year.Text == YearColumns.Latest || YearColumns.IsYear(year.Text))
            return said.Text("year");
        findings.Error("RB1108", year.Place, $"'year' cannot be '{year.Text}'", "write a year, or latest");
        return "";
    }

    private static int Head(MapReader said, Findings findings)
    {
        if (said.Number("head") is not { } line)
            return 0;
        if (line is >= 1 and <= 1_000_000 && line == Math.Floor(line))
            return (int)line;
        findings.Error("RB1108", said.PlaceOf("head"), $"'head' cannot be {said.Text("head")}", "write the number of the line that names the columns");
        return 0;
    }
}
