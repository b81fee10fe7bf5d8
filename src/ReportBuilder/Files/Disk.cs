namespace ReportBuilder.Files;

/// <summary>
/// The one door through which files are written. What the machine refuses comes back as an <see cref="IOException"/> or an
/// <see cref="UnauthorizedAccessException"/>, whatever the framework makes of it.
/// </summary>
internal static class Disk
{
    /// <summary>Writes a file that is not there yet.</summary>
    public static void Write(string place, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var file = File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(file, bytes, fileOffset: 0);
        }
        catch (ArgumentOutOfRangeException limit)
        {
            throw TooLarge(place, limit);
        }
    }

    /// <summary>Copies a file to a place where there is none.</summary>
    public static void Copy(string file, string place) => Try(place, () => File.Copy(file, place));

    /// <summary>Moves a file to a place, and takes away the one that is there.</summary>
    public static void Move(string file, string place) => Try(place, () => File.Move(file, place, overwrite: true));

    /// <summary>Makes a folder, and those above it, where they are not there yet.</summary>
    public static void MakeFolder(string place) => Try(place, () => Directory.CreateDirectory(place));

    private static void Try(string place, Action step)
    {
        try
        {
            step();
        }
        catch (ArgumentOutOfRangeException limit)
        {
            throw TooLarge(place, limit);
        }
    }

    /// <summary>The framework takes the system's word that a file would be too large (EFBIG) for an argument of ours.</summary>
    private static IOException TooLarge(string place, ArgumentOutOfRangeException limit) => new($"File too large for this machine : '{place}'", limit);
}
