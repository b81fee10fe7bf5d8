using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/units.csv: what is ranked, in the author's order.</summary>
internal static class UnitTable
{
    public const string Path = "data/units.csv";

    /// <summary>What the head of a further grouping starts with: "group income".</summary>
    private const string Grouping = "group ";

    private static readonly ImmutableArray<string> Known = ["id", "name", "sort-name", "longitude", "latitude", "group"];

    public static ImmutableArray<Unit> Read(CsvTable table, EditionLanguages languages, Findings findings)
    {
        string[] groupings =
        [
            .. table
                .Header.Select(cell => cell.Text)
                .Where(head => head.StartsWith(Grouping, StringComparison.Ordinal) && !head.Contains(':', StringComparison.Ordinal)),
        ];
        var attributes = Attributes(table);
        if (
            table.Require(
                findings,
                [
                    "id", "name:*", "sort-name?", "longitude?", "latitude?", "group:*?", .. groupings.Select(head => head + ":*?"),
                    .. attributes.Select(column => column.Name),
                ]
            )
            is not { } columns
        )
            return [];
        columns = columns[..(Known.Length + groupings.Length)];
        var (id, name) = (columns[0], columns[1]);
        var ids = new Identifiers("unit", findings);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var translated = new TranslatedColumns(table, languages, findings, ["name", "group", .. groupings]);
        var others = new TranslatedNames("unit", findings);
        var units = ImmutableArray.CreateBuilder<Unit>();
        foreach (var row in table.Rows)
        {
            if (row[name].Text.Length == 0)
                findings.Error("RB1208", row[name].Place, "the unit has no name");
            else if (!names.Add(row[name].Text))
                findings.Error(
                    "RB1214",
                    row[name].Place,
                    $"the unit '{row[name].Text}' is there twice",
                    "two units of one name cannot be told apart: add the region to the name"
                );
            else
            {
                var unit = Read(table.Numbers, columns, row, ids.Add(row[id]) ? row[id].Text : StandIn(row), translated, findings);
                if (attributes.Count > 0)
                    unit = unit with { Attributes = Of(row, attributes) };
                others.Add(unit.Id, unit.Key, unit.Names, row.Place);
                units.Add(unit);
            }
        }

        if (table.Rows.IsEmpty)
            findings.Error("RB1201", new(Path), "there are no units", "add a row for each unit: id,name");
        return units.ToImmutable();
    }

    /// <summary>
    /// Every other column says something of a unit that texts may ask for. One that is nearly called as a column that the table may have, or names
    /// a language, is none: it is told of.
    /// </summary>
    private static List<CsvColumn> Attributes(CsvTable table)
    {
        var free = Known.Where(name => !table.Column(name).IsThere).ToArray();
        return
        [
            .. table
                .Header.Select(cell => cell.Text)
                .Where(head =>
                    head.Length > 0
                    && !Known.Contains(head)
                    && !head.StartsWith(Grouping, StringComparison.Ordinal)
                    && !head.Contains(':', StringComparison.Ordinal)
                    && NearestName.Find(head, free) is null
                )
                .Distinct(StringComparer.Ordinal)
                .Select(table.Column),
        ];
    }

    private static ImmutableSortedDictionary<string, string> Of(CsvRow row, List<CsvColumn> attributes) =>
        attributes.Where(column => row[column].Text.Length > 0)
            .ToImmutableSortedDictionary(column => column.Name, column => row[column].Text, StringComparer.Ordinal);

    private static Unit Read(
        NumberForm numbers,
        ImmutableArray<CsvColumn> columns,
        CsvRow row,
        string id,
        TranslatedColumns translated,
        Findings findings
    )
    {
        var sortName = row[columns[2]].Text;
        return new(
            id,
            translated.Words(row, columns[1]),
            sortName.Length > 0 ? sortName : row[columns[1]].Text,
            Degrees(numbers, row[columns[3]], 180, findings),
            Degrees(numbers, row[columns[4]], 90, findings),
            translated.Words(row, columns[5]),
            row.Place)
        {
            Names = translated.Names(row, columns[1]),
            Groupings = columns
                .Skip(6)
                .ToImmutableSortedDictionary(column => column.Name[Grouping.Length..].Trim(), column => translated.Words(row, column), StringComparer.Ordinal),
        };
    }

    /// <summary>For a unit whose id is taken: it stays known by its name, so that its scores are not reported too.</summary>
    private static string StandIn(CsvRow row) => string.Create(CultureInfo.InvariantCulture, $"line-{row.Place.Line}");

    private static double? Degrees(NumberForm numbers, CsvCell cell, double most, Findings findings)
    {
        if (numbers.Optional(cell, findings) is not { } degrees)
            return null;
        if (Math.Abs(degrees) <= most)
            return degrees;
        findings.Error("RB1219", cell.Place, $"{cell.Text} degrees is not on the globe", $"from -{most} to {most}");
        return null;
    }
}
