using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Ranks again without one part of the framework: its weight is 0.</summary>
internal sealed class WithoutPart
{
    private readonly Baseline baseline;
    private readonly WeightedTree tree;
    private readonly double[]?[] buffer;
    private readonly double[] weights;

    public WithoutPart(Baseline baseline)
    {
        this.baseline = baseline;
        tree = new(baseline.Run, baseline.Before, baseline.Final, baseline.Map.Nodes.Where(node => !node.Children.IsEmpty).Select(node => node.Index));
        (buffer, weights) = (tree.Buffer(), [.. baseline.Weights]);
    }

    public LeftOut Of(MapNode part, string kind)
    {
        weights[part.Index] = 0;
        var ranks = baseline.RanksOf(tree.Score(weights, buffer));
        weights[part.Index] = baseline.Weights[part.Index];
        return new(kind, part.Node.Id, part.Node.Name, ranks, baseline.MeanShift(ranks));
    }
}
