using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Workbooks;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>
/// Reads what the recipe names under "previous": the scores of an earlier edition, and its readings. A table of overall scores that a build
/// wrote can be named as it is.
/// </summary>
internal sealed class PreviousReader(EditionFiles files, ImmutableArray<Unit> units, IndicatorFramework framework, Terms terms, Findings findings)
{
    private static readonly ImmutableArray<string> Keys = ["name", "results", "readings"];
    private static readonly ImmutableArray<string> ColumnsWithoutScores = ["rank", "tier", ""];

    private readonly HashSet<string> unitNames = units.SelectMany(unit => new[] { unit.Id, unit.Name }).ToHashSet(StringComparer.Ordinal);

    public static PreviousSources Sources(YamlMap map, Findings findings)
    {
        var previous = new MapReader(map, "the previous edition", Keys, findings);
        var sources = new PreviousSources(previous.Required("name"), RecipeValues.Name(previous, "results"), RecipeValues.Name(previous, "readings"));
        if (sources is { Results: null, Readings: null })
            findings.Error("RB2045", previous.Place, "the previous edition has neither results nor readings", "add 'results:' and the path of a table");
        return sources;
    }

    public PreviousEdition Read(PreviousSources sources) =>
        new(
            sources.Name,
            Table(sources.Readings) is { } readings
                ? new ReadingTable(units, framework, terms, findings).Read([OfThisEdition(readings.InWordsOf(terms))])
                : new(units, []),
            Table(sources.Results) is { } results ? Results(results.InWordsOf(terms)) : []
        );

    private CsvTable? Table(PlacedName? file)
    {
        if (file is not { } named)
            return null;
        if (files.Has(named.Name) || TablesWorkbook.Tables(files).Contains(named.Name, StringComparer.OrdinalIgnoreCase))
            return files.Table(named.Name);
        findings.Error(
            "RB2046",
            named.Place,
            $"the edition has no file '{named.Name}'",
            NearestName.Hint(named.Name, files.Paths.Where(path => path.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        );
        return null;
    }

    private CsvTable OfThisEdition(CsvTable table)
    {
        var unit = table.Column(terms.Unit.One);
        return unit.IsThere ? table with { Rows = [.. table.Rows.Where(row => IsKnown(row[unit]))] } : table;
    }

    private bool IsKnown(CsvCell unit)
    {
        if (unitNames.Contains(unit.Text))
            return true;
        var near = NearestName.Hint(unit.Text, units.Select(known => known.Name));
        var message = $"'{unit.Text}' is in the previous edition and not in this one";
        if (near.Length > 0)
            findings.Warning("RB1222", unit.Place, message, near);
        else
            findings.Note("RB1222", unit.Place, message);
        return false;
    }

    /// <summary>Units that this edition does not have keep their place in the earlier ranking, under the name they have there.</summary>
    private ImmutableArray<PublishedTotal> Results(CsvTable table)
    {
        if (table.Find(findings, terms.Unit.One) is not { } required)
            return [];
        var columns = Columns(table);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var scores = ImmutableArray.CreateBuilder<PublishedTotal>();
        foreach (var row in table.Rows)
        {
            var named = row[required[0]];
            var id = IsKnown(named) ? units.First(unit => unit.Id == named.Text || unit.IsCalled(named.Text)).Id : named.Text;
            if (!seen.Add(id))
                findings.Error("RB1214", named.Place, $"'{named.Text}' is there twice", "delete one of the two rows");
            else
                scores.AddRange(columns.SelectMany(column => Score(id, column.NodeId, row[column.Column], table.Numbers)));
        }

        return scores.ToImmutable();
    }

    private List<(CsvColumn Column, string NodeId)> Columns(CsvTable table)
    {
        List<(string Name, string Id)> nodes = [("total", framework.Root.Id), .. framework.Nodes.Select(node => (node.Key, node.Id))];
        var found = new List<(CsvColumn, string)>();
        foreach (var cell in table.Header.Where(cell => !ColumnsWithoutScores.Contains(cell.Text) && !terms.IsUnit(cell.Text)))
        {
            var node = nodes.FirstOrDefault(node => node.Name == cell.Text || node.Id == cell.Text);
            if (node.Id is null)
                findings.Error(
                    "RB1213",
                    cell.Place,
                    $"there is no part '{cell.Text}' in the framework",
                    NearestName.Hint(cell.Text, nodes.Select(pair => pair.Name))
                );
            else
                found.Add((table.Column(cell.Text), node.Id));
        }

        return found;
    }

    private IEnumerable<PublishedTotal> Score(string unitId, string nodeId, CsvCell cell, NumberForm numbers) =>
        numbers.Optional(cell, findings) is { } value ? [new PublishedTotal(unitId, nodeId, value, cell.Place)] : [];
}
