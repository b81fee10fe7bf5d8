using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>
/// data/framework.csv with a column "parent": a row for each part of a framework of any depth, which names the part that it belongs to. Parts that
/// nothing belongs to are indicators.
/// </summary>
internal sealed class FrameworkTree(CsvTable table, EditionLanguages languages, Findings findings)
{
    private readonly Identifiers ids = new("part of the framework", findings);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly TranslatedColumns translated = new(table, languages, findings, "name", "data-year", "source");
    private readonly TranslatedNames others = new("part", findings);
    private readonly HashSet<string> indicatorNames = new(StringComparer.Ordinal);
    private ILookup<string, CsvRow> children = Enumerable.Empty<CsvRow>().ToLookup(_ => "");
    private int indicators;

    public static bool IsOne(CsvTable table) => table.Column("parent").IsThere;

    public IndicatorFramework Read()
    {
        if (table.Require(findings, "id", "parent", "name:*", "weight?", "direction?", "data-year:*?", "source:*?") is not { } columns)
            return FrameworkTable.Empty();
        ids.Add(FrameworkTable.Root.Id, new(FrameworkTable.Path, 1, 1));
        ImmutableArray<CsvRow> rows = [.. table.Rows.Where(row => ids.Add(row[columns[0]]))];
        CheckParents(rows, columns[0], columns[1]);
        children = rows.ToLookup(row => Parent(row[columns[1]]), StringComparer.Ordinal);
        var parts = children[FrameworkTable.Root.Id].Select((row, index) => Node(row, index + 1)).ToImmutableArray();
        if (parts.IsEmpty)
            findings.Error("RB1201", new(FrameworkTable.Path), "the framework has no parts", "leave 'parent' empty in the rows of the first level");
        return new(new FrameworkNode(FrameworkTable.Root.Id, FrameworkTable.Root.Name, 1, 1, parts, Place: new(FrameworkTable.Path)));
    }

    private static string Parent(CsvCell cell) => cell.Text.Length == 0 ? FrameworkTable.Root.Id : cell.Text;

    /// <summary>Every parent is there, and no part belongs to itself by way of others. Each cycle is told once, at its first row.</summary>
    private void CheckParents(ImmutableArray<CsvRow> rows, CsvColumn id, CsvColumn parent)
    {
        var parentOf = rows.ToDictionary(row => row[id].Text, row => Parent(row[parent]), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (own, above) = (row[id].Text, Parent(row[parent]));
            if (above != FrameworkTable.Root.Id && !parentOf.ContainsKey(above))
                findings.Error("RB1220", row[parent].Place, $"'{own}' belongs to '{above}', which is not there", NearestName.Hint(above, parentOf.Keys));
            var way = new List<string> { own };
            for (var at = above; parentOf.ContainsKey(at) && !way.Contains(at); at = parentOf[at])
                way.Add(at);
            if (parentOf.GetValueOrDefault(way[^1]) == own && told.Add(own))
            {
                told.UnionWith(way);
                findings.Error(
                    "RB1221",
                    row[parent].Place,
                    $"'{own}' belongs to itself: {string.Join(" in ", way.Append(own))}",
                    "a framework has no circles: correct one of these parents"
                );
            }
        }
    }

    private FrameworkNode Node(CsvRow row, int number)
    {
        var (id, name) = (row[table.Column("id")], row[table.Column("name")]);
        var parts = children[id.Text].Select((part, index) => Node(part, index + 1)).ToImmutableArray();
        if (name.Text.Length == 0)
            findings.Error("RB1208", name.Place, "the part has no name");
        else if (!(parts.IsEmpty ? indicatorNames : names).Add(name.Text))
            findings.Error("RB1214", name.Place, $"two parts of the framework are called '{name.Text}'", "names are unique: authors write them in expressions");
        var printed = translated.Words(row, table.Column("name"));
        var called = translated.Names(row, table.Column("name"));
        if (!parts.IsEmpty)
            others.Add(id.Text, name.Text, called, name.Place);
        return new(id.Text, printed, number, Weight(row[table.Column("weight")]), parts, parts.IsEmpty ? Indicator(row, printed) : null, id.Place)
        {
            Names = called,
        };
    }

    private Indicator Indicator(CsvRow row, string name) => new(
        ++indicators,
        name,
        FrameworkTable.ReadDirection(row[table.Column("direction")], findings),
        translated.Words(row, table.Column("data-year")),
        translated.Words(row, table.Column("source")));

    private double Weight(CsvCell cell)
    {
        if (cell.Text.Length == 0)
            return 1;
        var weight = table.Numbers.Read(cell, findings) ?? 1;
        if (weight < 0)
            findings.Error("RB1203", cell.Place, $"the weight {cell.Text} is below 0", "weights are 0 or more");
        return Math.Max(0, weight);
    }
}
