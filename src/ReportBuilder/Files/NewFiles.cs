using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Files;

/// <summary>Writes files that are not there yet, and says in one diagnostic why it could not.</summary>
internal static class NewFiles
{
    /// <summary>Writes each file below the folder; files that are there already are replaced.</summary>
    public static Diagnostic? Write(string folder, IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> files)
    {
        try
        {
            foreach (var (path, bytes) in files)
            {
                var place = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                File.WriteAllBytes(place, bytes.AsSpan());
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error("RB8041", new(folder), $"the folder cannot be written: {problem.Message}", "check the space and your rights there, or name another folder");
        }
    }
}
