using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Architecture;

/// <summary>Folders stay small enough to be read at a glance; one that cannot says why in ARCHITECTURE.md.</summary>
public sealed partial class FolderTests
{
    private const int Most = 25;

    [Fact]
    public void A_folder_with_many_files_says_why() => Assert.Equal(WithReason().Order(StringComparer.Ordinal), Large(Repository.Path("src")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_with_one_file_too_many_is_found()
    {
        using var root = new TemporaryFolder();
        foreach (var (folder, count) in new[] { ("Small", Most), ("Large", Most + 1), ("obj", 2 * Most) })
        {
            var path = Directory.CreateDirectory(root.Path(folder)).FullName;
            for (var file = 0; file < count; file++)
                File.WriteAllText(Path.Combine(path, $"{file}.cs"), "");
        }

        Assert.Equal(["Large"], Large(root.Root));
    }

    private static IEnumerable<string> Large(string root) => Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)
        .Where(folder => Directory.GetFiles(folder).Length > Most)
        .Select(folder => Path.GetRelativePath(root, folder).Replace('\\', '/'))
        .Where(folder => !folder.Split('/').Any(part => part is "bin" or "obj"));

    /// <summary>"More are in `A/B`: ..., `C`: ...".</summary>
    private static IEnumerable<string> WithReason()
    {
        var line = File.ReadLines(Repository.Path("src/ARCHITECTURE.md")).Single(line => line.StartsWith("- A folder has at most", StringComparison.Ordinal));
        return Named().Matches(line).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("`([^`]+)`: ")]
    private static partial Regex Named();
}
