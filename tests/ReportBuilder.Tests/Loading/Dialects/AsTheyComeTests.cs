using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Dialects;

/// <summary>
/// Tables in the shapes that programs and offices give them: read as the plain twin says, or refused; what is said of each is approved.
/// </summary>
public sealed class AsTheyComeTests
{
    private static readonly string Folder = Repository.Path("tests", "fixtures", "as-they-come");

    public static TheoryData<string> Tables =>
    [
        .. Directory.GetFiles(Path.Combine(Folder, "tables")).Select(path => Path.GetFileName(path)!).Where(name => !name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_thirty_and_more() => Assert.True(Tables.Count >= 30);

    [Theory]
    [MemberData(nameof(Tables))]
    public void It_is_read_as_its_twin_says_or_refused(string name)
    {
        var (said, problems) = name.StartsWith("scores-", StringComparison.Ordinal) ? Scores(name) : Own(name);
        Snapshot.Match(string.Concat(said.Select(finding => finding + "\n")), $"{name}.txt");
        Assert.Equal(problems, said.Any(finding => finding.Severity == Severity.Error));
    }

    /// <summary>What is said of a table of the edition's own, and whether it has no twin, so that it must be refused.</summary>
    private static (IEnumerable<Diagnostic> Said, bool IsRefused) Own(string name)
    {
        var table = Read("data/" + name, TinyReport.Sources.With("data/" + name, Bytes(name)), name);
        var twin = Path.Combine(Folder, "plain", Path.ChangeExtension(name, ".csv"));
        if (!File.Exists(twin))
            return (table.Problems, true);
        var plain = Read("data/plain.csv", TinyReport.Sources.With("data/plain.csv", File.ReadAllBytes(twin)), "");
        Assert.Empty(plain.Problems);
        Assert.True(table.Columns.Length > 0, string.Join('\n', table.Problems));
        Assert.Equal(plain.Columns.Select(column => column.Name), table.Columns.Select(column => column.Name));
        Assert.Equal(plain.Columns.Select(column => column.Type), table.Columns.Select(column => column.Type));
        Assert.All(plain.Columns.Zip(table.Columns), pair => Assert.Equal(pair.First.Cells.Select(cell => cell.Number), pair.Second.Cells.Select(cell => cell.Number)));
        Assert.All(
            plain.Columns.Zip(table.Columns).Where(pair => !pair.First.IsNumber),
            pair => Assert.Equal(pair.First.Cells.Select(cell => cell.Text), pair.Second.Cells.Select(cell => cell.Text)));
        return (table.Problems, false);
    }

    /// <summary>The same for another form of the tiny report's own scores.</summary>
    private static (IEnumerable<Diagnostic> Said, bool IsRefused) Scores(string name)
    {
        var path = "data/scores" + Path.GetExtension(name);
        var sources = WithSidecar(TinyReport.Sources.Without("data/scores.csv").With(path, Bytes(name)), name, "data/scores.yaml");
        var (outcome, plain) = (EditionLoader.Load(sources), EditionLoader.Load(TinyReport.Sources));
        Assert.Equal(plain.Value.Dataset.Columns.Select(column => column.NodeId), outcome.Value.Dataset.Columns.Select(column => column.NodeId));
        Assert.All(plain.Value.Dataset.Columns.Zip(outcome.Value.Dataset.Columns), pair => Assert.Equal(pair.First.Readings.AsEnumerable(), pair.Second.Readings));
        return (outcome.Diagnostics, false);
    }

    private static DataTable Read(string path, ReportSources sources, string name) =>
        EditionLoader.Load(WithSidecar(sources, name, Path.ChangeExtension(path, ".yaml"))).Value.Tables.Single(table => table.Path == path);

    private static ReportSources WithSidecar(ReportSources sources, string name, string path)
    {
        var sidecar = Path.Combine(Folder, "tables", Path.ChangeExtension(name, ".yaml"));
        return name.Length > 0 && File.Exists(sidecar) ? sources.With(path, File.ReadAllBytes(sidecar)) : sources;
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, "tables", name));
}
