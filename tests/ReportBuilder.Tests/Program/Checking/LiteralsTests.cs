using System.Text.Json;

namespace ReportBuilder.Tests.Program.Checking;

/// <summary>check --literals: what the authors mean as it stands, and why.</summary>
public sealed class LiteralsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Are_listed_with_place_words_and_reason()
    {
        var run = ProgramRun.Of("check", Edition("It has [13 halls]{literal=\"the name of a fair\"} and [7]{literal='a law'} more."), "--literals");
        Assert.Equal((0, "content/foreword.md:5:8: '13 halls': the name of a fair\ncontent/foreword.md:5:53: '7': a law\n2 literals\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Are_listed_for_programs_too()
    {
        var run = ProgramRun.Of("check", Edition("It has [13 halls]{literal=\"the name of a fair\"}."), "--literals", "--format", "json");
        var listed = JsonDocument.Parse(run.Output).RootElement[0];
        Assert.Equal(("content/foreword.md", 5, 8, "13 halls", "the name of a fair"), (listed.GetProperty("file").GetString(), listed.GetProperty("line").GetInt32(), listed.GetProperty("column").GetInt32(), listed.GetProperty("words").GetString(), listed.GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData("[13 halls]{literal}")]
    [InlineData("[13 halls]{literal=\"\"}")]
    [InlineData("[13 halls]{literal=\" \"}")]
    public void Without_a_reason_are_an_error(string words)
    {
        var run = ProgramRun.Of("check", Edition($"It has {words}."));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("5:8 error RB4125: '13 halls' is marked literal without a reason\n      hint: say why it needs no data: [13 halls]{literal=\"name of a law\"}; or make it a fact or a call", run.Output, StringComparison.Ordinal);
    }

    private string Edition(string sentence)
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.WriteAllText(Path.Combine(edition, "content", "foreword.md"), $"---\ntitle: Foreword\n---\n\n{sentence}\n");
        return edition;
    }
}
