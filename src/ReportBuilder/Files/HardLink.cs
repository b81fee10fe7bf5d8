using System.Buffers;
using System.Runtime.InteropServices;

namespace ReportBuilder.Files;

/// <summary>
/// Gives a file of the old output a second name in the new one, where the system has such names (hard links, POSIX link): nothing is
/// written, and a file that did not change keeps its time, so that what copies an output elsewhere sees what is new.
/// </summary>
internal static partial class HardLink
{
    /// <summary>Whether the file now has the second name; false where the system or the disk has none, or the name cannot be given.</summary>
    public static bool Give(string file, string name) => !OperatingSystem.IsWindows() && Link(file, name) == 0;

    /// <summary>Whether there is such a file, itself and not a link to another, and it holds just these bytes.</summary>
    public static bool IsFor(string file, ReadOnlySpan<byte> bytes)
    {
        var found = new FileInfo(file);
        return found.Exists && found.Length == bytes.Length && (found.Attributes & FileAttributes.ReparsePoint) == 0 && Holds(file, bytes);
    }

    private static bool Holds(string file, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var open = File.OpenHandle(file);
            var at = 0;
            while (at < bytes.Length)
            {
                var read = RandomAccess.Read(open, buffer.AsSpan(0, int.Min(buffer.Length, bytes.Length - at)), at);
                if (read == 0 || !bytes.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read)))
                    return false;
                at += read;
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is written anew.
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string file, string name);
}
