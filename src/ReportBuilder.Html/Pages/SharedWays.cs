namespace ReportBuilder.Html.Pages;

/// <summary>Lists of ways that are the same on most pages of the same depth, made once. Any number of threads may ask at once.</summary>
internal sealed class SharedWays
{
    private readonly Dictionary<string, List<Dictionary<string, object?>>> lists = new(StringComparer.Ordinal);

    /// <param name="name">Of the list.</param>
    /// <param name="root">What every address on the page starts with.</param>
    /// <param name="make">Makes the list; it looks at nothing of the page but its root.</param>
    public List<Dictionary<string, object?>> Of(string name, string root, Func<List<Dictionary<string, object?>>> make)
    {
        lock (lists)
        {
            var key = name + root;
            if (!lists.TryGetValue(key, out var list))
                lists.Add(key, list = make());
            return list;
        }
    }
}
