using System.Collections.Concurrent;

namespace ReportBuilder.Model.Reuse;

/// <summary>Results by what they were made from, for as long as each round asks for them again. Any number of threads may ask at once.</summary>
public sealed class Remembered<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : class
    where TValue : class
{
    /// <summary>As many threads as write at the same time without waiting, and the room of a small report.</summary>
    private const int Threads = 8;
    private const int Least = 32;

    private ConcurrentDictionary<TKey, Entry> last = new(comparer);
    private ConcurrentDictionary<TKey, Entry> now = new(comparer);

    /// <summary>The result of the last round or of this one, or null.</summary>
    public TValue? Find(TKey key)
    {
        if (now.TryGetValue(key, out var known))
            return known.Value;

        // The key of the last round goes on with its result, so that the new one need not be kept alive.
        return last.TryGetValue(key, out var entry) ? now.GetOrAdd(entry.Key, entry).Value : null;
    }

    /// <summary>Keeps a result for the rest of this round and for the next one; where another thread was faster, its result is given back.</summary>
    public TValue Keep(TKey key, TValue value) => now.GetOrAdd(key, new Entry(key, value)).Value;

    /// <summary>Keeps a result instead of the one that was kept for the same.</summary>
    public void Replace(TKey key, TValue value) => now[key] = new(key, value);

    /// <summary>Ends the round: what it did not ask for is forgotten.</summary>
    public void End()
    {
        last = now;
        now = new(Threads, Math.Max(Least, last.Count), comparer);
    }

    /// <summary>Forgets everything.</summary>
    public void Forget()
    {
        last.Clear();
        now.Clear();
    }

    private sealed record Entry(TKey Key, TValue Value);
}
