using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Auditing;

/// <summary>
/// What can be wrong with a framework, a dataset and weights before any step runs. Errors here stop the run: steps may rely on the rest.
/// </summary>
internal static class InputAudit
{
    public static IEnumerable<Diagnostic> Find(Dataset dataset, FrameworkMap map, Recipe recipe) =>
        [
            .. Repeated(dataset, map),
            .. Misnamed(dataset, map, recipe),
            .. Unknown(dataset, map, recipe),
            .. Empty(dataset, map),
            .. WithoutColumn(dataset, map, recipe),
            .. Outside(dataset, map, recipe),
            .. BadWeights(map, recipe),
        ];

    private static IEnumerable<Diagnostic> Repeated(Dataset dataset, FrameworkMap map)
    {
        foreach (var unit in Twice(dataset.Units, unit => unit.Id))
            yield return Diagnostic.Error("RB2010", unit.Place, $"the unit '{unit.Name}' is there twice", "delete one of the two");
        foreach (var column in Twice(dataset.Columns, column => column.NodeId))
            yield return Diagnostic.Error("RB2011", column.Places.FirstOrDefault(), $"the column '{column.NodeId}' is there twice", "delete one of the two");
        foreach (var node in Twice(map.Nodes, node => node.Node.Id))
            yield return Diagnostic.Error(
                "RB2012",
                node.Node.Place,
                $"the id '{node.Node.Id}' stands twice in the framework",
                "a node has one place in one parent; give one of the two another id"
            );
    }

    /// <summary>Names of columns that the recipe works with and that nothing is called: told where the recipe has them.</summary>
    private static IEnumerable<Diagnostic> Misnamed(Dataset dataset, FrameworkMap map, Recipe recipe) => Missing(dataset, map, recipe)
        .Select(name => Diagnostic.Error(
            "RB2022",
            name.Place,
            $"the recipe names '{name.Name}', but no column is called so",
            NearestName.Hint(name.Name, Helpers(dataset, map).Concat(map.Names))));

    private static IEnumerable<PlacedName> Missing(Dataset dataset, FrameworkMap map, Recipe recipe)
    {
        var known = dataset.Columns.Select(column => column.NodeId).Concat(Made(recipe).Select(name => name.Name)).ToHashSet(StringComparer.Ordinal);
        return Used(recipe).Where(name => !known.Contains(name.Name) && !map.Called(name.Name).Any());
    }

    /// <summary>The columns that serve others.</summary>
    private static IEnumerable<PlacedName> Used(Recipe recipe) => recipe.Steps.SelectMany(step => step switch
    {
        Denominate denominate => [denominate.By],
        Combine combine => combine.Of.Select(operand => operand.Column).OfType<PlacedName>(),
        _ => Array.Empty<PlacedName>(),
    });

    /// <summary>The columns that steps make and the data need not have.</summary>
    private static IEnumerable<PlacedName> Made(Recipe recipe) => recipe.Steps.OfType<Combine>().Select(step => step.Into);

    /// <summary>Columns of the data that are no part of the framework.</summary>
    private static IEnumerable<string> Helpers(Dataset dataset, FrameworkMap map) =>
        dataset.Columns.Select(column => column.NodeId).Where(id => map.WithId(id) is null);

    /// <summary>A column that no step uses. Where the recipe misspells its name it is told of there, and not here too.</summary>
    private static IEnumerable<Diagnostic> Unknown(Dataset dataset, FrameworkMap map, Recipe recipe)
    {
        var used = Used(recipe)
            .Concat(recipe.Steps.OfType<ColumnStep>().SelectMany(step => step.Columns))
            .Select(name => name.Name)
            .ToHashSet(StringComparer.Ordinal);
        var meant = Missing(dataset, map, recipe)
            .Select(name => NearestName.Find(name.Name, Helpers(dataset, map).Concat(map.Names)))
            .ToHashSet(StringComparer.Ordinal);
        return dataset
            .Columns.Where(column => map.WithId(column.NodeId) is null && !used.Contains(column.NodeId) && !meant.Contains(column.NodeId))
            .Select(column =>
                Diagnostic.Error(
                    "RB2013",
                    column.Places.FirstOrDefault(),
                    $"there is no indicator or variable '{column.NodeId}' in the framework",
                    NearestName.Hint(column.NodeId, map.Nodes.Select(node => node.Node.Id))
                )
            );
    }

