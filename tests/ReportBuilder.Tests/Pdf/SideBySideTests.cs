using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;

namespace ReportBuilder.Tests.Pdf;

public sealed class SideBySideTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Every_job_is_done_once(int count)
    {
        var done = new int[count];
        SideBySide.Run(count, i => Interlocked.Increment(ref done[i]));
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void What_a_job_throws_comes_out_as_it_is() =>
        Assert.Equal("7", Assert.Throws<InvalidOperationException>(() => SideBySide.Run(100, i => _ = i == 7 ? throw new InvalidOperationException("7") : i)).Message);

    [Fact]
    public void A_link_of_an_element_that_is_not_there_is_a_mistake_of_the_program()
    {
        var report = SmallReport.Make();
        var page = report.Pages[0] with { Links = [new LinkArea(new(0, 0, 10, 10), "https://example.org", "Somewhere", 4711)] };
        Assert.Contains("4711", Assert.Throws<InvalidOperationException>(() => PdfWriter.Write(report with { Pages = [page, .. report.Pages[1..]] })).Message, StringComparison.Ordinal);
    }
}
