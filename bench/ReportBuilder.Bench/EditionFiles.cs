using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Bench;

/// <summary>The files of the edition in this repository.</summary>
internal static class EditionFiles
{
    public static ReportSources Read()
    {
        var root = Root();
        return new(new[] { "content", "data", "templates" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'), file => ImmutableArray.Create(File.ReadAllBytes(file)), StringComparer.Ordinal));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
