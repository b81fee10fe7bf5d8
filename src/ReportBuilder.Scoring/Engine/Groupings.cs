using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>The groups that units belong to: the usual ones, and those of further groupings by name.</summary>
internal static class Groupings
{
    /// <summary>What the usual grouping is called in a recipe.</summary>
    public const string Usual = "group";

    /// <param name="grouping">Null for the usual one.</param>
    public static string Of(Unit unit, PlacedName? grouping) =>
        grouping is not { } named || named.Name == Usual ? unit.Group : unit.Groupings.GetValueOrDefault(named.Name, "");

    /// <summary>Groupings that the recipe names and the table of units does not have.</summary>
    public static IEnumerable<Diagnostic> Unknown(Recipe recipe, ImmutableArray<Unit> units)
    {
        var known = units.SelectMany(unit => unit.Groupings.Keys).Append(Usual).Distinct(StringComparer.Ordinal).ToList();
        return Named(recipe)
            .Where(name => !known.Contains(name.Name))
            .Select(name => Diagnostic.Error(
                "RB2062",
                name.Place,
                $"the units have no grouping '{name.Name}'",
                NearestName.Hint(name.Name, known) is { Length: > 0 } near ? near : $"add a column 'group {name.Name}' to data/units.csv"));
    }

    private static IEnumerable<PlacedName> Named(Recipe recipe) => recipe.Steps.SelectMany(step => step switch
    {
        Impute { By: { } by } => [by],
        RankUnits ranking => ranking.Groupings,
        _ => ImmutableArray<PlacedName>.Empty,
    });
}
