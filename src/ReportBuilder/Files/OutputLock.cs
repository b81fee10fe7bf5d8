using System.Security.Cryptography;

namespace ReportBuilder.Files;

/// <summary>One build at a time in a folder: a file that the operating system keeps to one process, and lets go when that process ends.</summary>
/// <remarks>
/// The holder removes the file as it ends. Who opened it just before then holds a file that has no name any more, beside which the next
/// build makes another. So a lock counts only when the file under that name is the file that was locked: a time of last change, drawn at
/// random by each, tells them apart.
/// </remarks>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromMilliseconds(50);

    /// <summary>A file can be gone between two looks at it, but not so many times in a row, a millisecond apart: then the folder refuses it.</summary>
    private const int LooksAtAFileThatIsGone = 100;

    private readonly string path;
    private readonly FileStream file;
    private bool isHeld = true;

    private OutputLock(string path, FileStream file) => (this.path, this.file) = (path, file);

    /// <param name="path">The lock file.</param>
    /// <param name="folder">The folder that it guards, as the messages name it.</param>
    /// <param name="patience">How long to wait for another build.</param>
    /// <exception cref="OutputBusyException">Another build held the folder for longer than that.</exception>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public static OutputLock Take(string path, string folder, TimeSpan patience) => Take(path, folder, patience, UsualPause);

    /// <inheritdoc cref="Take(string, string, TimeSpan)"/>
    /// <param name="pause">How long to wait between two tries.</param>
    internal static OutputLock Take(string path, string folder, TimeSpan patience, TimeSpan pause)
    {
        var (waited, gone) = (TimeSpan.Zero, 0);
        while (true)
        {
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
                if (StandsUnder(path, file))
                    return new(path, file);
                file.Dispose();
            }
            catch (IOException) when (File.Exists(path))
            {
                if (waited >= patience)
                    throw new OutputBusyException(folder);
                Thread.Sleep(pause);
                waited += pause;
                gone = 0;
            }
            catch (IOException) when (gone < LooksAtAFileThatIsGone)
            {
                Thread.Sleep(1);
                gone++;
            }
        }
    }

    /// <summary>Removes the file while it is still held, so that nobody else's is removed; where the system forbids that, right after.</summary>
    public void Dispose()
    {
        if (!isHeld)
            return;
        isHeld = false;
        if (OperatingSystem.IsWindows())
            file.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The next build has it already, or the folder is read-only now: the file stays, and says nothing.
        }
        file.Dispose();
    }

    private static bool StandsUnder(string path, FileStream file)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(2L * RandomNumberGenerator.GetInt32(1 << 29));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }
}
