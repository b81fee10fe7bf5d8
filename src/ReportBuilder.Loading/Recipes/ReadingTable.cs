using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Recipes;

/// <summary>
/// data/readings.csv: raw readings, a row for each unit and indicator. It takes the place of data/scores.csv where a recipe starts from raw
/// data. A column that is no indicator (a population to divide by) keeps its name; scoring says so when no step uses it.
/// </summary>
internal sealed class ReadingTable(ImmutableArray<Unit> units, IndicatorFramework framework, Terms terms, Findings findings)
{
    public const string Path = "data/readings.csv";

    private readonly Names<Unit> names = Names.Of(terms.Unit.One, "RB1211", units, findings);
    private readonly Dictionary<string, string> nodeIds = NodeIds(framework);
    private readonly Dictionary<string, int> order = units
        .Select((unit, index) => (unit.Id, index))
        .ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <param name="tables">The files that it stands in, one after the other; each of any shape.</param>
    public Dataset Read(ImmutableArray<CsvTable> tables)
    {
        var columns = new Dictionary<string, ReadColumn>(StringComparer.Ordinal);
        var ids = new List<string>();
        var longForm = new LongForm(
            terms,
            terms.Indicator.One,
            "value",
            new(nodeIds.ContainsKey, name => NearestName.Hint(name, nodeIds.Keys)),
            names.Known,
            findings
        )
        {
            TakesOtherNumbers = true,
        };
        foreach (var table in tables.Select(table => longForm.Of(table.InWordsOf(terms))))
        {
            if (table.Require(findings, terms.Indicator.One, terms.Unit.One, "value") is { } required)
                Read(table, required, columns, ids);
        }

        return new(units, [.. ids.Select(id => columns[id].ToColumn(id, tables[0].Path))]);
    }

    private void Read(CsvTable table, ImmutableArray<CsvColumn> required, Dictionary<string, ReadColumn> columns, List<string> ids)
    {
        foreach (var row in table.Rows)
        {
            var id = nodeIds.GetValueOrDefault(row[required[0]].Text, row[required[0]].Text);
            if (names.Find(row[required[1]]) is not { } unit)
                continue;
            if (!columns.TryGetValue(id, out var column))
            {
                columns[id] = column = new([.. units.Select(_ => Reading.Missing(Gap.NotReported))], new SourcePlace[units.Length], new());
                ids.Add(id);
            }

            Put(column, order[unit.Id], row[required[2]], table.Numbers, unit);
        }
    }

    private void Put(ReadColumn column, int index, CsvCell cell, NumberForm numbers, Unit unit)
    {
        if (column.Places[index].File is not null)
            findings.Error(
                "RB1214",
                cell.Place,
                $"'{unit.Name}' has two readings of one {terms.Indicator.One} (first at {column.Places[index]})",
                "delete one of the two rows"
            );
        else if (numbers.Optional(cell, findings, column.Mark) is { } number)
            column.Put(index, number, cell.Text);
        column.Places[index] = cell.Place;
    }

    /// <summary>The readings of one indicator while they are read.</summary>
    private sealed record ReadColumn(Reading[] Readings, SourcePlace[] Places, UnitMark Mark)
    {
        private string?[]? written;

        /// <summary>Keeps how the cell was written where that is not how the number is printed.</summary>
        public void Put(int index, double number, string text)
        {
            Readings[index] = Reading.Of(number);
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) || plain != number)
                (written ??= new string?[Readings.Length])[index] = text;
        }

        public DataColumn ToColumn(string id, string path) => new(id, [.. Readings], [.. Places.Select(place => place.File is null ? new(path) : place)])
        {
            Written = written is null ? [] : [.. written],
        };
    }

    /// <summary>Indicators come first: a variable often has the name of its only indicator.</summary>
    private static Dictionary<string, string> NodeIds(IndicatorFramework framework)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in framework.Indicators.Concat(framework.Nodes.Skip(1)))
        {
            ids.TryAdd(node.Key, node.Id);
            ids.TryAdd(node.Name, node.Id);
            ids.TryAdd(node.Id, node.Id);
        }

        return ids;
    }
}
