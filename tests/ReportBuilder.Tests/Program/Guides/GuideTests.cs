using System.Text.RegularExpressions;
using ReportBuilder.Commands;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>The guide for editors says what the program does.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public void Every_diagnostic_code_has_one_entry()
    {
        var raised = Directory.GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        var explained = Entry().Matches(File.ReadAllText(Repository.Path("docs", "troubleshooting.md"))).Select(match => match.Groups[1].Value).ToList();
        Assert.Empty(raised.Distinct().Except(explained, StringComparer.Ordinal));
        Assert.Equal(explained.Distinct(StringComparer.Ordinal), explained);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_the_guide_is_one_that_the_program_knows(string page)
    {
        var commands = CommandTree.Create(CancellationToken.None);
        Assert.All(Commands(File.ReadAllText(Repository.Path(page))), command => Assert.True(
            commands.Parse(command["reportbuilder ".Length..]).Errors.Count == 0,
            $"{page}: {command}: {string.Join(' ', commands.Parse(command["reportbuilder ".Length..]).Errors.Select(error => error.Message))}"));
    }

    [Fact]
    public void Every_command_of_the_program_is_in_the_guide()
    {
        var guide = string.Concat(GuidePages().Select(page => File.ReadAllText(Repository.Path(page))));
        Assert.All(CommandTree.Create(CancellationToken.None).Subcommands, command => Assert.Contains($"reportbuilder {command.Name}", guide, StringComparison.Ordinal));
    }

    public static TheoryData<string> Pages() => [.. GuidePages()];

    private static IEnumerable<string> GuidePages() =>
        Directory.GetFiles(Repository.Path("docs"), "*.md").Select(file => $"docs/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);

    /// <summary>Lines of shell blocks that run the program, without their comments.</summary>
    internal static IEnumerable<string> Commands(string page) =>
        Block().Matches(page)
            .SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Select(line => line.Split(" #")[0].Split(" > ")[0].Trim())
            .Where(line => line.StartsWith("reportbuilder ", StringComparison.Ordinal));

    [GeneratedRegex("\"(RB[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex("^\\| (RB[0-9]{4}) \\|", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
