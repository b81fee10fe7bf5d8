using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/published-totals.csv: the totals as printed, to audit the computed ones against. An edition need not have it.</summary>
internal static class PublishedTotalTable
{
    public const string Path = "data/published-totals.csv";

    public static ImmutableArray<PublishedTotal> Read(CsvTable table, ImmutableArray<Unit> units, IndicatorFramework framework, Terms terms, Findings findings)
    {
        if (table.Find(findings, terms.Unit.One) is not { } required)
            return [];
        var names = Names.Of(terms.Unit.One, "RB1211", units, findings);
        var columns = Columns(table, framework, terms, findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var totals = ImmutableArray.CreateBuilder<PublishedTotal>();
        foreach (var row in table.Rows)
        {
            if (names.Find(row[required[0]]) is not { } unit)
                continue;
            if (!seen.Add(unit.Id))
                findings.Error("RB1214", row[required[0]].Place, $"'{unit.Name}' is there twice", "delete one of the two rows");
            else
                AddTotals(totals, unit, row, columns, table.Numbers, findings);
        }

        return totals.ToImmutable();
    }

    private static List<TotalColumn> Columns(CsvTable table, IndicatorFramework framework, Terms terms, Findings findings)
    {
        var found = new List<TotalColumn>();
        foreach (var cell in table.Header)
        {
            if (cell.Text is "rank" or "" || terms.IsUnit(cell.Text))
                continue;
            var dimension = framework.Dimensions.FirstOrDefault(node => node.IsCalled(cell.Text) || node.Id == cell.Text);
            var total = cell.Text == "total" || cell.Text == framework.Root.Id ? framework.Root : null;
            if ((dimension ?? total) is { } node)
                found.Add(new(table.Column(cell.Text), node.Id));
            else
                findings.Error(
                    "RB1213",
                    cell.Place,
                    $"there is no {terms.Dimension.One} '{cell.Text}'",
                    NearestName.Hint(cell.Text, framework.Dimensions.Select(other => other.Name).Append("total"))
                );
        }

        return found;
    }

    private static void AddTotals(
        ImmutableArray<PublishedTotal>.Builder totals,
        Unit unit,
        CsvRow row,
        List<TotalColumn> columns,
        NumberForm numbers,
        Findings findings
    )
    {
        foreach (var (column, nodeId) in columns)
        {
            if (numbers.Optional(row[column], findings) is { } value)
                totals.Add(new(unit.Id, nodeId, value, row[column].Place));
        }
    }

    private sealed record TotalColumn(CsvColumn Column, string NodeId);
}
