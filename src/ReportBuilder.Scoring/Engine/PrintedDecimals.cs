using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>
/// With how many decimals scores print: as the recipe says for the part, its level or all; else so many that the spread of a column has
/// three digits, or that every score is printed whole. Columns that need one decimal or none have no number of their own.
/// </summary>
internal static class PrintedDecimals
{
    /// <summary>The spread is at least so many units of the last decimal.</summary>
    private const int Apart = 100;

    private const int Most = 10;

    public static ImmutableDictionary<string, int> Of(Recipe recipe, FrameworkMap map, ImmutableArray<ScoreColumn> columns)
    {
        var decimals = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (Asked(recipe, map, column.Node) is { } asked)
                decimals[column.Node.Id] = asked;
            else if (OfSpread(column.Scores) is { } usual)
                decimals[column.Node.Id] = usual;
        }

        return decimals.ToImmutable();
    }

    /// <summary>What the recipe gives decimals and the framework does not have.</summary>
    public static IEnumerable<Diagnostic> Unknown(Recipe recipe, FrameworkMap map) => recipe
        .Decimals.Where(asked => !map.Called(asked.Name.Name).Any() && !recipe.Levels.Take(map.Depth + 1).Contains(asked.Name.Name))
        .Select(asked => Diagnostic.Error(
            "RB2022",
            asked.Name.Place,
            $"the recipe gives decimals to '{asked.Name.Name}', which is neither a part nor a level",
            NearestName.Hint(asked.Name.Name, map.Names.Concat(recipe.Levels))));

    /// <summary>What the recipe says: of the part by its name, before its level, before all.</summary>
    private static int? Asked(Recipe recipe, FrameworkMap map, FrameworkNode node)
    {
        var level = recipe.Levels.ElementAtOrDefault(map.WithId(node.Id)!.Depth);
        foreach (var name in new[] { node.Key, node.Id, level })
        {
            if (recipe.Decimals.FirstOrDefault(asked => asked.Name.Name == name) is { Name.Name: not null } found)
                return (int)found.Value;
        }

        return recipe.AllDecimals;
    }

    private static int? OfSpread(ImmutableArray<Reading> scores)
    {
        var (least, greatest, exact) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var score in scores)
        {
            if (score.Value is not { } value)
                continue;
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
            while (exact < Most && Math.Round(value, exact) != value)
                exact++;
        }

        var spread = greatest > least ? greatest - least : Math.Abs(greatest);
        if (!double.IsFinite(spread) || spread == 0)
            return null;
        var decimals = 0;
        for (var units = spread; units < Apart && decimals < exact; units *= 10)
            decimals++;
        return decimals > 1 ? decimals : null;
    }
}
