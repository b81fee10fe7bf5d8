namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// Room to sort numbers in, the least first, with what belongs to each. Equal numbers stand in the order of their items, so that the same
/// numbers give the same order on every machine.
/// </summary>
/// <param name="capacity">The most numbers there will be.</param>
internal sealed class KeySorter(int capacity)
{
    /// <summary>To be filled from the start; never NaN.</summary>
    public double[] Keys { get; } = new double[capacity];

    public int[] Items { get; } = new int[capacity];

    /// <summary>Sorts the first so many.</summary>
    public void Sort(int count)
    {
        Array.Sort(Keys, Items, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && Keys[end] == Keys[start];)
                end++;
            if (end - start > 1)
                Array.Sort(Items, start, end - start);
        }
    }
}
