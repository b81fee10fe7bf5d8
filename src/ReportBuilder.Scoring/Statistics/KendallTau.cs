namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// Kendall's tau-b (Kendall 1945, Biometrika 33), which is right with ties: concordant less discordant pairs, over the geometric mean of the pairs
/// that are not tied in either column. Counted in n log n by Knight's method (1966, Journal of the American Statistical Association 61).
/// </summary>
internal static class KendallTau
{
    /// <summary>Of two columns without gaps; 0 where one of them is constant.</summary>
    public static double OfComplete(double[] x, double[] y)
    {
        var (first, second) = ((double[])x.Clone(), (double[])y.Clone());
        Array.Sort(first, second);
        SortWithinTies(first, second);
        var all = Pairs(first.Length);
        var tiedFirst = TiedPairs(first);
        var tiedBoth = TiedPairs(first, second);
        var exchanges = SortCounting(second, new double[second.Length], 0, second.Length);
        var tiedSecond = TiedPairs(second);
        var scale = Math.Sqrt(all - tiedFirst) * Math.Sqrt(all - tiedSecond);
        return scale > 0 ? (all - tiedFirst - tiedSecond + tiedBoth - (2 * exchanges)) / scale : 0;
    }

    private static double Pairs(double count) => count * (count - 1) / 2;

    private static void SortWithinTies(double[] first, double[] second)
    {
        for (int start = 0, end; start < first.Length; start = end)
        {
            end = start + 1;
            while (end < first.Length && first[end] == first[start])
                end++;
            Array.Sort(second, start, end - start);
        }
    }

    /// <summary>Pairs of neighbours in sorted order that share their value.</summary>
    private static double TiedPairs(double[] sorted) => TiedPairs(sorted, sorted);

    private static double TiedPairs(double[] first, double[] second)
    {
        var pairs = 0.0;
        for (int start = 0, end; start < first.Length; start = end)
        {
            end = start + 1;
            while (end < first.Length && first[end] == first[start] && second[end] == second[start])
                end++;
            pairs += Pairs(end - start);
        }

        return pairs;
    }

    /// <summary>Sorts by merging and counts how many pairs stood in the wrong order.</summary>
    private static double SortCounting(double[] values, double[] merged, int start, int end)
    {
        if (end - start < 2)
            return 0;
        var middle = (start + end) / 2;
        var exchanges = SortCounting(values, merged, start, middle) + SortCounting(values, merged, middle, end);
        var (left, right) = (start, middle);
        for (var at = start; at < end; at++)
        {
            if (right == end || (left < middle && values[left] <= values[right]))
            {
                merged[at] = values[left++];
                continue;
            }

            exchanges += middle - left;
            merged[at] = values[right++];
        }

        Array.Copy(merged, start, values, start, end - start);
        return exchanges;
    }
}
