using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Files;

/// <summary>Writes files into a folder of somebody's own, all or none, and says in one diagnostic why it could not.</summary>
internal static class NewFiles
{
    /// <summary>Writes each file below the folder; files that are there already are replaced once all are written.</summary>
    public static Diagnostic? Write(string folder, IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        // What was not there before, each folder before what is in it.
        var made = new List<string>();
        try
        {
            var written = new List<(string Beside, string Place)>();
            foreach (var (path, bytes) in files)
            {
                var place = Path.Combine(Path.GetFullPath(folder), path);
                MakeFolder(Path.GetDirectoryName(place)!, made);
                var beside = $"{place}.{Environment.ProcessId}.new";
                made.Add(beside);
                Disk.Write(beside, bytes.AsSpan());
                written.Add((beside, place));
            }

            foreach (var (beside, place) in written)
            {
                if (!File.Exists(place))
                    made.Add(place);
                Disk.Move(beside, place);
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            TakeBack(made);
            return Diagnostic.Error("RB8041", new(folder), $"the folder cannot be written: {problem.Message}", "check the space and your rights there, or name another folder");
        }
    }

    private static void MakeFolder(string folder, List<string> made)
    {
        if (Directory.Exists(folder))
            return;
        if (Path.GetDirectoryName(folder) is { } above)
            MakeFolder(above, made);
        Disk.MakeFolder(folder);
        made.Add(folder);
    }

    private static void TakeBack(List<string> made)
    {
        foreach (var place in Enumerable.Reverse(made))
        {
            try
            {
                if (Directory.Exists(place))
                    Directory.Delete(place);
                else
                    File.Delete(place);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // What the machine does not let go stays; the reason that is told is the first one.
            }
        }
    }
}
