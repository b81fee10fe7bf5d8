using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.History;

/// <summary>Which units and parts of an earlier edition go on in this one, one for one.</summary>
internal static class PastNames
{
    public static Dictionary<string, PastName> ByName(ImmutableArray<PastName> names) =>
        names.ToDictionary(name => name.Name, StringComparer.Ordinal);

    /// <summary>By the id in this edition the name then, for what was neither split nor joined since.</summary>
    public static Dictionary<string, string> Alone(ImmutableArray<PastName> names)
    {
        var counts = names.SelectMany(name => name.Ids).CountBy(id => id).ToDictionary(StringComparer.Ordinal);
        var alone = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.Ids is [var id] && (counts[id] == 1 || name.Names.Contains(name.Name, StringComparer.Ordinal)))
                alone.TryAdd(id, name.Name);
        }

        return alone;
    }
}
