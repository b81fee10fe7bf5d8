using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>
/// data/readings.csv: raw readings, a row for each city and indicator. It takes the place of data/scores.csv where a recipe starts from raw
/// data. A column that is no indicator (a population to divide by) keeps its name; scoring says so when no step uses it.
/// </summary>
internal sealed class ReadingTable(ImmutableArray<Unit> units, IndicatorFramework framework, Findings findings)
{
    public const string Path = "data/readings.csv";

    private readonly Names<Unit> names = Names.Of("city", "RB1211", units, findings);
    private readonly Dictionary<string, string> nodeIds = NodeIds(framework);
    private readonly Dictionary<string, int> order = units.Select((unit, index) => (unit.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    public Dataset Read(CsvTable table)
    {
        var columns = new Dictionary<string, (Reading[] Readings, SourcePlace[] Places)>(StringComparer.Ordinal);
        var ids = new List<string>();
        if (table.Require(findings, "indicator", "city", "value") is not { } required)
            return new(units, []);
        foreach (var row in table.Rows)
        {
            var id = nodeIds.GetValueOrDefault(row[required[0]].Text, row[required[0]].Text);
            if (names.Find(row[required[1]]) is not { } unit)
                continue;
            if (!columns.TryGetValue(id, out var column))
            {
                columns[id] = column = ([.. units.Select(_ => Reading.Missing(Gap.NotReported))], new SourcePlace[units.Length]);
                ids.Add(id);
            }

            Put(column.Readings, column.Places, order[unit.Id], row[required[2]], unit);
        }

        return new(units, [.. ids.Select(id => Column(id, columns[id].Readings, columns[id].Places, table.Path))]);
    }

    private void Put(Reading[] readings, SourcePlace[] places, int index, CsvCell cell, Unit unit)
    {
        if (places[index].File is not null)
            findings.Error("RB1214", cell.Place, $"'{unit.Name}' has two readings of one indicator (first at {places[index]})", "delete one of the two rows");
        else if (CsvNumber.Optional(cell, findings) is { } number)
            readings[index] = Reading.Of(number);
        places[index] = cell.Place;
    }

    private static DataColumn Column(string id, Reading[] readings, SourcePlace[] places, string path) =>
        new(id, [.. readings], [.. places.Select(place => place.File is null ? new(path) : place)]);

    /// <summary>Indicators come first: a variable often has the name of its only indicator.</summary>
    private static Dictionary<string, string> NodeIds(IndicatorFramework framework)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in framework.Indicators.Concat(framework.Nodes.Skip(1)))
        {
            ids.TryAdd(node.Name, node.Id);
            ids.TryAdd(node.Id, node.Id);
        }

        return ids;
    }
}
