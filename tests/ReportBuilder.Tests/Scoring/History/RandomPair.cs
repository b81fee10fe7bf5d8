using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using static ReportBuilder.Tests.Scoring.TinyIndex;

namespace ReportBuilder.Tests.Scoring.History;

/// <summary>
/// Two editions of a made-up index: units that stay, come and go, columns that stay, come and go, new weights, new readings, and some of the
/// last edition's readings revised.
/// </summary>
internal sealed class RandomPair
{
    private readonly Random random;

    public RandomPair(int seed)
    {
        random = new(seed);
        var names = Enumerable.Range(0, 9).Select(number => $"U{number}").ToArray();
        string[] columns = ["a", "b", "c", "d", "e"];
        UnitsBefore = [.. names.Take(random.Next(4, 8))];
        UnitsNow = [.. UnitsBefore.Skip(random.Next(0, 2)).Concat(names.Skip(7).Take(random.Next(0, 3)))];
        ColumnsBefore = [.. columns.Take(random.Next(3, 5))];
        ColumnsNow = [.. ColumnsBefore.Skip(random.Next(0, 2)).Concat(random.Next(2) == 0 ? ["e"] : [])];
        WeightsBefore = Weights(ColumnsBefore);
        WeightsNow = random.Next(3) == 0 ? ColumnsNow.ToDictionary(column => column, column => WeightsBefore.GetValueOrDefault(column, 1)) : Weights(ColumnsNow);
        Before = Table(UnitsBefore, ColumnsBefore, 1);
        Revised = random.Next(2) == 0 ? [] : Table(UnitsBefore, ColumnsBefore, 0.3);
        Now = Table(UnitsNow, ColumnsNow, 1);
    }

    public ImmutableArray<string> UnitsBefore { get; }

    public ImmutableArray<string> UnitsNow { get; }

    public ImmutableArray<string> ColumnsBefore { get; }

    public ImmutableArray<string> ColumnsNow { get; }

    public Dictionary<string, double> WeightsBefore { get; }

    public Dictionary<string, double> WeightsNow { get; }

    public Dictionary<(string Unit, string Column), double> Before { get; }

    public Dictionary<(string Unit, string Column), double> Revised { get; }

    public Dictionary<(string Unit, string Column), double> Now { get; }

    /// <summary>The pair as the scoring stage is given it.</summary>
    public ReportInputs Inputs
    {
        get
        {
            var before = Root(ColumnsBefore, WeightsBefore);
            PastName Stays(string name, bool stays) => new(name, [name], stays ? [name.ToLowerInvariant()] : [], []);
            var parts = new[] { "Index" }.Concat(ColumnsBefore.Select(column => column.ToUpperInvariant()));
            var kept = new PastInputs("data/past/2024", new(before), Dataset(UnitsBefore, ColumnsBefore, Before), Dataset(UnitsBefore, ColumnsBefore, Revised), Recipe);
            var past = new PastEdition(
                2024,
                "",
                [.. UnitsBefore.Select(unit => Stays(unit, UnitsNow.Contains(unit)))],
                [.. parts.Select(part => Stays(part, part == "Index" || ColumnsNow.Contains(part.ToLowerInvariant())))],
                [],
                [])
            { Inputs = kept };
            var dataset = Dataset(UnitsNow, ColumnsNow, Now);
            return TinyIndex.Inputs(Root(ColumnsNow, WeightsNow), dataset.Units, [.. dataset.Columns]) with { Recipe = Recipe, History = new("", [past]) };
        }
    }

    private static Recipe Recipe { get; } =
        new("", ["index", "column"], [], [new Normalise(NormaliseAs.MinMax), new Aggregate(null, AggregateBy.Arithmetic), new RankUnits(Ties.Competition, 9)], null, default);

    private static FrameworkNode Root(IEnumerable<string> columns, Dictionary<string, double> weights) =>
        Node("index", [.. columns.Select(column => Node(column) with { Weight = weights[column] })]);

    private static Dataset Dataset(ImmutableArray<string> units, IEnumerable<string> columns, Dictionary<(string Unit, string Column), double> table) => new(
        Units([.. units]),
        [.. columns.Select(column => Column(column, [.. units.Select(unit => table.GetValueOrDefault((unit, column), double.NaN))]))]);

    private Dictionary<string, double> Weights(IEnumerable<string> columns) => columns.ToDictionary(column => column, _ => (double)random.Next(1, 5));

    private Dictionary<(string, string), double> Table(IEnumerable<string> units, IEnumerable<string> columns, double share) =>
        units.SelectMany(unit => columns.Select(column => (unit, column)))
            .Where(_ => random.NextDouble() < share)
            .ToDictionary(cell => cell, _ => Math.Round(random.NextDouble() * 100, 3));
}
