using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>The files of an edition for tests: read from a folder of the repository, and changed in memory.</summary>
public static class EditionFolder
{
    private static readonly string[] Parts = ["content", "data", "templates", "fonts"];

    public static string Repository { get; } = FindRepository();

    public static ReportSources Read(string folder) => new(
        Parts
            .Select(part => Path.Combine(Repository, folder, part))
            .Where(Directory.Exists)
            .SelectMany(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories))
            .ToImmutableSortedDictionary(
                file => Path.GetRelativePath(Path.Combine(Repository, folder), file).Replace('\\', '/'),
                file => ImmutableArray.Create(File.ReadAllBytes(file)),
                StringComparer.Ordinal));

    public static ReportSources With(this ReportSources sources, string path, string text) => sources.With(path, Encoding.UTF8.GetBytes(text));

    public static ReportSources With(this ReportSources sources, string path, byte[] bytes) => sources with { Files = sources.Files.SetItem(path, [.. bytes]) };

    public static ReportSources Without(this ReportSources sources, string path) => sources with { Files = sources.Files.Remove(path) };

    public static string Text(this ReportSources sources, string path) => Encoding.UTF8.GetString(sources.Files[path].AsSpan());

    public static ReportSources Replace(this ReportSources sources, string path, string old, string changed)
    {
        var text = sources.Text(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return sources.With(path, text.Replace(old, changed, StringComparison.Ordinal));
    }

    private static string FindRepository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
