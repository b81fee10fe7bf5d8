using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Architecture;

/// <summary>What the pages for programmers name is there: files, folders, types and what they link to.</summary>
public sealed partial class GuideForProgrammersTests
{
    private const string Self = "GuideForProgrammersTests.cs";

    private static readonly Lazy<string[]> Files = new(() => [.. Find("").Order(StringComparer.Ordinal)]);

    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. Files.Value.Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".csproj", StringComparison.Ordinal)) && !file.EndsWith(Self, StringComparison.Ordinal)).SelectMany(file => Word().Matches(File.ReadAllText(Repository.Path(file))).Select(match => match.Value))]);

    /// <summary>A decision that was replaced may name what is gone.</summary>
    public static TheoryData<string> Pages =>
    [
        "CONTRIBUTING.md", "README.md", "bench/README.md", "src/ARCHITECTURE.md", "tests/README.md",
        .. Files.Value.Where(file => file.StartsWith("docs/decisions/", StringComparison.Ordinal) && !File.ReadAllText(Repository.Path(file)).Contains("replaced by [", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_names_is_there(string page) => Assert.Empty(NamesThatAreNotThere(Prose(page)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_links_to_is_there(string page) => Assert.Empty(LinksThatLeadNowhere(page));

    [Fact]
    public void Names_that_are_not_there_are_found() => Assert.Equal(
        ["src/Nowhere.cs", "Nowhere/", "Composer.Nosuchmember"],
        NamesThatAreNotThere("`src/Nowhere.cs`, `Nowhere/` and `Composer.Nosuchmember`, but not `Tables/ScoreTables.cs`, `src/ReportBuilder.Charts/Kinds/` or `Composer.Compose`"));

    private static List<string> NamesThatAreNotThere(string prose) =>
        [.. Marked().Matches(prose).Select(match => match.Groups[1].Value).Where(name => IsFile(name) ? !IsThere(name) : IsType(name) && !name.Split('.').All(Words.Value.Contains))];

    private static List<string> LinksThatLeadNowhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page))!;
        return [.. Link().Matches(Prose(page)).Select(match => match.Groups[1].Value).Where(link => !Path.Exists(Path.Combine(folder, link)))];
    }

    /// <summary>Without blocks of code, which are commands and pictures.</summary>
    private static string Prose(string page) => Fence().Replace(File.ReadAllText(Repository.Path(page)), "");

    /// <summary>A path, or a name with an ending that files here have.</summary>
    private static bool IsFile(string name) => FilePath().IsMatch(name) && !name.StartsWith("output", StringComparison.Ordinal) && !name.StartsWith("data/state", StringComparison.Ordinal);

    private static bool IsType(string name) => TypeName().IsMatch(name);

    /// <summary>A file may be named by the end of its path; a folder as well.</summary>
    private static bool IsThere(string name)
    {
        var end = "/" + name.TrimEnd('/');
        return Files.Value.Any(file => ("/" + file).EndsWith(end, StringComparison.Ordinal) || ("/" + file).Contains(end + "/", StringComparison.Ordinal)
            || ("/" + file.Replace("src/ReportBuilder.", "", StringComparison.Ordinal)).EndsWith(end, StringComparison.Ordinal)
            || ("/" + file.Replace("src/ReportBuilder.", "", StringComparison.Ordinal)).Contains(end + "/", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Find(string folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Repository.Path(folder)))
        {
            var path = Path.GetRelativePath(Repository.Root, entry).Replace('\\', '/');
            if (!Directory.Exists(entry))
                yield return path;
            else if (Path.GetFileName(entry) is not (".git" or ".artifacts" or "output" or "bin" or "obj"))
                foreach (var file in Find(path))
                    yield return file;
        }
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\]\(([^):#]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\.?[\w-]+(?:[/.][\w.-]+)*\.(?:cs|csproj|md|sbn|yaml|csv|json|sh|txt|targets|props|runsettings)$|^\.?[\w.-]+(?:/[\w.-]+)*/$")]
    private static partial Regex FilePath();

    [GeneratedRegex(@"^[A-Z][a-z0-9]+[A-Za-z0-9]*(?:\.[A-Z]\w+)*$")]
    private static partial Regex TypeName();

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();
}
