using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// Keeps results by what they are made from. Each build is a generation. What a build did not ask for is dropped at its end. Safe to use
/// from several threads.
/// </summary>
/// <remarks>A result must be a pure function of its key. Then nobody can tell whether it was kept or made.</remarks>
/// <param name="comparer">How keys are compared; by their own equality where it is null.</param>
public sealed class Cache<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private ConcurrentDictionary<TKey, Entry> last = new(comparer);
    private ConcurrentDictionary<TKey, Entry> now = new(comparer);

    /// <summary>The kept result, or a new one, which is kept. Two threads may make the same at once; both are given the first.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> make) => TryGet(key, out var value) ? value : now.GetOrAdd(key, new Entry(key, make(key))).Value;

    /// <summary>Looks for a result of this generation or the last one.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        // The key of the last generation goes on with its result, so that the new one need not be kept alive.
        if (!now.TryGetValue(key, out var entry) && last.TryGetValue(key, out entry))
            entry = now.GetOrAdd(entry.Key, entry);
        value = entry is null ? default : entry.Value;
        return entry is not null;
    }

    /// <summary>Keeps a result in place of the one that was kept for the same key.</summary>
    public void Set(TKey key, TValue value) => now[key] = new(key, value);

    /// <summary>Ends a generation: results that it did not ask for are dropped.</summary>
    public void NextGeneration() => (last, now) = (now, new(comparer));

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        last.Clear();
        now.Clear();
    }

    private sealed record Entry(TKey Key, TValue Value);
}
