using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ReportBuilder.Data;

/// <summary>SHA-256 of files, in lower-case hexadecimal, worked out on all cores.</summary>
internal static class FileHashes
{
    /// <summary>The hash of each file, in the order of the files.</summary>
    public static string[] Of(IReadOnlyList<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        var hashes = new string[files.Count];
        Parallel.For(0, hashes.Length, at => hashes[at] = Convert.ToHexStringLower(SHA256.HashData(files[at].Value.AsSpan())));
        return hashes;
    }

    public static ImmutableSortedDictionary<string, string> ByPath(IReadOnlyList<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        var hashes = Of(files);
        var byPath = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < hashes.Length; at++)
            byPath.Add(files[at].Key, hashes[at]);
        return byPath.ToImmutable();
    }
}
