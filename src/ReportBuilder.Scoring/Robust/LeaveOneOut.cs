using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Ranks again with each variable, each dimension and each unit left out in turn.</summary>
internal static class LeaveOneOut
{
    /// <summary>What readers call a part, by its depth in the framework.</summary>
    private static readonly ImmutableArray<string> LevelKeys = ["", "level.dimension", "level.variable", "level.indicator"];

    /// <summary>Every unit left out is a whole run; above this many units they are not tried.</summary>
    private const int MostUnits = 250;

    public static ImmutableArray<LeftOut> Run(Baseline baseline, List<SkippedScenario> skipped)
    {
        var parts = Parts(baseline, skipped);
        if (baseline.Units.Length <= MostUnits)
            return [.. parts, .. Units(baseline)];
        skipped.Add(new(new("skipped.each-unit"), new("skipped.many-units", ("count", MostUnits))));
        return parts;
    }

    private static ImmutableArray<LeftOut> Parts(Baseline baseline, List<SkippedScenario> skipped)
    {
        var columns = baseline.Final.Columns.Where(column => column.Node is not null).Select(column => column.Node!.Index).ToHashSet();
        var left = ImmutableArray.CreateBuilder<LeftOut>();
        var without = new WithoutPart(baseline);
        foreach (var node in baseline.Map.Nodes.Where(node => node.Parent >= 0 && columns.Contains(node.Index)))
        {
            var kind = baseline.Recipe.Levels.ElementAtOrDefault(node.Depth) ?? "part";
            var siblings = baseline.Map.Nodes[node.Parent].Children.Where(columns.Contains);
            if (siblings.All(sibling => sibling == node.Index || baseline.Weights[sibling] == 0))
                skipped.Add(new(
                    new("skipped.part", ("kind", new PendingPhrase(LevelKeys[node.Depth])), ("name", node.Node.Name)),
                    new("skipped.only-part", ("whole", baseline.Map.Nodes[node.Parent].Node.Name))));
            else
                left.Add(without.Of(node, kind));
        }

        return left.ToImmutable();
    }

    private static ImmutableArray<LeftOut> Units(Baseline baseline)
    {
        var without = new WithoutUnit(baseline);
        var left = new LeftOut[baseline.Units.Length];
        HelpedLoop.Run(left.Length, unit => left[unit] = without.Of(unit));
        return ImmutableCollectionsMarshal.AsImmutableArray(left);
    }
}
