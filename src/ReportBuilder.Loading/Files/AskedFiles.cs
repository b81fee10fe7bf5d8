using System.Collections.Immutable;

namespace ReportBuilder.Loading.Files;

/// <summary>
/// What a reader asked of the files of an edition, and what it was answered: the bytes of files, that there is no such file, which files
/// there are.
/// </summary>
internal sealed class AskedFiles
{
    private readonly Dictionary<string, byte[]?> answers = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, ImmutableArray<byte>>? all;

    public void Add(string path, ImmutableArray<byte>? bytes) =>
        answers[path] = bytes is { } content ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(content) : null;

    /// <summary>The reader asked which files there are.</summary>
    public void AddPaths(ImmutableSortedDictionary<string, ImmutableArray<byte>> files) => all = files;

    /// <summary>Whether other files would have answered the same.</summary>
    public bool HaveSameAnswers(ImmutableSortedDictionary<string, ImmutableArray<byte>> files)
    {
        if (all is not null && !HaveSamePaths(all, files))
            return false;
        foreach (var (path, known) in answers)
        {
            if (files.TryGetValue(path, out var bytes) ? known is null || !bytes.AsSpan().SequenceEqual(known) : known is not null)
                return false;
        }

        return true;
    }

    private static bool HaveSamePaths(ImmutableSortedDictionary<string, ImmutableArray<byte>> one, ImmutableSortedDictionary<string, ImmutableArray<byte>> other) =>
        ReferenceEquals(one, other) || (one.Count == other.Count && one.Keys.SequenceEqual(other.Keys, StringComparer.Ordinal));
}
