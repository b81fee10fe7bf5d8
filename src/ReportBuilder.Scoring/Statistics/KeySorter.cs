namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// Room to sort numbers in, the least first, with what belongs to each. Equal numbers stand in the order of their items, so that the same
/// numbers give the same order on every machine.
/// </summary>
/// <param name="capacity">The most numbers there will be.</param>
internal sealed class KeySorter(int capacity)
{
    private static ReadOnlySpan<int> Gaps => [1, 4, 10, 23, 57, 132, 301, 701, 1577, 3548, 7983, 17961, 40412, 90927, 204585];

    /// <summary>To be filled from the start; never NaN.</summary>
    public double[] Keys { get; } = new double[capacity];

    public int[] Items { get; } = new int[capacity];

    /// <summary>
    /// Sorts the first so many: Shell's sort with the gaps of Ciura (2001). The framework's sort of two arrays is only compiled when the program
    /// runs, which took a fiftieth of a build.
    /// </summary>
    public void Sort(int count)
    {
        for (var round = Gaps.Length - 1; round >= 0; round--)
        {
            var gap = Gaps[round];
            for (var next = gap; next < count; next++)
            {
                var (key, item, at) = (Keys[next], Items[next], next);
                for (; at >= gap && IsAfter(at - gap, key, item); at -= gap)
                    (Keys[at], Items[at]) = (Keys[at - gap], Items[at - gap]);
                (Keys[at], Items[at]) = (key, item);
            }
        }
    }

    private bool IsAfter(int place, double key, int item) => Keys[place] > key || (Keys[place] == key && Items[place] > item);
}
