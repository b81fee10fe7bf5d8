using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>A class of units that the recipe ranks apart: one group of one grouping.</summary>
/// <param name="Columns">The ranks inside the groups of its grouping, by node, in the order of the scorebook's units.</param>
/// <param name="Members">The ids of its units.</param>
internal sealed record UnitClass(string Name, ImmutableArray<ScoreColumn> Columns, ImmutableHashSet<string> Members)
{
    /// <summary>The rank of a unit inside its group; null where it has none, and for units of other groups.</summary>
    public int? RankOf(Scorebook scores, Unit unit, FrameworkNode part) =>
        Members.Contains(unit.Id) && Columns.FirstOrDefault(column => column.Node.Id == part.Id) is { } column ? column.Ranks[scores.IndexOf(unit)] : null;

    /// <summary>
    /// The ranks that the units of the class had among each other in the previous edition, by their ids: in the order in which that edition ranked
    /// all units, ties sharing the better rank. Units that it did not rank are left out.
    /// </summary>
    public Dictionary<string, int> RanksBefore(Scorebook scores, FrameworkNode part)
    {
        var before = new List<(string Id, int Rank)>();
        foreach (var change in scores.Changes)
        {
            if (change.Node.Id == part.Id && Members.Contains(change.Unit.Id) && scores.Rank(change.Unit, part) + change.RankChange is { } rank)
                before.Add((change.Unit.Id, rank));
        }

        before.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        var ranks = new Dictionary<string, int>(before.Count, StringComparer.Ordinal);
        for (var at = 0; at < before.Count; at++)
            ranks[before[at].Id] = at > 0 && before[at].Rank == before[at - 1].Rank ? ranks[before[at - 1].Id] : at + 1;
        return ranks;
    }

    /// <summary>All classes of an edition; none where its recipe does not rank in groups. Groups of two groupings may share a name.</summary>
    public static ILookup<string, UnitClass> Of(Scorebook scores)
    {
        var usual = scores.GroupColumns.IsEmpty ? [] : In(scores, scores.GroupColumns, unit => unit.Group);
        var further = scores.Groupings.SelectMany(grouping => In(scores, grouping.Columns, unit => unit.Groupings.GetValueOrDefault(grouping.Name, "")));
        return usual.Concat(further).ToLookup(one => one.Name, StringComparer.Ordinal);
    }

    /// <summary>How many classes each grouping has that the recipe ranks in.</summary>
    public static IEnumerable<double> CountsOf(Scorebook scores) =>
        Of(scores).SelectMany(named => named).GroupBy(group => group.Columns).Select(grouping => (double)grouping.Count());

    private static IEnumerable<UnitClass> In(Scorebook scores, ImmutableArray<ScoreColumn> columns, Func<Unit, string> groupOf) =>
        scores.Units.GroupBy(groupOf, StringComparer.Ordinal).Where(group => group.Key.Length > 0)
            .Select(group => new UnitClass(group.Key, columns, group.Select(unit => unit.Id).ToImmutableHashSet(StringComparer.Ordinal)));
}
