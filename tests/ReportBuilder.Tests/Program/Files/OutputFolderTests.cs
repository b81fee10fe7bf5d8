using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

/// <summary>A build's folder is replaced as a whole, keeps what is not the build's own, and mends what a killed build left.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder.Path("output");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_of_the_previous_build_are_gone_after_the_next()
    {
        Write(("html/a.html", "a"), ("html/b.html", "b"));
        Write(("html/a.html", "new"));
        Assert.Equal(["html/a.html"], Files());
        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, "html", "a.html")));
    }

    [Fact]
    public void Files_that_are_not_the_builds_own_stay()
    {
        folder.Write("output/README.md", "mine");
        folder.Write("output/releases/2025.1/report.pdf", "old");
        Write(("report.pdf", "new"));
        Assert.Equal(["README.md", "releases/2025.1/report.pdf", "report.pdf"], Files());
    }

    [Fact]
    public void Nothing_is_left_beside_the_target()
    {
        Write(("report.pdf", "1"));
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_folder_left_by_a_killed_build_is_removed()
    {
        folder.Write(".output.building/html/half.html", "half");
        Write(("report.pdf", "1"));
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Root));
        Assert.Equal(["report.pdf"], Files());
    }

    [Fact]
    public void An_exchange_that_stopped_half_way_is_undone_first()
    {
        folder.Write(".output.previous/notes.txt", "kept");
        Write(("report.pdf", "1"));
        Assert.Equal(["notes.txt", "report.pdf"], Files());
    }

    [Fact]
    public void A_second_build_is_told_that_the_folder_is_taken()
    {
        using var first = OutputFolder.Open(Target, TimeSpan.Zero);
        Assert.Throws<OutputBusyException>(() => OutputFolder.Open(Target, TimeSpan.FromMilliseconds(100)));
    }

    private void Write(params (string Path, string Text)[] files)
    {
        using var output = OutputFolder.Open(Target, TimeSpan.Zero);
        output.Replace(files.Select(file => KeyValuePair.Create(file.Path, Encoding.UTF8.GetBytes(file.Text).ToImmutableArray())), _ => false);
    }

    private IEnumerable<string> Files() =>
        Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Target, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
