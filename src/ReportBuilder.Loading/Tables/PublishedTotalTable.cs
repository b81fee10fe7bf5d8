using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/published-totals.csv: the totals as printed, to audit the computed ones against. An edition need not have it.</summary>
internal static class PublishedTotalTable
{
    public const string Path = "data/published-totals.csv";

    public static ImmutableArray<PublishedTotal> Read(CsvTable table, ImmutableArray<Unit> units, IndicatorFramework framework, Findings findings)
    {
        if (table.Require(findings, "city") is not { } required)
            return [];
        var names = new Names<Unit>("city", "RB1211", units.Select(unit => (unit.Id, unit.Name, unit)), findings);
        var columns = Columns(table, framework, findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var totals = ImmutableArray.CreateBuilder<PublishedTotal>();
        foreach (var row in table.Rows)
        {
            if (names.Find(row[required[0]]) is not { } unit)
                continue;
            if (!seen.Add(unit.Id))
                findings.Error("RB1214", row[required[0]].Place, $"'{unit.Name}' is there twice", "delete one of the two rows");
            else
                totals.AddRange(columns.SelectMany(pair => Total(unit, pair.NodeId, row[pair.Column], findings)));
        }

        return totals.ToImmutable();
    }

    private static List<(CsvColumn Column, string NodeId)> Columns(CsvTable table, IndicatorFramework framework, Findings findings)
    {
        var nodes = framework.Dimensions.Select(node => (node.Name, node.Id)).Append(("total", framework.Root.Id)).ToList();
        var found = new List<(CsvColumn, string)>();
        foreach (var cell in table.Header.Where(cell => cell.Text is not ("city" or "rank" or "")))
        {
            var node = nodes.FirstOrDefault(node => node.Item1 == cell.Text || node.Item2 == cell.Text);
            if (node.Item2 is null)
                findings.Error("RB1213", cell.Place, $"there is no dimension '{cell.Text}'", NearestName.Hint(cell.Text, nodes.Select(pair => pair.Item1)));
            else
                found.Add((table.Column(cell.Text), node.Item2));
        }

        return found;
    }

    private static IEnumerable<PublishedTotal> Total(Unit unit, string nodeId, CsvCell cell, Findings findings) =>
        CsvNumber.Optional(cell, findings) is { } value ? [new PublishedTotal(unit.Id, nodeId, value, cell.Place)] : [];
}
