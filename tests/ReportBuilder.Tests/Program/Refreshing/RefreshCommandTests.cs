using Microsoft.Data.Sqlite;

namespace ReportBuilder.Tests.Program.Refreshing;

/// <summary>Scores out of a database: asked once, pinned, and read from the pin by every build.</summary>
public sealed class RefreshCommandTests : IDisposable
{
    private const string Query = "SELECT variable, town AS unit, score FROM scores ORDER BY variable, town";

    private readonly TemporaryFolder folder = new();
    private readonly string edition;
    private readonly string variable = $"RB_TEST_{Guid.NewGuid():N}";

    public RefreshCommandTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var rows = File.ReadAllLines(Data("scores.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        File.Delete(Data("scores.csv"));
        File.WriteAllText(Data("scores.sql"), Query);
        File.WriteAllText(Data("scores.yaml"), $"connection: {variable}\n");
        Execute("CREATE TABLE scores (variable TEXT, town TEXT, score INTEGER)");
        foreach (var row in rows)
            Execute($"INSERT INTO scores VALUES ('{row[1]}', '{row[2]}', {row[3]})");
        Environment.SetEnvironmentVariable(variable, "sqlite:" + Path.GetFileName(Base));
    }

    private string Base => Path.Combine(edition, "index.db");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(variable, null);
        folder.Dispose();
    }

    [Fact]
    public void A_build_reads_what_was_pinned_and_asks_nobody()
    {
        Assert.Equal((0, "data/scores.sql: asked for the first time\n"), Refresh());
        Environment.SetEnvironmentVariable(variable, null);
        File.Delete(Base);
        var run = ProgramRun.Of("build", edition, "--only", "data", "--output", folder.Path("pinned"));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(0, ProgramRun.Of("build", Repository.Path("tests", "fixtures", "tiny-report"), "--only", "data", "--output", folder.Path("plain")).ExitCode);
        Assert.Equal(File.ReadAllText(folder.Path("plain", "data", "overall.csv")), File.ReadAllText(folder.Path("pinned", "data", "overall.csv")));
        Assert.Contains("data/.pinned/scores.csv:", File.ReadAllText(folder.Path("pinned", "data", "receipts.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_is_shown_and_pinned()
    {
        Refresh();
        Assert.Equal((0, "data/scores.sql: nothing changes\n"), Refresh());
        Execute("UPDATE scores SET score = 2 WHERE variable = 'Workshops' AND town = 'Thistleford'");
        var dry = Refresh("--dry-run");
        Assert.Equal((0, "data/scores.sql:\ndata/.pinned/scores.csv:17:23: score: 1 -> 2\n"), dry);
        Assert.Equal(dry, Refresh());
        Assert.Equal((0, "data/scores.sql: nothing changes\n"), Refresh());
    }

    [Fact]
    public void A_query_that_changed_a_pin_that_changed_and_no_pin_are_told()
    {
        Assert.Contains("error RB1295: the query has no pinned result", Check(), StringComparison.Ordinal);
        Refresh();
        Assert.DoesNotContain("RB129", Check(), StringComparison.Ordinal);
        Editions.Edit(edition, "data/.pinned/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2");
        Assert.Contains("error RB1297: the pinned result was changed by hand", Check(), StringComparison.Ordinal);
        File.WriteAllText(Data("scores.sql"), Query + ", score");
        Assert.Contains("error RB1296: the query was changed since its result was pinned", Check(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM scores", "attempt to write a readonly database")]
    [InlineData("SELECT absent FROM scores", "no such column: absent")]
    public void A_query_that_writes_or_is_wrong_is_refused(string query, string words)
    {
        File.WriteAllText(Data("scores.sql"), query);
        var run = ProgramRun.Of("refresh", edition);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("data/scores.sql: error RB8133", run.Error, StringComparison.Ordinal);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data(".pinned")));
    }

    [Fact]
    public void Without_its_variable_or_without_a_name_for_it_nothing_is_asked()
    {
        Environment.SetEnvironmentVariable(variable, null);
        Assert.Contains($"error RB8132: the environment has no variable '{variable}'", ProgramRun.Of("refresh", edition).Error, StringComparison.Ordinal);
        File.Delete(Data("scores.yaml"));
        Assert.Contains("error RB1298: nobody says which database to ask", ProgramRun.Of("refresh", edition).Error, StringComparison.Ordinal);
    }

    private string Data(string name) => Path.Combine(edition, "data", name);

    private (int, string) Refresh(params string[] more)
    {
        var run = ProgramRun.Of(["refresh", edition, .. more]);
        return (run.ExitCode, run.Output.ReplaceLineEndings("\n") + run.Error);
    }

    private string Check()
    {
        var run = ProgramRun.Of("check", edition, "--format", "text");
        return run.Output + run.Error;
    }

    private void Execute(string command)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Base, Pooling = false }.ConnectionString);
        database.Open();
        using var asked = database.CreateCommand();
        asked.CommandText = command;
        asked.ExecuteNonQuery();
    }
}
