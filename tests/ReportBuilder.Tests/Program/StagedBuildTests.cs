using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Data;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program;

/// <summary>Files are handed over as they are made, before the build is known to succeed.</summary>
public sealed class StagedBuildTests : IDisposable
{
    private static readonly BuildOrder Order = new(Repository.Path("tests", "fixtures", "tiny-report"), null, null);

    private readonly TemporaryFolder folder = new();

    private string Target => folder.Path("output");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Handed_over_one_by_one_the_files_are_those_of_the_build_in_memory()
    {
        var taken = new FileList();
        ReportBuild.Write(Order, ReportBuild.Draft(Order, _ => { }), _ => { }, taken.Add);
        var whole = ReportBuild.Run(Order, _ => { }).Value!.Files;
        Assert.Equal(whole.Select(file => file.Key), taken.InOrder().Select(file => file.Key));
        Assert.All(whole.Zip(taken.InOrder()), pair => Assert.True(pair.First.Value.AsSpan().SequenceEqual(pair.Second.Value.AsSpan()), pair.First.Key));
    }

    [Fact]
    public void The_old_output_stays_until_the_exchange()
    {
        folder.Write("output/report.pdf", "old");
        using var output = OutputFolder.Open(Target, TimeSpan.Zero);
        output.Stage("report.pdf", Bytes("new"));
        output.Stage("html/index.html", Bytes("new"));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Target, "report.pdf")));
        output.Exchange(_ => false);
        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, "report.pdf")));
        Assert.Equal("new", File.ReadAllText(Path.Combine(Target, "html", "index.html")));
    }

    [Fact]
    public void What_was_staged_and_not_exchanged_is_gone()
    {
        folder.Write("output/report.pdf", "old");
        using (var output = OutputFolder.Open(Target, TimeSpan.Zero))
            output.Stage("report.pdf", Bytes("new"));
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Root));
        Assert.Equal("old", File.ReadAllText(Path.Combine(Target, "report.pdf")));
    }

    [Fact]
    public void A_fault_while_files_are_handed_over_reaches_the_builder_as_it_is()
    {
        var draft = ReportBuild.Draft(Order, _ => { });
        Assert.Throws<IOException>(() => ReportBuild.Write(Order, draft, _ => { }, (path, _) => throw new IOException(path)));
    }

    private static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
