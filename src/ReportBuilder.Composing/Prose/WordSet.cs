namespace ReportBuilder.Composing.Prose;

/// <summary>A fixed set of words. A stretch of text can be looked up without a copy of it.</summary>
internal sealed class WordSet
{
    private readonly StringComparison comparison;
    private readonly string[]?[] buckets;

    public WordSet(StringComparison comparison, IEnumerable<string> words)
    {
        this.comparison = comparison;
        var all = new List<string>(words);
        buckets = new string[]?[Math.Max(1, all.Count * 2)];
        foreach (var word in all)
        {
            if (!Contains(word))
                buckets[Bucket(word)] = [.. buckets[Bucket(word)] ?? [], word];
        }
    }

    /// <summary>Words of any case.</summary>
    public static WordSet AnyCase(params string[] words) => new(StringComparison.OrdinalIgnoreCase, words);

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (buckets[Bucket(word)] is not { } bucket)
            return false;
        foreach (var known in bucket)
        {
            if (word.Equals(known, comparison))
                return true;
        }

        return false;
    }

    private int Bucket(ReadOnlySpan<char> word) => (int)((uint)string.GetHashCode(word, comparison) % (uint)buckets.Length);
}
