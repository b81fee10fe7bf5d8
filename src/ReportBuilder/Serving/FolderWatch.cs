using System.Diagnostics;
using ReportBuilder.Files;

namespace ReportBuilder.Serving;

/// <summary>
/// Waits until the files of an edition differ from what they were. The system's notice only wakes it early: what counts is the list of files with
/// their times and sizes, so that deleted folders, network drives and editors that save by renaming are seen as well.
/// </summary>
internal sealed class FolderWatch(string folder) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>A save may come in several steps; so long nothing may change before a file counts as whole.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(15);

    private readonly SemaphoreSlim notice = new(0);
    private FileSystemWatcher? watcher;
    private int seen;

    /// <summary>A look found something else than what was seen, and a build may have been left out: that counts as a change.</summary>
    private bool differed;

    public int Seen() => seen = Stamp();

    /// <summary>Whether the files are still what was last seen of them.</summary>
    public bool IsAsSeen()
    {
        var same = Stamp() == seen;
        differed |= !same;
        return same;
    }

    /// <summary>Waits until the files differ from what was last seen of them; false where they have not within <paramref name="patience"/>.</summary>
    public async Task<bool> Changed(TimeSpan patience, CancellationToken end)
    {
        var started = Stopwatch.GetTimestamp();
        while (patience < TimeSpan.Zero || Stopwatch.GetElapsedTime(started) < patience)
        {
            Listen();
            await notice.WaitAsync(Pause, end);
            var now = Stamp();
            if (now == seen && !differed)
                continue;
            (seen, differed) = (now, false);
            return true;
        }

        return false;
    }

    /// <summary>Whether the files are still what was last seen of them a moment later: what is half saved changes again.</summary>
    public async Task<bool> Settles(CancellationToken end)
    {
        await Task.Delay(Settled, end);
        return IsAsSeen();
    }

    public void Dispose()
    {
        watcher?.Dispose();
        notice.Dispose();
    }

    /// <summary>A number that stands for the files, their times and their sizes.</summary>
    private int Stamp()
    {
        try
        {
            return EditionFolder.Stamp(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file went while it was being looked at: the next look will differ.
            return problem.Message.GetHashCode(StringComparison.Ordinal);
        }
    }

    private void Listen()
    {
        if (watcher is not null || !Directory.Exists(folder))
            return;
        try
        {
            var listening = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            listening.Changed += (_, _) => Wake();
            listening.Created += (_, _) => Wake();
            listening.Deleted += (_, _) => Wake();
            listening.Renamed += (_, _) => Wake();
            listening.Error += (_, _) => Forget();
            listening.EnableRaisingEvents = true;
            watcher = listening;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // No notices from this folder: looking every half second does it.
            watcher = null;
        }
    }

    private void Wake()
    {
        if (notice.CurrentCount == 0)
            notice.Release();
    }

    private void Forget()
    {
        watcher?.Dispose();
        watcher = null;
        Wake();
    }
}
