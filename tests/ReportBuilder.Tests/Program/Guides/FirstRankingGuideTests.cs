using System.Globalization;
using System.Text.RegularExpressions;
using ReportBuilder.Tests.Loading.Dialects;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>docs/data.md, from an Excel file to a first ranking: its table as a workbook, its files as it prints them, its commands.</summary>
[Collection(TheCurrentFolder.Name)]
public sealed partial class FirstRankingGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "data.md")).ReplaceLineEndings("\n");

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public FirstRankingGuideTests() => Environment.CurrentDirectory = folder.Root;

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public void Five_steps_give_the_ranking_that_the_page_prints()
    {
        var steps = Guide[Guide.IndexOf("## From an Excel file", StringComparison.Ordinal)..Guide.IndexOf("## Text files", StringComparison.Ordinal)];
        var commands = GuideTests.Commands(steps).ToList();
        Assert.Equal(3, commands.Count);
        Run(commands[0]);
        foreach (var part in new[] { "content", "data" })
        {
            Directory.Delete(Path.Combine("first-index", part), recursive: true);
            Directory.CreateDirectory(Path.Combine("first-index", part));
        }

        File.WriteAllBytes(Path.Combine("first-index", "data", "readings.xlsx"), Workbook(steps));
        var files = Printed().Matches(steps).ToDictionary(file => file.Groups["path"].Value, file => Unindented(file.Groups["text"].Value));
        Assert.Equal(5, files.Count);
        foreach (var (path, text) in files.Where(file => !file.Key.Contains("output", StringComparison.Ordinal)))
            File.WriteAllText(path, text);
        Assert.DoesNotContain("warning", Run(commands[1]).Replace("0 warnings", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Run(commands[2]);
        Assert.Equal(files["first-index/output/data/overall.csv"], File.ReadAllText("first-index/output/data/overall.csv").ReplaceLineEndings("\n"));
        Assert.True(File.Exists("first-index/output/report.pdf"));
    }

    private static string Run(string command)
    {
        var run = ProgramRun.Of(command.Split(' ')[1..]);
        Assert.True(run.ExitCode == 0, $"{command}\n{run.Output}{run.Error}");
        return run.Output + run.Error;
    }

    /// <summary>The table of the page as a spreadsheet program keeps it: numbers as numbers, shares as numbers from 0 to 1 with a format.</summary>
    private static byte[] Workbook(string steps)
    {
        var rows = steps.Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(Cell).ToArray()).ToArray();
        var sample = new WorkbookSample();
        return sample.Sheet("Figures", sample.Rows(rows)).ToBytes();
    }

    private static object Cell(string text) =>
        text.EndsWith('%') ? (double.Parse(text[..^1], CultureInfo.InvariantCulture) / 100, 1)
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : text;

    private static string Unindented(string text) => string.Concat(text.Split('\n').SkipLast(1).Select(line => (line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line) + "\n"));

    [GeneratedRegex(@"`(?<path>first-index/[^`]+\.(?:csv|yaml))`[^`]*?:\n\n   ```\w+\n(?<text>.*?)   ```", RegexOptions.Singleline, 1000)]
    private static partial Regex Printed();
}
