using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions.Evaluation;

/// <summary>Items ordered by a value, the greatest first. Equal ones keep the order in which they were added.</summary>
internal sealed class Leaders<T>(int capacity)
    where T : class
{
    private readonly List<Entry> entries = new(capacity);

    public void Add(T item, double value) => entries.Add(new(item, Settled.Of(value), entries.Count));

    /// <summary>The first N, with all that tie for the last place.</summary>
    public ImmutableArray<T> First(int count)
    {
        entries.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Index.CompareTo(b.Index));
        var first = ImmutableArray.CreateBuilder<T>();
        for (var at = 0; at < entries.Count && (at < count || entries[at].Value == entries[Math.Min(count, entries.Count) - 1].Value); at++)
            first.Add(entries[at].Item);
        return first.DrainToImmutable();
    }

    private sealed record Entry(T Item, double Value, int Index);
}
