namespace ReportBuilder.Files;

/// <summary>One build at a time in a folder: a file that the operating system keeps to one process, and lets go when that process ends.</summary>
internal static class OutputLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static FileStream Take(string path, string folder, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < patience && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new OutputBusyException(folder);
            }
        }
    }
}
