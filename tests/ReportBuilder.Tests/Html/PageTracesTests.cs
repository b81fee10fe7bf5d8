using System.Text;
using ReportBuilder.Html.Assets;

namespace ReportBuilder.Tests.Html;

/// <summary>What a site's pages use of its faces and colours decides what is in its fonts and its stylesheet.</summary>
public sealed class PageTracesTests
{
    [Fact]
    public void Characters_are_found_once_and_in_order_from_the_space_on() =>
        Assert.Equal([' ', 'a', 'b', '\u2013', 0x1F33B], Traces("b\na b", "\u2013a\U0001F33B").Characters());

    [Theory]
    [InlineData("<rect class=\"f-d4\"/><line class=\"s-ink\"/>", "f-d4 s-ink")]
    [InlineData("<path class=\"f-d4-pale s-d4\"/>", "f-d4-pale s-d4")]
    [InlineData("<p class=\"fact\"><p class=\"f-\"><p class=\"f-d4 wide\"><p class=\"f-D4\"><p class='f-d5'><p class=\"f-d6", "")]
    public void Inks_are_the_classes_that_fill_and_stroke(string page, string inks) =>
        Assert.Equal(inks, string.Join(' ', Traces(page).InkClasses.Order(StringComparer.Ordinal)));

    [Fact]
    public void Traces_of_two_halves_are_those_of_the_whole()
    {
        var halves = Traces("<b class=\"f-d1\">\u00e9");
        halves.Add(Traces("<i class=\"s-d2\">\U0001F33B"));
        var whole = Traces("<b class=\"f-d1\">\u00e9", "<i class=\"s-d2\">\U0001F33B");
        Assert.Equal(whole.Characters(), halves.Characters());
        Assert.Equal(whole.InkClasses.Order(StringComparer.Ordinal), halves.InkClasses.Order(StringComparer.Ordinal));
    }

    private static PageTraces Traces(params string[] pages)
    {
        var traces = new PageTraces();
        foreach (var page in pages)
            traces.Add(Encoding.UTF8.GetBytes(page));
        return traces;
    }
}
