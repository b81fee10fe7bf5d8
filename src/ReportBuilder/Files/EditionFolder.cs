using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Reflection;
using System.Runtime.InteropServices;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Loading.Queries;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Files;

/// <summary>
/// Reads the files of an edition once, as bytes: content/, data/, templates/, fonts/ and the signatures of review/, and nothing outside
/// them but installed fonts that it names.
/// </summary>
internal static class EditionFolder
{
    /// <summary>No file of an edition may be larger than this.</summary>
    public const long LargestFile = 64 * 1024 * 1024;

    /// <summary>No edition may hold more files than this.</summary>
    public const int MostFiles = 20_000;

    private static readonly ImmutableArray<string> Folders = ["content", "data", "fonts", "templates"];

    /// <summary>Those and the results of queries, which stand in a folder that is hidden where names with a point in front are.</summary>
    private static readonly ImmutableArray<string> FoldersRead = [.. Folders, QueryPin.Folder];

    /// <summary>The folders that templates stand in.</summary>
    private static readonly ImmutableArray<(string Above, ImmutableArray<string> Known)> TemplateFolders =
        [("templates", ["document", "html"]), ("templates/html", ["assets", "pages", "partials"])];

    public static Outcome<ReportSources> Read(string folder)
    {
        // The program's own typeface takes as long to read as an edition does, and nearly every edition is set in it.
        _ = Task.Run(() => PackagedFonts.Inter);
        var diagnostics = new List<Diagnostic>();
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        if (Missing(folder) is { } missing)
            diagnostics.Add(missing);
        else
            ReadAll(folder, files, diagnostics);
        if (!files.Keys.Any(path => path.StartsWith("templates/", StringComparison.Ordinal)))
        {
            foreach (var (path, bytes) in BuiltInTemplates())
                files.Add(path, bytes);
        }

        return Outcome.Of(new ReportSources(files.ToImmutable()), diagnostics);
    }

    /// <summary>Why there is nothing to read at all: no folder, or a file in its place. Null where there is a folder.</summary>
    public static Diagnostic? Missing(string folder) =>
        Directory.Exists(folder)
            ? null
            : Diagnostic.Error(
                "RB8001",
                new(folder),
                File.Exists(folder) ? "this is a file, not a folder" : "there is no such folder",
                "name the folder that holds content/report.yaml"
            );

