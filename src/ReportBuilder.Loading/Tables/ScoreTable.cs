using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/scores.csv: the published score of each unit in each variable, from 1 to the number of units.</summary>
internal sealed class ScoreTable
{
    public const string Path = "data/scores.csv";

    private readonly ImmutableArray<Unit> units;
    private readonly IndicatorFramework framework;
    private readonly Terms terms;
    private readonly Findings findings;
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);
    private readonly Names<Unit> unitNames;
    private readonly Names<FrameworkNode> dimensionNames;
    private readonly Names<FrameworkNode> variableNames;
    private readonly Dictionary<string, string> dimensionOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> strays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Scores> columns = new(StringComparer.Ordinal);
    private string path = Path;

    public ScoreTable(ImmutableArray<Unit> units, IndicatorFramework framework, Terms terms, Findings findings)
    {
        (this.units, this.framework, this.terms, this.findings) = (units, framework, terms, findings);
        for (var index = 0; index < units.Length; index++)
            order.Add(units[index].Id, index);
        unitNames = Names.Of(terms.Unit.One, "RB1211", units, findings);
        dimensionNames = Names.Of(terms.Dimension.One, "RB1213", framework.Dimensions, findings);
        variableNames = Names.Of(terms.Variable.One, "RB1212", framework.Variables, findings);
        foreach (var dimension in framework.Dimensions)
        {
            foreach (var variable in dimension.Children)
            {
                if (dimensionOf.TryAdd(variable.Id, dimension.Id))
                    columns.Add(variable.Id, new(new Reading?[units.Length], new SourcePlace[units.Length]));
            }
        }
    }

    /// <param name="tables">The files that it stands in, one after the other; each of any shape.</param>
    public Dataset Read(ImmutableArray<CsvTable> tables)
    {
        path = tables[0].Path;
        var longForm = new LongForm(terms, terms.Variable.One, "score", variableNames.Known, unitNames.Known, findings);
        var complete = true;
        foreach (var table in tables.Select(table => longForm.Of(table.InWordsOf(terms))))
        {
            if (table.Require(findings, terms.Variable.One, terms.Unit.One, "score", terms.Dimension.One + "?") is not { } required)
            {
                complete = false;
                continue;
            }

            foreach (var row in table.Rows)
                Read(row, required[3], required[0], required[1], required[2], table.Numbers);
        }

        if (complete && !longForm.HasErrors)
            ReportMissing();
        return new(units, [.. framework.Variables.DistinctBy(node => node.Id, StringComparer.Ordinal).Select(Column)]);
    }

    private void Read(CsvRow row, CsvColumn dimension, CsvColumn variable, CsvColumn unitColumn, CsvColumn score, NumberForm numbers)
    {
        // Where the dimension is not known, that its variables are not either goes without saying.
        var above = dimension.IsThere ? dimensionNames.Find(row[dimension]) : null;
        var node = dimension.IsThere && above is null && !variableNames.Has(row[variable].Text) ? null : variableNames.Find(row[variable]);
        var unit = unitNames.Find(row[unitColumn]);
        if (above is not null && node is not null && dimensionOf[node.Id] != above.Id)
            findings.Error(
                "RB1215",
                row[dimension].Place,
                $"the {terms.Variable.One} '{node.Name}' does not belong to '{above.Name}'",
                $"data/framework.csv has it in '{dimensionOf[node.Id]}'"
            );
        var reading = Score(row[score], numbers);
        if (unit is null || node is null)
        {
            Stray(node);
            return;
        }

        var (readings, places) = columns[node.Id];
        var index = order[unit.Id];
        if (readings[index] is not null)
        {
            findings.Error(
                "RB1214",
                row[unitColumn].Place,
                $"'{unit.Name}' has two scores in '{node.Name}' (first at {places[index]})",
                "delete one of the two rows"
            );
            Stray(node);
            return;
        }

        (readings[index], places[index]) = (reading, row[score].Place);
    }

    /// <summary>A score that is wrong has been reported and counts as missing; an empty cell is a reading that nobody reported.</summary>
    private Reading Score(CsvCell cell, NumberForm numbers)
    {
        if (numbers.Optional(cell, findings) is not { } number)
            return Reading.Missing(Gap.NotReported);
        if (number >= 1 && number <= units.Length && number == Math.Floor(number))
            return Reading.Of(number);
        findings.Error(
            "RB1216",
            cell.Place,
            $"the score {cell.Text} is not a whole number from 1 to {units.Length}",
            "a score is the number of units less the rank, plus 1"
        );
        return Reading.Missing(Gap.NotReported);
    }

    /// <summary>A row that names no cell of its own: it has been reported, and the cell that it meant is not reported as missing too.</summary>
    private void Stray(FrameworkNode? variable) => strays[variable?.Id ?? ""] = strays.GetValueOrDefault(variable?.Id ?? "") + 1;

    private void ReportMissing()
    {
        foreach (var variable in framework.Variables)
        {
            var missing = units.Where((_, index) => columns[variable.Id].Readings[index] is null).Select(unit => unit.Name).ToList();
            if (missing.Count <= strays.GetValueOrDefault(variable.Id) + strays.GetValueOrDefault(""))
                continue;
            var named =
                string.Join(", ", missing.Take(5))
                + (missing.Count > 5 ? string.Create(CultureInfo.InvariantCulture, $" and {missing.Count - 5} more") : "");
            findings.Error(
                "RB1217",
                new(path),
                $"'{variable.Name}' has no row for {named}",
                "add the row; leave its score empty where nobody reported one"
            );
        }
    }

    private DataColumn Column(FrameworkNode variable)
    {
        var (given, places) = columns[variable.Id];
        var readings = new Reading[given.Length];
        for (var unit = 0; unit < given.Length; unit++)
        {
            readings[unit] = given[unit] ?? Reading.Missing(Gap.NotReported);
            if (places[unit].File is null)
                places[unit] = new(path);
        }

        return new(variable.Id, ImmutableCollectionsMarshal.AsImmutableArray(readings), ImmutableCollectionsMarshal.AsImmutableArray(places));
    }

    /// <summary>What the rows say of one variable, in the order of the units; null where no row does.</summary>
    private sealed record Scores(Reading?[] Readings, SourcePlace[] Places);
}
