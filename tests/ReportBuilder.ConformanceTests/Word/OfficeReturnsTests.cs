using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Word.Reviewing;

namespace ReportBuilder.ConformanceTests.Word;

/// <summary>What another word processor saves brings home the same as before: bookmarks, tracked changes and what was sent outlive it.</summary>
[Trait("Category", "Long")]
public sealed class OfficeReturnsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("word").FullName;
    private readonly ReportSources sources = EditionFolder.Read(Path.Combine(Html.CitiesEdition.Folder, "tests", "fixtures", "tiny-report")).Value;
    private readonly ReportDraft draft;

    public OfficeReturnsTests() => draft = ReportPipeline.Draft(sources, _ => { }).Value;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("soffice")]
    public void A_file_that_LibreOffice_opened_and_saved_brings_nothing() => Assert.Empty(Review(Saved(Sent())));

    [Needs("soffice")]
    public void Changes_come_home_from_LibreOffice_as_they_do_without_it()
    {
        var desk = new ReviewersDesk(Sent());
        desk.Replace("small", "short");
        desk.Delete("merely ");
        desk.InsertBehind("without smoke", " or dust");
        desk.Author = "Bo";
        desk.Replace("ninety-six", "sixty-nine");
        desk.Tracks = false;
        desk.Replace("upper river", "lower river");
        var expected = Review(desk.Save());
        Assert.Contains(expected, finding => finding.StartsWith("Data ", StringComparison.Ordinal));
        Assert.Equal(5, expected.Count);
        Assert.Equal(expected, Review(Saved(desk.Save())));
    }

    private byte[] Sent() => [.. WordFile.Write(draft, sources, new("", Review: true, LocksData: false))];

    private byte[] Saved(byte[] file)
    {
        var given = Path.Combine(folder, "ann.docx");
        File.WriteAllBytes(given, file);
        return new Office(folder).Convert(given, "docx", Path.Combine(folder, "saved"));
    }

    private List<string> Review(byte[] file)
    {
        var review = ReportBuilder.Reviewing.Review.Read(draft, sources, [new("ann.docx", file)], null);
        Assert.Empty(review.Diagnostics);
        return [.. review.Value.Single().Select(finding => $"{finding.Kind} {finding.Place} {finding.Message}").Order(StringComparer.Ordinal)];
    }
}