    /// <summary>The templates that come with the program, for editions that have none of their own.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> BuiltInTemplates()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith("templates/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return new(name.Replace('\\', '/'), ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        }
    }

    /// <summary>
    /// A number that stands for the files that an edition is read from, their times and their sizes, without reading them. A preview asks for it
    /// twice a second all day, so that it makes no objects for files.
    /// </summary>
    /// <exception cref="IOException">A file went while it was being looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static int Stamp(string folder)
    {
        // Files come in no order.
        var sum = 0;
        foreach (var name in FoldersRead)
        {
            foreach (var file in FilesUnder(Path.Combine(folder, name), StampOf))
                sum += file;
        }

        var signatures = new FileInfo(Path.Combine(folder, SignOff.Path));
        return signatures.Exists ? HashCode.Combine(sum, signatures.LastWriteTimeUtc.Ticks, signatures.Length) : sum;
    }

    private static int StampOf(ref FileSystemEntry file)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(file.Directory));
        hash.AddBytes(MemoryMarshal.AsBytes(file.FileName));
        hash.Add(file.LastWriteTimeUtc.Ticks);
        hash.Add(file.Length);
        return hash.ToHashCode();
    }

    private static void ReadAll(string folder, ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files, List<Diagnostic> diagnostics)
    {
        try
        {
            // A folder that may not be listed would look like one without an edition.
            diagnostics.AddRange(Misspelt(folder));
            ReadFolders(folder, files, diagnostics);
            foreach (var (path, bytes) in InstalledFonts.AskedFor(files, InstalledFonts.Folders))
                files.Add(path, bytes);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Diagnostic.Error(
                    "RB8005",
                    new(folder),
                    $"the folder cannot be read: {problem.Message}",
                    "check that it is there and that you may read it"
                )
            );
        }
    }

    /// <summary>
    /// Folders that nobody reads: in the edition those whose names are near to one that is not there, since an edition may stand among
    /// anything; among its templates all.
    /// </summary>
    private static IEnumerable<Diagnostic> Misspelt(string folder)
    {
        string[] names = FoldersIn(folder);
        foreach (var name in names.Except(Folders, StringComparer.Ordinal))
        {
            if (NearestName.Hint(name, Folders.Except(names, StringComparer.Ordinal)) is { Length: > 0 } near)
                yield return Unread(name, near);
        }

        foreach (var (above, known) in TemplateFolders)
        {
            foreach (var name in FoldersIn(Path.Combine(folder, above)).Except(known, StringComparer.Ordinal))
                yield return Unread($"{above}/{name}", NearestName.Hint(name, known) is { Length: > 0 } near ? near : $"there are {string.Join(", ", known)}");
        }
    }

    private static string[] FoldersIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)] : [];

    private static Diagnostic Unread(string folder, string hint) => Diagnostic.Warning("RB8006", new(folder), $"nobody reads the folder '{folder}'", hint);

    private static void ReadFolders(string folder, ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder files, List<Diagnostic> diagnostics)
    {
        var root = Path.GetFullPath(folder);
        var inside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in PathsIn(root))
        {
            var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (files.Count >= MostFiles)
            {
                diagnostics.Add(
                    Diagnostic.Error(
                        "RB8004",
                        new(relative),
                        $"the edition holds more than {MostFiles} files",
                        "move what does not belong to the report out of its folder"
                    )
                );
                return;
            }

            if (ReadFile(root, path, relative, inside, diagnostics) is { IsDefault: false } bytes)
                files[relative] = bytes;
        }
    }

    private static IEnumerable<string> PathsIn(string folder) =>
        FoldersRead
            .SelectMany(name => FilesUnder(Path.Combine(folder, name), (ref file) => file.ToFullPath()).Order(StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Concat(new[] { Path.Combine(folder, SignOff.Path) }.Where(File.Exists));

    private static IEnumerable<T> FilesUnder<T>(string folder, FileSystemEnumerable<T>.FindTransform take) =>
        Directory.Exists(folder)
            ? new FileSystemEnumerable<T>(
                folder,
                take,
                new()
                {
                    RecurseSubdirectories = true,
                    MaxRecursionDepth = 16,
                    IgnoreInaccessible = false,
                    AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                })
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
            }
            : [];

    private static ImmutableArray<byte> ReadFile(string root, string path, string relative, HashSet<string> inside, List<Diagnostic> diagnostics)
    {
        var file = new FileInfo(path);
        try
        {
            if (LeadsOut(root, file) || !IsInside(root, file.DirectoryName!, inside))
                diagnostics.Add(Diagnostic.Error("RB8002", new(relative), "this link leads out of the edition", "copy the file into the edition"));
            else if (file.Length is var length && length == 0)
                // Not opened: a pipe has no length either, and would wait for a writer for ever.
                return [];
            else if (length > LargestFile)
                diagnostics.Add(
                    Diagnostic.Error("RB8003", new(relative), $"the file is larger than {LargestFile / (1024 * 1024)} MB", "split it or shrink it")
                );
            else
                return ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Diagnostic.Error(
                    "RB8005",
                    new(relative),
                    $"the file cannot be read: {problem.Message}",
                    "check that it is there and that you may read it"
                )
            );
        }

        return default;
    }

    /// <summary>Whether a folder stands in the edition without a link out of it on the way.</summary>
    /// <param name="inside">Those that do, as far as they are known.</param>
    private static bool IsInside(string root, string folder, HashSet<string> inside) =>
        folder.Length <= root.Length
        || inside.Contains(folder)
        || (!LeadsOut(root, new DirectoryInfo(folder)) && IsInside(root, Path.GetDirectoryName(folder)!, inside) && inside.Add(folder));

    /// <summary>Whether this is a symbolic link to somewhere outside the edition.</summary>
    private static bool LeadsOut(string root, FileSystemInfo info)
    {
        if (!info.Attributes.HasFlag(FileAttributes.ReparsePoint) || info.LinkTarget is null)
            return false;
        var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        return target is null || !target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
