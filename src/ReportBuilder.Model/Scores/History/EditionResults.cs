using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>The results of one edition under the names of the present one.</summary>
/// <param name="Units">Those of the present edition that it ranked under one name.</param>
/// <param name="Everyone">All that it ranked; those that the present edition does not have under their own names.</param>
/// <param name="Known">The ids of all that it had, also of those that were split or joined since.</param>
/// <param name="Standings">By the ids of unit and part.</param>
/// <param name="Again">The same by the framework and rules of the present edition; empty where they are not worked out.</param>
/// <param name="Breaks">By what it happened to: "unit/ID", "part/ID", or "" for all.</param>
public sealed record EditionResults(
    int Year,
    string Framework,
    ImmutableArray<Unit> Units,
    ImmutableArray<Unit> Everyone,
    FrozenSet<string> Known,
    FrozenDictionary<(string Unit, string Part), Standing> Standings,
    FrozenDictionary<(string Unit, string Part), Standing> Again,
    FrozenDictionary<string, ImmutableArray<Break>> Breaks
)
{
    /// <summary>Whether the unit was there, under whatever name, alone or as a part of another.</summary>
    public bool Had(Unit unit) => Known.Contains(unit.Id);

    public Standing? Of(Unit unit, FrameworkNode part) => Standings.GetValueOrDefault((unit.Id, part.Id));

    public Standing? Recomputed(Unit unit, FrameworkNode part) => Again.GetValueOrDefault((unit.Id, part.Id));

    /// <summary>Whether the results of a unit in a part may be set against those of the present edition, and why not.</summary>
    public (Comparability Flag, string Why) FlagOf(Unit unit, FrameworkNode part)
    {
        var (flag, why) = (Comparability.Comparable, "");
        foreach (var change in Of("").Concat(Of($"unit/{unit.Id}")).Concat(Of($"part/{part.Id}")))
        {
            if (change.Comparability > flag)
                (flag, why) = (change.Comparability, change.Why);
        }

        return (flag, why);
    }

    /// <summary>What happened to a unit since.</summary>
    public ImmutableArray<Break> BreaksOf(Unit unit) => Of($"unit/{unit.Id}");

    private ImmutableArray<Break> Of(string id) => Breaks.GetValueOrDefault(id, []);
}
