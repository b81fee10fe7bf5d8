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
    public void A_file_that_did_not_change_keeps_its_time()
    {
        var before = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        Write(("html/a.html", "same"), ("html/b.html", "old"), ("html/c.html", "longer"));
        foreach (var file in Files())
            File.SetLastWriteTimeUtc(Path.Combine(Target, file), before);
        Write(("html/a.html", "same"), ("html/b.html", "new"), ("html/c.html", "short"));
        Assert.Equal(OperatingSystem.IsWindows(), before != File.GetLastWriteTimeUtc(Path.Combine(Target, "html", "a.html")));
        Assert.All(["b", "c"], name => Assert.NotEqual(before, File.GetLastWriteTimeUtc(Path.Combine(Target, "html", $"{name}.html"))));
        Assert.Equal(("same", "new", "short"), (Text("a"), Text("b"), Text("c")));
    }

    [Fact]
    public void A_link_in_the_old_output_is_not_taken_for_its_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        var elsewhere = folder.Write("elsewhere.html", "same");
        Directory.CreateDirectory(Path.Combine(Target, "html"));
        File.CreateSymbolicLink(Path.Combine(Target, "html", "a.html"), elsewhere);
        Write(("html/a.html", "same"));
        Assert.Null(new FileInfo(Path.Combine(Target, "html", "a.html")).LinkTarget);
        Assert.Equal("same", Text("a"));
    }

    [Fact]
    public void A_second_build_is_told_that_the_folder_is_taken()
    {
        using var first = OutputFolder.Open(Target, TimeSpan.Zero);
        Assert.Throws<OutputBusyException>(() => OutputFolder.Open(Target, TimeSpan.FromMilliseconds(100)));
    }

    private string Text(string page) => File.ReadAllText(Path.Combine(Target, "html", $"{page}.html"));

    private void Write(params (string Path, string Text)[] files)
    {
        using var output = OutputFolder.Open(Target, TimeSpan.Zero);
        output.Replace(files.Select(file => KeyValuePair.Create(file.Path, Encoding.UTF8.GetBytes(file.Text).ToImmutableArray())), _ => false);
    }

    private IEnumerable<string> Files() =>
        Directory.GetFiles(Target, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Target, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
