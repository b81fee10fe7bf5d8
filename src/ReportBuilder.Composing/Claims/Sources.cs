using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Claims;

/// <summary>The sources by id, and which of them the report uses. Safe to use from several sections at once.</summary>
internal sealed class Sources
{
    private readonly Dictionary<string, SourceWork> works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> used = new(StringComparer.Ordinal);

    public Sources(ImmutableArray<SourceWork> sources)
    {
        All = sources;
        foreach (var source in sources)
            works.TryAdd(source.Id, source);
    }

    /// <summary>In the order of data/sources.csv.</summary>
    public ImmutableArray<SourceWork> All { get; }

    public SourceWork? Work(string id) => works.GetValueOrDefault(id);

    /// <summary>Marks a source as used, whether it has a note number or not.</summary>
    public void Use(string id) => used.TryAdd(id, id);

    public bool IsUsed(string id) => used.ContainsKey(id);
}
