namespace ReportBuilder.Layout.Type;

/// <summary>Values by keys, of which a round of work keeps those that it used.</summary>
internal sealed class RoundMemory<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : class
    where TValue : class
{
    private Dictionary<TKey, TValue> current = new(comparer);
    private Dictionary<TKey, TValue> earlier = new(comparer);

    public TValue? Find(TKey key)
    {
        if (current.TryGetValue(key, out var value))
            return value;
        if (earlier.Count == 0 || !earlier.TryGetValue(key, out value))
            return null;
        current[key] = value;
        return value;
    }

    public void Add(TKey key, TValue value) => current[key] = value;

    /// <summary>What was neither found nor added since the last end of a round is forgotten.</summary>
    public void EndRound()
    {
        (earlier, current) = (current, earlier);
        current.Clear();
    }
}
