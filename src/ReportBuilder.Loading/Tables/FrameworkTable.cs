using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Tables;

/// <summary>data/framework.csv: a row an indicator, with the variable and the dimension it belongs to.</summary>
internal sealed class FrameworkTable(CsvTable table, Terms terms, EditionLanguages languages, Findings findings)
{
    public const string Path = "data/framework.csv";

    /// <summary>The id and name of the root: the index as a whole.</summary>
    public static readonly (string Id, string Name) Root = ("overall", "Overall");

    private readonly string dimension = table.LevelHead(terms.Dimension, Terms.Neutral.Dimension, "-id");
    private readonly string variable = table.LevelHead(terms.Variable, Terms.Neutral.Variable, "-id");
    private readonly string indicator = table.LevelHead(terms.Indicator, Terms.Neutral.Indicator, "-no");
    private readonly Identifiers ids = new($"{terms.Dimension.One}, {terms.Variable.One} or {terms.Indicator.One}", findings);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly TranslatedNames others = new("part", findings);
    private readonly Dictionary<string, SourcePlace> numbers = new(StringComparer.Ordinal);

    private TranslatedColumns Translated => field ??= new(table, languages, findings, dimension, variable, indicator, "data-year", "source");

    public IndicatorFramework Read()
    {
        ids.Add(Root.Id, new(Path, 1, 1));
        if (
            table.Require(
                findings,
                dimension + "-id",
                dimension + ":*",
                variable + "-id",
                variable + ":*",
                indicator + "-no",
                indicator + ":*",
                "direction",
                "weight?",
                dimension + "-weight?",
                variable + "-weight?",
                "data-year:*?",
                "source:*?"
            )
            is null
        )
            return Empty();
        ImmutableArray<FrameworkNode> dimensions = [.. Groups(table.Rows, dimension).Select((group, index) => Dimension(group, index + 1))];
        if (dimensions.IsEmpty)
            findings.Error("RB1201", new(Path), $"the framework has no {terms.Dimension.Other}", $"add a row for each {terms.Indicator.One}");
        return new(new FrameworkNode(Root.Id, Root.Name, 1, 1, dimensions, Place: new(Path)));
    }

    public static IndicatorFramework Empty() => new(new FrameworkNode(Root.Id, Root.Name, 1, 1, [], Place: new(Path)));

    private FrameworkNode Dimension(List<CsvRow> rows, int number) =>
        Node(rows, dimension, number, [.. Groups(rows, variable).Select((group, index) => Variable(group, index + 1))]);

    private FrameworkNode Variable(List<CsvRow> rows, int number) =>
        Node(rows, variable, number, [.. rows.Select((row, index) => Indicator(row, index + 1))]);

    /// <summary>Rows by the id in a column, in the order of first appearance.</summary>
    private List<List<CsvRow>> Groups(IEnumerable<CsvRow> rows, string level)
    {
        var id = table.Column(level + "-id");
        return [.. rows.GroupBy(row => row[id].Text, StringComparer.Ordinal).Select(group => group.ToList())];
    }

    private FrameworkNode Node(List<CsvRow> rows, string level, int number, ImmutableArray<FrameworkNode> children)
    {
        var (id, name) = (rows[0][table.Column(level + "-id")], rows[0][table.Column(level)]);
        ids.Add(id);
        if (name.Text.Length == 0)
            findings.Error("RB1208", name.Place, $"the {level} has no name");
        else if (!names.Add(name.Text))
            findings.Error(
                "RB1214",
                name.Place,
                $"two {terms.Dimension.Other} or {terms.Variable.Other} are called '{name.Text}'",
                "names are unique: authors write them in expressions"
            );
        foreach (var row in rows)
        {
            if (row[table.Column(level)] is var other && other.Text != name.Text)
                findings.Error("RB1214", other.Place, $"the {level} '{id.Text}' is called '{name.Text}' above and '{other.Text}' here", "one id, one name");
        }

        var column = table.Column(level);
        var called = Translated.Names(rows[0], column);
        others.Add(id.Text, name.Text, called, name.Place);
        return new(id.Text, Translated.Words(rows[0], column), number, Weight(rows, level + "-weight"), children, Place: id.Place) { Names = called };
    }

    private FrameworkNode Indicator(CsvRow row, int number)
    {
        var name = row[table.Column(indicator)];
        if (name.Text.Length == 0)
            findings.Error("RB1208", name.Place, $"the {terms.Indicator.One} has no name");
        var printed = Number(row[table.Column(indicator + "-no")]);
        var read = new Indicator(
            printed,
            Translated.Words(row, table.Column(indicator)),
            ReadDirection(row[table.Column("direction")], findings),
            Translated.Words(row, table.Column("data-year")),
            Translated.Words(row, table.Column("source")));
        var id = string.Create(CultureInfo.InvariantCulture, $"indicator-{printed}");
        return new(id, read.Name, number, Weight([row], "weight"), [], read, row.Place) { Names = Translated.Names(row, table.Column(indicator)) };
    }

    private int Number(CsvCell cell)
    {
        if (table.Numbers.Read(cell, findings) is not { } number)
            return 0;
        if (number is < 1 or > 100_000 || number != Math.Floor(number))
            findings.Error("RB1203", cell.Place, $"'{cell.Text}' is not a whole number from 1");
        else if (!numbers.TryAdd(number.ToString(CultureInfo.InvariantCulture), cell.Place))
            findings.Error(
                "RB1214",
                cell.Place,
                $"two {terms.Indicator.Other} have the number {cell.Text} (first at {numbers[number.ToString(CultureInfo.InvariantCulture)]})",
                "number them from 1 on"
            );
        return (int)Math.Clamp(number, 0, 100_000);
    }

    public static Direction ReadDirection(CsvCell cell, Findings findings)
    {
        switch (cell.Text)
        {
            case "higher":
                return Direction.Higher;
            case "lower":
                return Direction.Lower;
            case "target":
                return Direction.Target;
            default:
                findings.Error("RB1210", cell.Place, $"'{cell.Text}' is not a direction", "write higher, lower or target");
                return Direction.Higher;
        }
    }

    /// <summary>A weight says itself in the first row of its group; empty or absent is 1.</summary>
    private double Weight(List<CsvRow> rows, string column)
    {
        if (rows.Find(row => row[table.Column(column)].Text.Length > 0) is not { } said)
            return 1;
        var cell = said[table.Column(column)];
        var weight = table.Numbers.Read(cell, findings) ?? 1;
        if (weight < 0)
            findings.Error("RB1203", cell.Place, $"the weight {cell.Text} is below 0", "weights are 0 or more");
        return Math.Max(0, weight);
    }
}
