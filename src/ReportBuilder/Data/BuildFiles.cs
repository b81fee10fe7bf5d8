using System.Collections.Immutable;

namespace ReportBuilder.Data;

/// <summary>
/// The files of a build as they are made: the hash of each is kept, the file itself goes on to where it belongs. Safe to use from several
/// threads.
/// </summary>
/// <param name="handOn">Takes a path below the output folder and the file's bytes, from any thread.</param>
internal sealed class BuildFiles(Action<string, ImmutableArray<byte>> handOn)
{
    private readonly List<FileHash> taken = [];

    public void Take(string path, ImmutableArray<byte> bytes)
    {
        var hash = FileHash.Of(path, bytes);
        handOn(path, bytes);
        lock (taken)
        {
            taken.Add(hash);
        }
    }

    /// <summary>What was taken so far, in the ordinal order of the paths.</summary>
    public FileHash[] Hashes()
    {
        lock (taken)
        {
            taken.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return [.. taken];
        }
    }
}
