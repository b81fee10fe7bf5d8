using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Ranks again with each variable, each dimension and each unit left out in turn.</summary>
internal static class LeaveOneOut
{
    /// <summary>Every unit left out is a whole run; above this many units they are not tried.</summary>
    private const int MostUnits = 250;

    public static ImmutableArray<LeftOut> Run(Baseline baseline, List<SkippedScenario> skipped)
    {
        var parts = Parts(baseline, skipped);
        if (baseline.Units.Length <= MostUnits)
            return [.. parts, .. Units(baseline)];
        skipped.Add(new("leaving out each unit", FormattableString.Invariant($"units are left out in turn up to {MostUnits} of them")));
        return parts;
    }

    private static ImmutableArray<LeftOut> Parts(Baseline baseline, List<SkippedScenario> skipped)
    {
        var columns = baseline.Final.Columns.Where(column => column.Node is not null).Select(column => column.Node!.Index).ToHashSet();
        var left = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var node in baseline.Map.Nodes.Where(node => node.Parent >= 0 && columns.Contains(node.Index)))
        {
            var kind = baseline.Recipe.Levels.ElementAtOrDefault(node.Depth) ?? "part";
            var siblings = baseline.Map.Nodes[node.Parent].Children.Where(columns.Contains);
            if (siblings.All(sibling => sibling == node.Index || baseline.Weights[sibling] == 0))
                skipped.Add(new($"leaving out the {kind} '{node.Node.Name}'", $"it is all that '{baseline.Map.Nodes[node.Parent].Node.Name}' has"));
            else
                left.Add(WithoutPart(baseline, node, kind));
        }

        return left.ToImmutable();
    }

    private static LeftOut WithoutPart(Baseline baseline, MapNode node, string kind)
    {
        var run = baseline.RunOf(baseline.Recipe, baseline.Dataset, baseline.Weights.SetItem(node.Index, 0));
        var ranks = baseline.RanksOf(RecipeRunner.Run(baseline.Before, baseline.Recipe.Steps.SkipWhile(step => step is not Aggregate), run));
        return new(kind, node.Node.Id, node.Node.Name, ranks, baseline.MeanShift(ranks));
    }

    private static ImmutableArray<LeftOut> Units(Baseline baseline)
    {
        // Points given by rank change when somebody leaves, so published points are ranked again by their own rules.
        ImmutableArray<RecipeStep> steps = [.. baseline.Recipe.Steps.Select(step => step is TakePublished published ? published with { RankAgain = true } : step)];
        var left = new LeftOut[baseline.Units.Length];
        Parallel.For(0, left.Length, unit => left[unit] = WithoutUnit(baseline, steps, unit));
        return [.. left];
    }

    private static LeftOut WithoutUnit(Baseline baseline, ImmutableArray<RecipeStep> steps, int unit)
    {
        var position = baseline.Final.Rows[unit];
        var run = baseline.RunOf(baseline.Recipe, baseline.Dataset, baseline.Weights);
        var sheet = RecipeRunner.Run(baseline.Start.Keep(baseline.Start.Rows.Remove(position)), steps, run);
        var ranks = new int?[baseline.Units.Length];
        var without = sheet.Find(baseline.Map.Root.Node.Id) is { } root ? baseline.RanksOf(root.Values) : [];
        var index = baseline.Final.Rows.Select((row, at) => (row, at)).ToDictionary(pair => pair.row, pair => pair.at);
        for (var row = 0; row < without.Length; row++)
        {
            if (index.TryGetValue(sheet.Rows[row], out var at))
                ranks[at] = without[row] + (baseline.Ranks[unit] < baseline.Ranks[at] ? 1 : 0);
        }

        return new("unit", baseline.Units[unit].Id, baseline.Units[unit].Name, [.. ranks], baseline.MeanShift([.. ranks]));
    }
}
