using ReportBuilder.Html;

namespace ReportBuilder.Tests.Html;

/// <summary>A site can be taken file by file, so that a large one need not be held whole.</summary>
public sealed class SiteWritingTests
{
    [Fact]
    public void The_files_come_in_the_same_order_every_time() =>
        Assert.Equal(Paths(), Paths());

    [Fact]
    public void No_path_comes_twice() =>
        Assert.Equal(Paths().Distinct(StringComparer.Ordinal), Paths());

    [Fact]
    public void File_by_file_it_is_the_same_site()
    {
        var document = Sample.Document(Sample.Words("A word."), Sample.ScoreTable(), Sample.Chart);
        var whole = SiteWriter.Write(document, Sample.Scores, Sample.Inputs);
        var writing = SiteWriter.Begin(document, Sample.Scores, Sample.Inputs);
        var files = writing.Files().ToList();
        Assert.Equal(whole.Value.Keys, files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Assert.All(files, file => Bytes.AssertSame(whole.Value[file.Path].AsSpan(), file.Bytes.AsSpan(), file.Path));
        Assert.Equal(whole.Diagnostics.AsEnumerable(), writing.Diagnostics);
    }

    [Fact]
    public void Who_stops_early_gets_no_fault()
    {
        var writing = SiteWriter.Begin(Sample.Document(), Sample.Scores, Sample.Inputs);
        Assert.Equal(3, writing.Files().Take(3).Count());
    }

    private static List<string> Paths() =>
        [.. SiteWriter.Begin(Sample.Document(Sample.ScoreTable(), Sample.Chart), Sample.Scores, Sample.Inputs).Files().Select(file => file.Path)];
}
