using System.Collections.Immutable;

namespace ReportBuilder.Data;

/// <summary>SHA-256 of files, worked out on all cores.</summary>
internal static class FileHashes
{
    /// <summary>Of each file, in the order of the files.</summary>
    public static FileHash[] Of(IReadOnlyList<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        var hashes = new FileHash[files.Count];
        Parallel.For(0, hashes.Length, at => hashes[at] = FileHash.Of(files[at].Key, files[at].Value));
        return hashes;
    }

    public static ImmutableSortedDictionary<string, string> ByPath(IEnumerable<FileHash> hashes)
    {
        var byPath = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in hashes)
            byPath.Add(file.Path, file.Hash);
        return byPath.ToImmutable();
    }
}
