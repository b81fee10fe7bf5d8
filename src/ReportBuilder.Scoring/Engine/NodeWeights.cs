using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Engine;

/// <summary>The weight of every node: the recipe's where it names one, else the framework's.</summary>
internal static class NodeWeights
{
    /// <summary>By the index of the node in the map.</summary>
    public static ImmutableArray<double> Of(FrameworkMap map, Recipe recipe)
    {
        double[] weights = [.. map.Nodes.Select(node => node.Node.Weight)];
        foreach (var weight in recipe.Weights)
        {
            if (map.Called(weight.Name.Name).FirstOrDefault() is { } node)
                weights[node.Index] = weight.Value;
        }

        return [.. weights];
    }

    public static IEnumerable<Diagnostic> Unknown(FrameworkMap map, Recipe recipe) =>
        recipe
            .Weights.Where(weight => !map.Called(weight.Name.Name).Any())
            .Select(weight =>
                Diagnostic.Error(
                    "RB2022",
                    weight.Name.Place,
                    $"the recipe weights '{weight.Name.Name}', but the framework has no part of that name",
                    NearestName.Hint(weight.Name.Name, map.Names)
                )
            );
}
