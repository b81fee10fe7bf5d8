using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>The ten steps of docs/review.md, from the file that is sent to the file that says nothing new.</summary>
[Collection(TheCurrentFolder.Name)]
public sealed partial class ReviewGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "review.md"));

    private readonly TemporaryFolder folder = new();
    private readonly string before = Environment.CurrentDirectory;

    public ReviewGuideTests() => Environment.CurrentDirectory = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        folder.Dispose();
    }

    [Fact]
    public void A_round_with_two_reviewers_goes_as_the_guide_says()
    {
        Assert.Equal(10, Step().Count(Guide));
        var commands = GuideTests.Commands(Guide).ToList();
        Run(commands[0]);
        Return(File.ReadAllBytes(Path.Combine("output", "four-towns-1903-review.docx")));
        var sources = Text();
        var told = Run(commands[1]);
        Assert.Equal(Told(), told[..(told.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)].TrimEnd());
        Assert.Equal(sources, Text());
        Run(commands[2]);
        Assert.Equal(
            """
            - place: "content/foreword.md:5:52"
              by: "Ann"
              on: "1903-05-01T09:00:00Z"
              says: "How long does it take?"
              about: "by hand"
              resolved: false
              answers:
                - by: "Bo"
                  on: "1903-05-01T09:00:00Z"
                  says: "An hour."

            """,
            File.ReadAllText(Path.Combine("review", "ann.yaml")));
        Assert.Equal("[]\n", File.ReadAllText(Path.Combine("review", "bo.yaml")));
        Assert.EndsWith("wrote 1 change to 1 file\n", Run(commands[3]), StringComparison.Ordinal);
        Assert.Equal(sources.Replace("Nobody planned", "No one planned", StringComparison.Ordinal), Text());
        Run(commands[4]);
        Assert.Contains("note RB8118: Bo wants 'No one' for 'Nobody'; the text says so already", Run(commands[5]), StringComparison.Ordinal);
    }

    private static void Return(byte[] sent)
    {
        var ann = new ReviewersDesk(sent);
        ann.Replace("small", "short");
        var comment = ann.Comment("by hand", "How long does it take?");
        ann.Author = "Bo";
        ann.Answer(comment, "An hour.");
        File.WriteAllBytes("ann.docx", ann.Save());
        var bo = new ReviewersDesk(sent) { Author = "Bo" };
        bo.Replace("small", "brief");
        bo.Replace("Nobody", "No one");
        File.WriteAllBytes("bo.docx", bo.Save());
    }

    private static string Run(string command)
    {
        var run = ProgramRun.Of([.. CommandLineParser.SplitCommandLine(command["reportbuilder ".Length..])]);
        Assert.True(run.ExitCode == 0, $"{command}: {run.ExitCode}\n{run.Output}{run.Error}");
        return run.Output.ReplaceLineEndings("\n");
    }

    private static string Text() => File.ReadAllText(Path.Combine("content", "foreword.md")) + File.ReadAllText(Path.Combine("content", "cases", "larkhaven.md"));

    private static string Told() => Sample().Match(Guide).Groups[1].Value.Replace("\n   ", "\n", StringComparison.Ordinal).Trim();

    [GeneratedRegex("^[0-9]+\\. ", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
