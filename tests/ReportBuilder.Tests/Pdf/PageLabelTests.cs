using ReportBuilder.Pdf;

namespace ReportBuilder.Tests.Pdf;

public sealed class PageLabelTests
{
    [Theory]
    [InlineData("i ii iii 1 2 3", "<</S/r>> <</S/D>>")]
    [InlineData("7 8 9", "<</S/D/St 7>>")]
    [InlineData("1 2 4", "<</S/D>> <</S/D/St 4>>")]
    [InlineData("A-1 A-2 B-1", "<</S/D/P(A-)>> <</S/D/P(B-)>>")]
    [InlineData("Cover 1", "<</P(Cover)>> <</S/D>>")]
    [InlineData("IX X", "<</S/R/St 9>>")]
    [InlineData("9 10 11 99 100", "<</S/D/St 9>> <</S/D/St 99>>")]
    [InlineData("_ _ 1", "<</P(_)>> <</S/D>>")]
    public void A_range_starts_where_the_numbering_does_not_go_on(string labels, string ranges)
    {
        var report = SmallReport.Make();
        var page = report.Pages[0] with { Items = [], Links = [] };
        var pages = report with { Pages = [.. report.Pages, .. labels.Split(' ').Select(label => page with { Label = label })] };
        var written = new PdfReading(PdfWriter.Write(pages).Value);
        var found = written.Follow(written.Root, "PageLabels");
        Assert.Equal(ranges, string.Join(' ', System.Text.RegularExpressions.Regex.Matches(found, @"(\d+)(<<.*?>>)")
            .Where(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 3)
            .Select(match => match.Groups[2].Value)));
    }

    [Fact]
    public void A_page_without_a_number_has_an_empty_label()
    {
        var report = SmallReport.Make();
        var written = new PdfReading(PdfWriter.Write(report with { Pages = report.Pages.SetItem(0, report.Pages[0] with { Label = "" }) }).Value);
        Assert.Equal("<</Nums[0<<>>1<</S/D>>]>>", written.Follow(written.Root, "PageLabels"));
    }
}
