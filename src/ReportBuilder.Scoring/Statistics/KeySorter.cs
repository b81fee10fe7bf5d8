namespace ReportBuilder.Scoring.Statistics;

/// <summary>
/// Sorts numbers, the least first, and what belongs to each along with it; equal numbers stay in their order. Merges short runs, and nothing where two are in order already: what is
/// nearly sorted costs one pass. Our own, because the platform's sort over two kinds of numbers is compiled at run time and starts slowly.
/// </summary>
/// <param name="capacity">The most numbers there will be.</param>
internal sealed class KeySorter(int capacity)
{
    private const int Run = 16;

    private double[]? keyRoom;
    private int[]? itemRoom;

    /// <summary>To be filled from the start; never NaN.</summary>
    public double[] Keys { get; } = new double[capacity];

    public int[] Items { get; } = new int[capacity];

    /// <summary>Sorts the first so many.</summary>
    public void Sort(int count)
    {
        for (var start = 0; start < count; start += Run)
            Insert(start, Math.Min(start + Run, count));
        for (var width = Run; width < count; width *= 2)
        {
            for (var start = 0; start + width < count; start += 2 * width)
                Merge(start, start + width, Math.Min(start + (2 * width), count));
        }
    }

    private void Insert(int start, int end)
    {
        var (keys, items) = (Keys, Items);
        for (var next = start + 1; next < end; next++)
        {
            var (key, item, place) = (keys[next], items[next], next);
            for (; place > start && keys[place - 1] > key; place--)
            {
                keys[place] = keys[place - 1];
                items[place] = items[place - 1];
            }

            keys[place] = key;
            items[place] = item;
        }
    }

    private void Merge(int start, int middle, int end)
    {
        var (keys, items) = (Keys, Items);
        if (keys[middle - 1] <= keys[middle])
            return;
        var (leftKeys, leftItems) = (keyRoom ??= new double[capacity], itemRoom ??= new int[capacity]);
        var left = middle - start;
        Array.Copy(keys, start, leftKeys, 0, left);
        Array.Copy(items, start, leftItems, 0, left);
        for (int from = 0, right = middle, place = start; from < left; place++)
        {
            if (right < end && keys[right] < leftKeys[from])
            {
                keys[place] = keys[right];
                items[place] = items[right++];
            }
            else
            {
                keys[place] = leftKeys[from];
                items[place] = leftItems[from++];
            }
        }
    }
}
