using System.Collections.Immutable;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Steps;

namespace ReportBuilder.Scoring.Engine;

/// <summary>
/// The most that each part can score, followed through the recipe: a normalisation sets the end of a scale, an aggregation makes one from
/// those of its parts.
/// </summary>
/// <remarks>Some recipes set none: z-scores have no end.</remarks>
internal static class ScaleEnds
{
    public static ImmutableDictionary<string, double> Of(RecipeRun run, ImmutableArray<StepResult> steps)
    {
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);
        var before = run.Dataset;
        foreach (var step in steps)
        {
            var known = before.Columns.ToDictionary(column => column.NodeId, StringComparer.Ordinal);
            DataColumn[] changed =
            [
                .. step.After.Columns.Where(column => run.Map.WithId(column.NodeId) is not null && known.GetValueOrDefault(column.NodeId) != column),
            ];
            Follow(step, changed, ends, run);
            before = step.After;
        }

        return ends.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private static void Follow(StepResult step, DataColumn[] changed, Dictionary<string, double> ends, RecipeRun run)
    {
        switch (step.Step)
        {
            case TakePublished:
                // All published columns are on one scale, that of the best score in any of them.
                DataColumn[] published = [.. step.After.Columns.Where(column => run.Map.WithId(column.NodeId) is not null)];
                SetAll(published, published.Select(Best).DefaultIfEmpty().Max(), ends);
                break;
            case Normalise normalise:
                SetAll(changed, normalise is { As: NormaliseAs.Goalposts, Clamp: false } ? null : End(normalise, step.After.Units.Length), ends);
                break;
            case Denominate or Combine or Transform or TreatOutliers:
                SetAll(changed, null, ends);
                break;
            case Aggregate aggregate:
                // Parts before the whole.
                foreach (var node in changed.Select(column => run.Map.WithId(column.NodeId)!).OrderByDescending(node => node.Depth))
                    Set(node.Node.Id, End(aggregate, node, step.After, ends, run), ends);
                break;
        }
    }

    private static void SetAll(DataColumn[] columns, double? end, Dictionary<string, double> ends)
    {
        foreach (var column in columns)
            Set(column.NodeId, end, ends);
    }

    private static void Set(string nodeId, double? end, Dictionary<string, double> ends)
    {
        if (end is { } known)
            ends[nodeId] = known;
        else
            ends.Remove(nodeId);
    }

    private static double? End(Normalise step, int units) => step.As switch
    {
        NormaliseAs.RankPoints => units,
        NormaliseAs.Borda => units - 1,
        NormaliseAs.PercentileRank => 100,
        NormaliseAs.Categories => step.Points.Select(point => (double?)point.Points).Max(),
        NormaliseAs.ZScore or NormaliseAs.DistanceToReference => null,
        NormaliseAs.FractionOfMaximum => step.To,
        _ => Math.Max(step.From, step.To),
    };

    /// <summary>What a unit scores that has the most in every part; null where a part has no end.</summary>
    private static double? End(Aggregate step, MapNode node, Dataset after, Dictionary<string, double> ends, RecipeRun run)
    {
        if (step.By == AggregateBy.Copeland)
            return after.Units.Length - 1;
        int[] parts = [.. node.Children.Where(child => after.Column(run.Map.Nodes[child].Node.Id) is not null)];
        if (!parts.All(part => ends.ContainsKey(run.Map.Nodes[part].Node.Id)))
            return null;
        double[] most = [.. parts.Select(part => ends[run.Map.Nodes[part].Node.Id])];
        // A mean of equals is that value, to the last bit.
        if (step.By != AggregateBy.Sum && most.Distinct().Count() == 1)
            return most[0];
        var whole = WeightedMeans.Of(step, [.. most.Select(value => new[] { value })], [.. parts.Select(part => run.Weights[part])], rows: 1)[0];
        return double.IsFinite(whole) ? whole : null;
    }

    /// <summary>The best score there is; 0 where there is none.</summary>
    private static double Best(DataColumn column)
    {
        var best = double.NegativeInfinity;
        foreach (var reading in column.Readings)
            best = Math.Max(best, reading.Value ?? double.NegativeInfinity);
        return double.IsFinite(best) ? best : 0;
    }
}
