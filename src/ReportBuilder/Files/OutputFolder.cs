using System.Collections.Immutable;
using ReportBuilder.Data;

namespace ReportBuilder.Files;

/// <summary>
/// Writes a build into its folder so that readers see the old output whole or the new one whole. The files go to a folder beside the target,
/// which then takes the target's place in one step where the system can exchange two folders, in two renames where it cannot.
/// </summary>
/// <remarks>
/// A lock file beside the target keeps a second build out; a killed build leaves only its own folder behind, which the next build removes.
/// </remarks>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>What a build owns in its folder, besides the PDFs. Everything else in there belongs to others and is kept.</summary>
    private static readonly ImmutableArray<string> Owned = ["html", "data", Publications, "build.json"];

    /// <summary>A part whose folders are kept one by one.</summary>
    private const string Publications = "publications";

    private readonly string target;
    private readonly string staging;
    private readonly OutputLock hold;
    private readonly bool hasPrevious;
    private readonly HashSet<string> made = new(StringComparer.Ordinal);

    private OutputFolder(string target, OutputLock hold)
    {
        this.target = target;
        this.hold = hold;
        staging = Beside(target, "building");
        Recover();
        hasPrevious = Directory.Exists(target);
    }

    /// <summary>Takes hold of the folder, waiting for another build for as long as <paramref name="patience"/>.</summary>
    /// <exception cref="OutputBusyException">Another build holds the folder.</exception>
    public static OutputFolder Open(string folder, TimeSpan patience)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Disk.MakeFolder(Path.GetDirectoryName(target) ?? target);
        return new(target, OutputLock.Take(Beside(target, "lock"), folder, patience));
    }

    /// <summary>
    /// Puts the files in place. Owned parts that are not among them are kept from the previous build only where <paramref name="keep"/>
    /// says so.
    /// </summary>
    public void Replace(IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files, Func<string, bool> keep)
    {
        foreach (var (path, bytes) in files)
            Stage(path, bytes);
        Exchange(keep);
    }

    /// <summary>
    /// Puts a file beside the old output, which stays as it is until the exchange: the old file itself where it is the same. Safe to call
    /// from several threads.
    /// </summary>
    public void Stage(string path, ImmutableArray<byte> bytes)
    {
        var place = Path.Combine(staging, path);
        MakeFolder(Path.GetDirectoryName(place)!);
        if (hasPrevious && Path.Combine(target, path) is var old && HardLink.IsFor(old, bytes.AsSpan()) && HardLink.Give(old, place))
            return;
        Disk.Write(place, bytes.AsSpan());
    }

    /// <summary>
    /// Puts the staged files in place. Owned parts that are not among them are kept from the previous build only where
    /// <paramref name="keep"/> says so.
    /// </summary>
    public void Exchange(Func<string, bool> keep)
    {
        MakeFolder(staging);
        KeepFromPrevious(keep);
        FolderExchange.Swap(staging, target);
        LetGo();
    }

    public void Dispose()
    {
        LetGo();
        hold.Dispose();
    }

    private static string Beside(string target, string purpose) =>
        Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{purpose}");

    private void MakeFolder(string folder)
    {
        lock (made)
        {
            if (made.Add(folder))
                Disk.MakeFolder(folder);
        }
    }

    /// <summary>What is not ours goes along by a second name or a copy, so that the old folder stays whole until the exchange.</summary>
    private void KeepFromPrevious(Func<string, bool> keep)
    {
        if (!Directory.Exists(target))
            return;
        foreach (var entry in new DirectoryInfo(target).EnumerateFileSystemInfos())
        {
            var ours = Owned.Contains(entry.Name) || OutputPlaces.IsPdf(entry.Name) || OutputPlaces.IsPrint(entry.Name);
            if (!ours || keep(entry.Name))
                KeepUnlessThere(entry, Path.Combine(staging, entry.Name));
        }

        var made = new DirectoryInfo(Path.Combine(target, Publications));
        if (!made.Exists || !Directory.Exists(Path.Combine(staging, Publications)))
            return;
        foreach (var entry in made.EnumerateFileSystemInfos().Where(entry => keep($"{Publications}/{entry.Name}")))
            KeepUnlessThere(entry, Path.Combine(staging, Publications, entry.Name));
    }

    private static void KeepUnlessThere(FileSystemInfo entry, string place)
    {
        if (!File.Exists(place) && !Directory.Exists(place))
            Copy(entry, place);
    }

    private static void Copy(FileSystemInfo from, string to)
    {
        if (from is FileInfo file)
        {
            if (!HardLink.Give(file.FullName, to))
                Disk.Copy(file.FullName, to);
            return;
        }

        Disk.MakeFolder(to);
        foreach (var entry in ((DirectoryInfo)from).EnumerateFileSystemInfos())
            Copy(entry, Path.Combine(to, entry.Name));
    }

    /// <summary>Undoes what a killed build left: its own folder, or an exchange in two renames that stopped between them.</summary>
    private void Recover()
    {
        var aside = FolderExchange.Aside(target);
        if (Directory.Exists(aside) && !Directory.Exists(target))
            Directory.Move(aside, target);
        else if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        if (Directory.Exists(staging))
            DeleteStaging();
    }

    /// <summary>Removes what is no longer wanted. Where the machine refuses, the next build does it: the output is whole either way.</summary>
    private void LetGo()
    {
        try
        {
            DeleteStaging();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A reason for failing, where there is one, has been told already.
        }
    }

    private void DeleteStaging()
    {
        if (Directory.Exists(staging))
            Directory.Delete(staging, recursive: true);
    }
}

/// <summary>Another build holds the output folder.</summary>
internal sealed class OutputBusyException(string folder) : Exception($"another build is writing to {folder}");
