using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.History;

/// <summary>
/// Datasets between the last edition and this one: the readings of the one or the other, under the framework of either, for the units of
/// either. What only one of the two editions collected, an indicator or all readings of a unit, counts as unchanged between them.
/// </summary>
internal sealed class MixedEditions
{
    private readonly Dataset before;
    private readonly Dataset revised;
    private readonly Dataset now;
    private readonly ImmutableArray<MixedUnit> ofBefore;
    private readonly ImmutableArray<MixedUnit> ofNow;
    private readonly ImmutableArray<MixedColumn> byFrameworkBefore;
    private readonly ImmutableArray<MixedColumn> byFrameworkNow;

    public MixedEditions(PastEdition past, PastInputs kept, ReportInputs inputs)
    {
        (before, revised, now) = (kept.Dataset, kept.Revised, inputs.Dataset);
        var pairs = Pairs(past, now.Units);
        ofBefore = [.. before.Units.Select((unit, index) => new MixedUnit(index, pairs.IndexOf(index)))];
        ofNow = [.. now.Units.Select((_, index) => new MixedUnit(pairs[index], index))];
        var columns = ColumnPairs(past, kept, inputs);
        byFrameworkBefore = [.. before.Columns.Select((column, index) => new MixedColumn(column.NodeId, index, columns[index], Revised(column.NodeId)))];
        byFrameworkNow =
        [
            .. now.Columns.Select((column, index) =>
            {
                var then = columns.IndexOf(index);
                return new MixedColumn(column.NodeId, then, index, then < 0 ? -1 : Revised(before.Columns[then].NodeId));
            }),
        ];
    }

    /// <summary>The units that both editions have, by their place in this one.</summary>
    public IEnumerable<int> Both => ofNow.Where(unit => unit.Before >= 0).Select(unit => unit.Now);

    public bool HasRevisions => revised.Columns.Any(column => column.Readings.Any(reading => reading.Value is not null));

    /// <summary>Where a unit of this edition stands among the units of a mixture.</summary>
    public int PlaceOf(int unit, bool unitsOfNow) => unitsOfNow ? unit : ofNow[unit].Before;

    /// <param name="focus">A unit by its place in this edition, whose readings are told from the others'.</param>
    public Dataset Mix(Mixture mixture, int focus)
    {
        var units = mixture.UnitsOfNow ? ofNow : ofBefore;
        var columns = mixture.FrameworkOfNow ? byFrameworkNow : byFrameworkBefore;
        var mixed = ImmutableArray.CreateBuilder<DataColumn>(columns.Length);
        foreach (var column in columns)
        {
            var readings = new Reading[units.Length];
            for (var at = 0; at < readings.Length; at++)
                readings[at] = ReadingOf(units[at], column, units[at].Now == focus ? mixture.OwnOfNow : mixture.OthersOfNow, mixture.Revised);
            mixed.Add(new(column.NodeId, [.. readings], []));
        }

        return new([.. units.Select(unit => UnitOf(unit, mixture.FrameworkOfNow))], mixed.MoveToImmutable());
    }

    private Reading ReadingOf(MixedUnit unit, MixedColumn column, bool ofNow, bool isRevised)
    {
        var (then, today) = (unit.Before >= 0 && column.Before >= 0, unit.Now >= 0 && column.Now >= 0);
        if (today && (ofNow || !then))
            return now.Columns[column.Now].Readings[unit.Now];
        if (!then)
            return Reading.Missing(Gap.NotApplicable);
        return isRevised && column.Revised >= 0 && revised.Columns[column.Revised].Readings[unit.Before] is { Value: not null } corrected
            ? corrected
            : before.Columns[column.Before].Readings[unit.Before];
    }

    /// <summary>Rules name units and ask for their groups: each framework knows them as its own edition had them.</summary>
    private Unit UnitOf(MixedUnit unit, bool asOfNow) => (unit.Before, unit.Now) switch
    {
        ( >= 0, >= 0) => asOfNow ? now.Units[unit.Now] : before.Units[unit.Before] with { Id = now.Units[unit.Now].Id },
        ( >= 0, _) => before.Units[unit.Before] with { Id = $"past-{before.Units[unit.Before].Id}" },
        _ => now.Units[unit.Now],
    };

    private int Revised(string nodeId)
    {
        for (var index = 0; index < revised.Columns.Length; index++)
        {
            if (revised.Columns[index].NodeId == nodeId)
                return index;
        }

        return -1;
    }

    /// <summary>For each unit of now its place in the edition before; -1 where it has none of its own there.</summary>
    private ImmutableArray<int> Pairs(PastEdition past, ImmutableArray<Unit> units)
    {
        var places = before.Units.Select((unit, index) => (unit.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var alone = PastNames.Alone(past.Units);
        return [.. units.Select(unit => alone.TryGetValue(unit.Id, out var name) && places.TryGetValue(name, out var place) ? place : -1)];
    }

    /// <summary>For each column of before its place now; -1 where this edition does not collect it.</summary>
    private ImmutableArray<int> ColumnPairs(PastEdition past, PastInputs kept, ReportInputs inputs)
    {
        var places = now
            .Columns.Select((column, index) => (column.NodeId, index))
            .ToDictionary(pair => pair.NodeId, pair => pair.index, StringComparer.Ordinal);
        var names = PastNames.ByName(past.Parts);
        var nodes = kept.Framework.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var today = inputs.Framework.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        return [.. before.Columns.Select(column => Today(column.NodeId))];

        int Today(string id)
        {
            // A column that only serves others, such as a population, is known by its name.
            if (!nodes.TryGetValue(id, out var node))
                return places.GetValueOrDefault(id, -1);
            if (!names.TryGetValue(node.Key, out var name) || name.Ids is not [var nodeId])
                return -1;
            if (places.TryGetValue(nodeId, out var place))
                return place;
            // A variable often has the name of its only indicator, and it is the indicator that is read.
            return today.TryGetValue(nodeId, out var whole) && whole.Leaves.FirstOrDefault(leaf => leaf.Key == whole.Key) is { } leaf
                ? places.GetValueOrDefault(leaf.Id, -1)
                : -1;
        }
    }

    /// <summary>A unit by its places in the two editions; -1 where it is not there.</summary>
    private readonly record struct MixedUnit(int Before, int Now);

    /// <summary>A column by its places in the datasets; -1 where it is not there.</summary>
    private readonly record struct MixedColumn(string NodeId, int Before, int Now, int Revised);
}

/// <summary>Which of the two editions each cause is taken from.</summary>
internal readonly record struct Mixture(bool OwnOfNow, bool OthersOfNow, bool Revised, bool FrameworkOfNow, bool UnitsOfNow)
{
    /// <summary>The last edition as it was.</summary>
    public static Mixture Before => default;

    public static Mixture Now => new(true, true, true, true, true);

    /// <summary>By the order of <see cref="Cause"/>.</summary>
    public static Mixture Of(int mask) => new((mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, (mask & 8) != 0, (mask & 16) != 0);
}
