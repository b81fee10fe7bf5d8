using ReportBuilder.Commands.Builds;
using ReportBuilder.Data;
using ReportBuilder.Differences.State;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program;

public sealed class GatheringTests
{
    private static readonly BuildOrder Order = new(Repository.Path("tests", "fixtures", "tiny-report"), null, null);

    [Fact]
    public void What_was_begun_beside_the_editions_is_the_state_that_is_read_afterwards()
    {
        var built = ReportBuild.Run(Order, _ => { }).Value!;
        var state = StateReader.Read(built.Draft, built.Editions, EditionFolder.Read(Order.Folder).Value.Files, []);
        Assert.Equal(StateFile.Write(state).AsSpan(), built.Files.Single(file => file.Key == StateFile.Path).Value.AsSpan());
        Assert.All(state.Parts, part => Assert.NotEmpty(part.Page));
        Assert.NotEmpty(state.PdfPages);
        Assert.Equal(built.Editions.Site!.Keys, state.Site.Keys);
    }

    [Fact]
    public void The_manifest_lists_every_file_with_its_hash_in_ordinal_order()
    {
        var built = ReportBuild.Run(Order, _ => { }).Value!;
        var listed = FileHashes.Of(built.Files.RemoveAt(built.Files.Length - 1));
        Assert.Equal(BuildManifest.Write(built.Draft, built.Counts, listed).AsSpan(), built.Files[^1].Value.AsSpan());
        Assert.Equal(listed.Select(file => file.Path).Order(StringComparer.Ordinal), listed.Select(file => file.Path));
    }

    [Fact]
    public void A_check_makes_no_data_files() =>
        Assert.DoesNotContain(ReportBuild.Run(Order with { ChecksOnly = true }, _ => { }).Value!.Files, file => file.Key.StartsWith("data/", StringComparison.Ordinal));
}
