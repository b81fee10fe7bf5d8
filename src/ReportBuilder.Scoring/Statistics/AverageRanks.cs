namespace ReportBuilder.Scoring.Statistics;

/// <summary>Ranks from the least value up, ties taking the mean of the ranks they span: what rank correlation needs.</summary>
internal static class AverageRanks
{
    public static double[] Of(ReadOnlySpan<double> values)
    {
        var sorter = new KeySorter(values.Length);
        var (sorted, order) = (sorter.Keys, sorter.Items);
        for (var row = 0; row < values.Length; row++)
            (sorted[row], order[row]) = (values[row], row);
        sorter.Sort(values.Length);
        var ranks = new double[sorted.Length];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + end + 1) / 2.0;
        }

        return ranks;
    }
}
