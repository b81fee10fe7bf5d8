using System.Runtime.InteropServices;

namespace ReportBuilder.Charts.Labels;

/// <summary>Labels along a line, each as near to its place as the others let it be.</summary>
internal static class Spread
{
    /// <summary>
    /// The middles of the labels, in the order given, or null for a label that was dropped because there is no room for all
    /// (the last of the order of importance go first).
    /// </summary>
    /// <param name="wanted">Where each would like its middle.</param>
    /// <param name="lengths">How much of the line each takes, its margin included.</param>
    /// <param name="importance">Lower is kept longer.</param>
    public static ImmutableArray<double?> Along(
        IReadOnlyList<double> wanted,
        IReadOnlyList<double> lengths,
        IReadOnlyList<int> importance,
        double start,
        double end)
    {
        var kept = Sorted(wanted.Count, (a, b) => importance[a] != importance[b] ? importance[a].CompareTo(importance[b]) : a.CompareTo(b));
        while (kept.Length > 0 && Total(kept, lengths) > end - start + 1e-6)
            kept = kept[..^1];

        Array.Sort(kept, (a, b) => wanted[a] != wanted[b] ? wanted[a].CompareTo(wanted[b]) : a.CompareTo(b));
        var result = new double?[wanted.Count];
        Solve(result, kept, wanted, lengths, start, end);
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    private static int[] Sorted(int count, Comparison<int> compare)
    {
        var sorted = new int[count];
        for (var index = 0; index < count; index++)
            sorted[index] = index;
        Array.Sort(sorted, compare);
        return sorted;
    }

    private static double Total(int[] kept, IReadOnlyList<double> lengths)
    {
        var total = 0.0;
        foreach (var index in kept)
            total += lengths[index];
        return total;
    }

    /// <summary>
    /// Least squares with an order: neighbours that collide become one block at the mean of their wishes (pool adjacent violators).
    /// </summary>
    private static void Solve(double?[] result, int[] order, IReadOnlyList<double> wanted, IReadOnlyList<double> lengths, double start, double end)
    {
        var blocks = new List<Block>();
        foreach (var index in order)
        {
            var half = lengths[index] / 2;
            blocks.Add(new([index], wanted[index] - half, lengths[index]));
            while (blocks.Count > 1 && blocks[^2].Place(start, end) + blocks[^2].Length > blocks[^1].Place(start, end) + 1e-9)
            {
                var joined = blocks[^2].Join(blocks[^1]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(joined);
            }
        }

        foreach (var block in blocks)
        {
            var at = block.Place(start, end);
            foreach (var index in block.Members)
            {
                result[index] = at + (lengths[index] / 2);
                at += lengths[index];
            }
        }
    }

    /// <param name="Wish">Where the block's members together would like it to start.</param>
    private sealed record Block(ImmutableArray<int> Members, double Wish, double Length)
    {
        public double Place(double start, double end) => Math.Max(start, Math.Min(Wish, end - Length));

        public Block Join(Block next)
        {
            var (mine, others) = (Members.Length, next.Members.Length);
            var wish = ((Wish * mine) + ((next.Wish - Length) * others)) / (mine + others);
            return new([.. Members, .. next.Members], wish, Length + next.Length);
        }
    }
}
