namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// Sets of weights, drawn in blocks with a stream of random numbers each, so that the number of threads does not show. They depend on the
/// recipe's weights and plan alone, not on a score; so a block that was drawn is kept, if there are not too many.
/// </summary>
/// <param name="blockSize">How many sets a block has; the last one may have fewer.</param>
internal sealed class DrawnWeights(WeightFamilies families, ulong seed, int draws, int blockSize)
{
    /// <summary>8 MB of weights.</summary>
    private const int MostKept = 1_000_000;

    private readonly double[]?[] kept = new double[]?[(draws + blockSize - 1) / blockSize];
    private readonly bool keeps = (long)draws * families.Drawn <= MostKept;

    public int Blocks => kept.Length;

    /// <summary>Whether these are the sets that other arguments would give.</summary>
    public bool AreOf(WeightFamilies others, ulong otherSeed, int otherDraws, int otherSize) =>
        seed == otherSeed && draws == otherDraws && blockSize == otherSize && families.IsLike(others);

    /// <summary>How many sets a block has.</summary>
    public int Count(int block) => Math.Min(blockSize, draws - (block * blockSize));

    /// <summary>The sets of a block, one after the other.</summary>
    public ReadOnlySpan<double> Block(int block)
    {
        if (kept[block] is { } known)
            return known;
        var drawn = Draw(block);
        if (keeps)
            kept[block] = drawn;
        return drawn;
    }

    private double[] Draw(int block)
    {
        var random = new Xoshiro(seed, (ulong)block);
        var drawn = new double[Count(block) * families.Drawn];
        for (var set = 0; set < Count(block); set++)
            families.Draw(random, drawn.AsSpan(set * families.Drawn, families.Drawn));
        return drawn;
    }
}
