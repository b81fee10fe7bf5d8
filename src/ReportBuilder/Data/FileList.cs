using System.Collections.Immutable;

namespace ReportBuilder.Data;

/// <summary>Files that are kept in memory. Safe to add to from several threads.</summary>
internal sealed class FileList
{
    private readonly List<KeyValuePair<string, ImmutableArray<byte>>> files = [];

    public void Add(string path, ImmutableArray<byte> bytes)
    {
        lock (files)
        {
            files.Add(new(path, bytes));
        }
    }

    /// <summary>In the ordinal order of the paths; the one added last, which is the manifest, last.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> InOrder()
    {
        var sorted = files[..^1];
        sorted.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return [.. sorted, files[^1]];
    }

    /// <summary>The files of a folder, such as "html/", by their path below it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<byte>> Below(string folder)
    {
        var below = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files)
            if (path.StartsWith(folder, StringComparison.Ordinal))
                below.Add(path[folder.Length..], bytes);
        return below.ToImmutable();
    }
}