    private static IEnumerable<Diagnostic> Empty(Dataset dataset, FrameworkMap map)
    {
        ImmutableArray<DataColumn> columns = [.. dataset.Columns.Where(column => map.WithId(column.NodeId) is not null)];
        if (columns.IsEmpty)
            return [];
        return dataset.Units
            .Where((_, index) => columns.All(column => column.Readings[index].Value is null))
            .Select(unit => Diagnostic.Error("RB2014", unit.Place, $"{unit.Name} has no reading at all", "give it data or take it out of the list of units"));
    }

    /// <summary>A leaf needs a column of its own or an ancestor that has one.</summary>
    private static IEnumerable<Diagnostic> WithoutColumn(Dataset dataset, FrameworkMap map, Recipe recipe)
    {
        var made = Made(recipe).Select(name => map.Called(name.Name).FirstOrDefault()?.Node.Id).OfType<string>();
        var columns = dataset.Columns.Select(column => column.NodeId).Concat(made).ToHashSet(StringComparer.Ordinal);
        return map
            .Nodes.Where(node => node.Children.IsEmpty && !Ancestors(node, map).Any(ancestor => columns.Contains(ancestor.Node.Id)))
            .Select(node =>
                Diagnostic.Error(
                    "RB2015",
                    node.Node.Place,
                    $"'{node.Node.Name}' has no column of data",
                    "add its readings, or take it out of the framework"
                )
            );
    }

    /// <summary>Published points are whole numbers from 1 to the number of units, or halves between where ties share the average.</summary>
    private static IEnumerable<Diagnostic> Outside(Dataset dataset, FrameworkMap map, Recipe recipe)
    {
        if (recipe.Steps.OfType<TakePublished>().FirstOrDefault() is not { Checked: true } published)
            yield break;
        var special = published
            .Exceptions.Where(exception => exception.Rule is not RankedPoints { Ties: not Ties.Average })
            .SelectMany(exception => map.Called(exception.Column.Name))
            .Select(node => node.Node.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (published.Rule is not RankedPoints { Ties: not Ties.Average })
            yield break;
        foreach (var column in dataset.Columns)
        {
            for (var unit = 0; unit < column.Readings.Length; unit++)
            {
                if (
                    column.Readings[unit].Value is { } value
                    && (value < 1 || value > dataset.Units.Length || value != Math.Floor(value))
                    && !special.Contains(column.NodeId)
                )
                    yield return Diagnostic.Error(
                        "RB2020",
                        PlaceOf(column, unit),
                        FormattableString.Invariant(
                            $"the score {value} of {dataset.Units[unit].Name} is not a whole number from 1 to {dataset.Units.Length}"
                        ),
                        "a score is the number of units less the rank, plus 1"
                    );
            }
        }
    }

    private static IEnumerable<Diagnostic> BadWeights(FrameworkMap map, Recipe recipe)
    {
        var weights = NodeWeights.Of(map, recipe);
        foreach (var node in map.Nodes)
        {
            if (!(weights[node.Index] >= 0) || double.IsInfinity(weights[node.Index]))
                yield return Diagnostic.Error(
                    "RB2021",
                    PlaceOf(node, recipe),
                    FormattableString.Invariant($"the weight of '{node.Node.Name}' is {weights[node.Index]}"),
                    "weights are 0 or more"
                );
            if (!node.Children.IsEmpty && node.Children.All(child => weights[child] == 0))
                yield return Diagnostic.Error(
                    "RB2032",
                    node.Node.Place,
                    $"all parts of '{node.Node.Name}' have the weight 0",
                    "give at least one of them a weight"
                );
        }
    }

    private static SourcePlace PlaceOf(MapNode node, Recipe recipe) =>
        recipe.Weights.FirstOrDefault(weight => weight.Name.Name == node.Node.Key || weight.Name.Name == node.Node.Id)
            is { Name.Name: not null } weight
            ? weight.Name.Place
            : node.Node.Place;

    private static SourcePlace PlaceOf(DataColumn column, int unit) => unit < column.Places.Length ? column.Places[unit] : SourcePlace.Unknown;

    private static IEnumerable<MapNode> Ancestors(MapNode node, FrameworkMap map)
    {
        for (var current = node; ; current = map.Nodes[current.Parent])
        {
            yield return current;
            if (current.Parent < 0)
                yield break;
        }
    }

    private static IEnumerable<T> Twice<T>(IEnumerable<T> values, Func<T, string> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return values.Where(value => !seen.Add(id(value)));
    }
}
