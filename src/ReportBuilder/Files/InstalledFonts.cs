using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportBuilder.Files;

/// <summary>
/// Fonts installed on this machine, for editions that name them in report.yaml as <c>installed/Name.ttf</c>. They become files of the
/// edition like any other: what is read of them, and every fault in them, is told at the author's line. No other file outside the edition
/// can be named.
/// </summary>
internal static partial class InstalledFonts
{
    private const int MostNames = 32;

    /// <summary>Where systems keep fonts for everybody and for one user.</summary>
    public static ImmutableArray<string> Folders { get; } =
        OperatingSystem.IsWindows()
            ?
            [
                Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts"),
            ]
        : OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Home("Library", "Fonts")]
        : ["/usr/local/share/fonts", "/usr/share/fonts", Home(".local", "share", "fonts"), Home(".fonts")];

    /// <summary>
    /// The fonts that an edition asks for and that are there, by the path it writes; the first of a name in the order of folders and paths
    /// counts.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> AskedFor(
        ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder edition,
        ImmutableArray<string> folders
    )
    {
        if (!edition.TryGetValue("content/report.yaml", out var report))
            return [];
        var text = Encoding.UTF8.GetString(report.AsSpan());
        return text.Contains("installed/", StringComparison.Ordinal) ? Found(text, folders) : [];
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Found(string report, ImmutableArray<string> folders)
    {
        foreach (var name in Asked().Matches(report).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Take(MostNames))
        {
            if (Find(name, folders) is { } file)
                yield return KeyValuePair.Create($"installed/{name}", ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file)));
        }
    }

    /// <summary>The file of that name; the first in the order of folders and paths.</summary>
    public static string? Find(string name, ImmutableArray<string> folders) =>
        folders
            .Where(Directory.Exists)
            .SelectMany(folder =>
                Directory
                    .EnumerateFiles(
                        folder,
                        name,
                        new EnumerationOptions
                        {
                            RecurseSubdirectories = true,
                            MaxRecursionDepth = 8,
                            MatchType = MatchType.Simple,
                        }
                    )
                    .Order(StringComparer.Ordinal)
            )
            .FirstOrDefault(file =>
                Path.GetFileName(file) == name && new FileInfo(file).Length is > 0 and < EditionFolder.LargestFile && Opens(file)
            );

    private static bool Opens(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Home(params string[] parts) => Path.Combine([Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), .. parts]);

    [GeneratedRegex(@"(?<![\w/.])installed/([A-Za-z0-9][A-Za-z0-9 _.+,\[\]-]*\.(?:ttf|ttc|otf|otc))\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Asked();
}
