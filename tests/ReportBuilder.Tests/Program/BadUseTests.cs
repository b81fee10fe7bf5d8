using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ReportBuilder.Tests.Program;

/// <summary>What a person reads who asks for what cannot be done: one line that says what is wrong, and an exit code that says whose turn it is.</summary>
public sealed class BadUseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TcpListener busy = new(IPAddress.Loopback, 0);

    public BadUseTests()
    {
        folder.CopyOf("tests", "fixtures", "tiny-report");
        Directory.CreateDirectory(folder.Path("empty"));
        folder.Write("file", "x");
        busy.Start();
    }

    public void Dispose()
    {
        busy.Dispose();
        folder.Dispose();
    }

    /// <summary>Command and first line. @edition, @empty, @file and @nowhere stand for places, @port for a port in use.</summary>
    [Theory]
    [InlineData("build @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("check @nowhere", "@nowhere  error RB8001: there is no such folder")]
    [InlineData("serve @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("export @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("release @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("init-schemas @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("explain Larkhaven --edition @nowhere", "@nowhere: error RB8001: there is no such folder")]
    [InlineData("build @file", "@file: error RB8001: this is a file, not a folder")]
    [InlineData("build @empty", "content/report.yaml: error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("check @empty", "content/report.yaml  error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("serve @empty", "content/report.yaml: error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("export @empty", "content/report.yaml: error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("release @empty", "content/report.yaml: error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("explain Larkhaven --edition @empty", "content/report.yaml: error RB1001: this folder is not an edition: it has no content/report.yaml")]
    [InlineData("diff @empty @edition", "@empty: error RB8030: the folder is neither an edition nor a built output")]
    [InlineData("diff @nowhere @edition", "@nowhere: error RB8031: there is no such folder, and '@edition' is not in a git repository, so it cannot be a revision either")]
    [InlineData("diff HEAD~1 @edition", "HEAD~1: error RB8031: there is no such folder, and '@edition' is not in a git repository, so it cannot be a revision either")]
    [InlineData("explain Nobody --edition @edition", "error RB8020: there is no city 'Nobody' in this edition")]
    [InlineData("explain Larkhaven Nothing --edition @edition", "error RB8021: there is no dimension, variable or indicator 'Nothing' in this edition")]
    [InlineData("build @edition --only docx", "content/report.yaml: error RB4161: nothing of this edition is called 'docx'")]
    [InlineData("build @edition --only pfd", "content/report.yaml: error RB4161: nothing of this edition is called 'pfd'")]
    [InlineData("new @edition", "@edition: error RB8040: there is something in this place already")]
    [InlineData("new @file", "@file: error RB8040: there is something in this place already")]
    [InlineData("release @edition --allow-uncommitted", "content/report.yaml:2:1: error RB8050: the edition is a draft")]
    [InlineData("serve @edition --port @port", "error RB8061: port @port cannot be used: Failed to bind to address http://127.0.0.1:@port: address already in use.")]
    public void What_is_wrong_with_the_inputs_exits_1(string command, string expected) => Assert.Equal((ExitCode.InputErrors, expected), Run(command));

    [Theory]
    [InlineData("build --output @file", "@file: error RB8010: the output cannot be written: ")]
    [InlineData("export --output @file", "@file: error RB8041: the folder cannot be written: ")]
    [InlineData("build --output @closed/out", "@closed/out: error RB8010: the output cannot be written: ")]
    [InlineData("export --output @closed/out", "@closed/out: error RB8041: the folder cannot be written: ")]
    [InlineData("new @closed/new", "@closed/new: error RB8041: the folder cannot be written: ")]
    public void A_place_that_cannot_be_written_exits_1(string command, string expected)
    {
        var edition = command.StartsWith("new", StringComparison.Ordinal) ? command : $"{command} @edition";
        var (code, line) = Run(edition);
        Assert.Equal(ExitCode.InputErrors, code);
        Assert.StartsWith(expected, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_without_a_repository_exits_1()
    {
        Editions.Edit(folder.Path("tiny-report"), "content/report.yaml", "stage: draft", "stage: final");
        Assert.Equal((ExitCode.InputErrors, "@edition: error RB8053: the edition is not in a git repository, so that nobody could find the inputs of this release again"), Run("release @edition"));
    }

    [Theory]
    [InlineData("bild", "reportbuilder: there is no command 'bild' here; did you mean 'build'? See 'reportbuilder --help'.")]
    [InlineData("build --onyl pdf", "reportbuilder build: there is no option '--onyl' here; did you mean '--only'? See 'reportbuilder build --help'.")]
    [InlineData("check --strct", "reportbuilder check: there is no option '--strct' here; did you mean '--strict'? See 'reportbuilder check --help'.")]
    [InlineData("build --explain --only pdf", "reportbuilder build: --explain compares whole outputs; leave out --only. See 'reportbuilder build --help'.")]
    [InlineData("build --units Cork", "reportbuilder build: --units goes with --only publications or with the name of briefs. See 'reportbuilder build --help'.")]
    [InlineData("build a b", "reportbuilder build: there is no argument 'b' here. See 'reportbuilder build --help'.")]
    [InlineData("check --format xml", "reportbuilder check: Argument 'xml' not recognized. Must be one of: 'text', 'json', 'sarif', 'github'. See 'reportbuilder check --help'.")]
    [InlineData("diff", "reportbuilder diff: Required argument 'OLD' missing for command: 'diff'. See 'reportbuilder diff --help'.")]
    [InlineData("diff a b --format docx", "reportbuilder diff: Argument 'docx' not recognized. Must be one of: 'text', 'markdown', 'html'. See 'reportbuilder diff --help'.")]
    [InlineData("explain", "reportbuilder explain: Required argument 'UNIT' missing for command: 'explain'. See 'reportbuilder explain --help'.")]
    [InlineData("export --format doc", "reportbuilder export: Argument 'doc' not recognized. Must be one of: 'xlsx', 'csv', 'json', 'docx', 'md', 'epub'. See 'reportbuilder export --help'.")]
    [InlineData("new", "reportbuilder new: Required argument 'FOLDER' missing for command: 'new'. See 'reportbuilder new --help'.")]
    [InlineData("new x --from mars", "reportbuilder new: Argument 'mars' not recognized. Must be one of: 'starter', 'cities'. See 'reportbuilder new --help'.")]
    [InlineData("release --date yesterday", "reportbuilder release: a day is written as 2026-01-15, not 'yesterday'. See 'reportbuilder release --help'.")]
    [InlineData("serve --port 65536", "reportbuilder serve: a port is a number from 0 to 65535, not '65536'. See 'reportbuilder serve --help'.")]
    [InlineData("serve --port http", "reportbuilder serve: a port is a number from 0 to 65535, not 'http'. See 'reportbuilder serve --help'.")]
    [InlineData("init-schemas --force", "reportbuilder init-schemas: there is no option '--force' here. See 'reportbuilder init-schemas --help'.")]
    public void A_command_line_that_makes_no_sense_exits_2(string command, string expected) => Assert.Equal((ExitCode.Usage, expected), Run(command));

    /// <summary>The exit code and the line that says what is wrong; stages as they begin, hints and summaries left out.</summary>
    private (int Code, string Line) Run(string command)
    {
        var run = ProgramRun.Of(Places().Aggregate(command, (text, place) => text.Replace(place.Name, place.Path, StringComparison.Ordinal)).Split(' '));
        var said = run.Output + run.Error;
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        var named = Places().Aggregate(said, (text, place) => text.Replace(place.Path, place.Name, StringComparison.Ordinal)).Split('\n');
        var lines = named.Where(line => line.Length > 0 && !line.EndsWith("...", StringComparison.Ordinal)).TakeWhile(line => !line.TrimStart().StartsWith("hint:", StringComparison.Ordinal));
        return (run.ExitCode, string.Concat(lines));
    }

    private (string Name, string Path)[] Places() =>
    [
        ("@edition", folder.Path("tiny-report")),
        ("@empty", folder.Path("empty")),
        ("@file", folder.Path("file")),
        ("@nowhere", folder.Path("nowhere")),
        ("@closed", Closed()),
        ("@port", ((IPEndPoint)busy.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>A folder in which nobody may write, not even who may do everything; where the system knows no rights, a folder below a file.</summary>
    private string Closed()
    {
        if (OperatingSystem.IsWindows())
            return folder.Path("file", "below");
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            return "/proc/self/net";
        var closed = folder.Path("closed");
        Directory.CreateDirectory(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return closed;
    }
}
