namespace ReportBuilder.Tests.Program.Changing;

/// <summary>The command shows what it would do, does it whole, and says what it leaves.</summary>
public sealed class RenameCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_dry_run_shows_every_place_and_writes_nothing()
    {
        var edition = folder.CopyOf("examples", "starter");
        var before = Contents(edition);
        var run = ProgramRun.Of("rename", "Larkhaven", "Cressport", "--edition", edition, "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("data/units.csv:2:11: Larkhaven -> Cressport", run.Output, StringComparison.Ordinal);
        Assert.Contains("content/cases/larkhaven.md: content/cases/larkhaven.md -> content/cases/cressport.md", run.Output, StringComparison.Ordinal);
        Assert.Contains("left alone:", run.Output, StringComparison.Ordinal);
        Assert.Contains("would change", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents(edition));
    }

    [Fact]
    public void A_renamed_unit_leaves_check_as_clean_as_it_was()
    {
        var edition = folder.CopyOf("examples", "starter");
        Assert.Equal(0, ProgramRun.Of("check", edition).ExitCode);
        Assert.Equal(0, ProgramRun.Of("rename", "Larkhaven", "Cressport", "--edition", edition).ExitCode);
        Assert.False(File.Exists(Path.Combine(edition, "content", "cases", "larkhaven.md")));
        var check = ProgramRun.Of("check", edition);
        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Contains("0 errors, 0 warnings", check.Output + check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_nothing_has_is_refused_and_nothing_is_written()
    {
        var edition = folder.CopyOf("examples", "starter");
        var before = Contents(edition);
        var run = ProgramRun.Of("rename", "Larkhaven2", "Cressport", "--edition", edition);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing in the edition is called 'Larkhaven2'", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents(edition));
    }

    private static string[] Contents(string edition) =>
        [.. Directory.GetFiles(edition, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}")];
}
