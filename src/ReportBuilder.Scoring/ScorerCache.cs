using ReportBuilder.Scoring.Robust;

namespace ReportBuilder.Scoring;

/// <summary>
/// The weights that a preview drew last. They depend on the recipe and the framework alone. The scores are the same with and without it.
/// </summary>
public sealed class ScorerCache
{
    private DrawnWeights? draws;
    private DrawnWeights? samples;

    /// <summary>The sets of weights by which units are ranked.</summary>
    internal DrawnWeights Draws(WeightFamilies families, ulong seed, int count, int blockSize) => Take(ref draws, families, seed, count, blockSize);

    /// <summary>The sets of weights of the sensitivity analysis.</summary>
    internal DrawnWeights Samples(WeightFamilies families, ulong seed, int count) => Take(ref samples, families, seed, count, 1);

    private static DrawnWeights Take(ref DrawnWeights? last, WeightFamilies families, ulong seed, int count, int blockSize)
    {
        if (last is { } same && same.AreOf(families, seed, count, blockSize))
            return same;
        return last = new(families, seed, count, blockSize);
    }
}
