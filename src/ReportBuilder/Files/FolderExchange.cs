using System.Runtime.InteropServices;

namespace ReportBuilder.Files;

/// <summary>Puts one folder in the place of another. Linux and macOS exchange the two names in one step; elsewhere it takes two renames.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Where the old folder stands for a moment when the exchange takes two renames.</summary>
    public static string Aside(string target) => Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.previous");

    /// <summary>
    /// After this, <paramref name="target"/> is what <paramref name="staging"/> was, and the old target is gone or stands at
    /// <paramref name="staging"/>.
    /// </summary>
    public static void Swap(string staging, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            return;
        }

        if (ExchangedAtOnce(staging, target))
            return;
        Directory.Move(target, Aside(target));
        try
        {
            Directory.Move(staging, target);
        }
        catch (IOException)
        {
            Directory.Move(Aside(target), target);
            throw;
        }

        Directory.Delete(Aside(target), recursive: true);
    }

    private static bool ExchangedAtOnce(string staging, string target)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return RenameAt2(CurrentFolder, staging, CurrentFolder, target, Exchange) == 0;
            return OperatingSystem.IsMacOS() && RenameX(staging, target, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library without the call: two renames do it.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameX(string from, string to, uint flags);
}
