using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportBuilder.Scoring.Statistics;

/// <summary>For each of some values, how many of them are greater: ranks without sorting. NaN (no value) is greater than none, and none is greater than it.</summary>
internal static class GreaterCounts
{
    /// <summary>Each value is compared with each other, sixteen at a time; up to so many that is quicker than sorting.</summary>
    public const int Most = 200;

    private const int Width = 16;

    /// <param name="counts">At least as many as there are values.</param>
    /// <remarks>Compiled at run time for the widest vectors of the machine: ahead of time it would be compiled for the narrowest.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Into(Span<int> counts, ReadOnlySpan<double> values)
    {
        if (values.Length < Width)
        {
            OneByOne(counts, values);
            return;
        }

        for (var start = 0; start < values.Length; start += Width)
        {
            // The last sixteen may overlap those before them; counted again they are the same.
            var at = Math.Min(start, values.Length - Width);
            var (low, high) = (Vector512.Create(values[at..]), Vector512.Create(values[(at + (Width / 2))..]));
            var (lowCounts, highCounts) = (Vector512<long>.Zero, Vector512<long>.Zero);
            foreach (var value in values)
            {
                // A lane that is true is -1.
                var other = Vector512.Create(value);
                lowCounts -= Vector512.GreaterThan(other, low).AsInt64();
                highCounts -= Vector512.GreaterThan(other, high).AsInt64();
            }

            Vector512.Narrow(lowCounts, highCounts).CopyTo(counts[at..]);
        }
    }

    private static void OneByOne(Span<int> counts, ReadOnlySpan<double> values)
    {
        for (var own = 0; own < values.Length; own++)
        {
            counts[own] = 0;
            foreach (var other in values)
                counts[own] += other > values[own] ? 1 : 0;
        }
    }
}
