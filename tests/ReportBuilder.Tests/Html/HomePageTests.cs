using AngleSharp.Dom;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Html;

/// <summary>The home page leads with what the report found, with its figures, and from each finding a link leads to its place.</summary>
public sealed class HomePageTests
{
    private static readonly KeyFigures Figures = new(
        [new(Sample.Text("26"), [new TextRun("points apart. "), new Link("#outcomes", [new TextRun("The tiers")])])],
        Sample.Place
    );

    private static IDocument Home(params Block[] content)
    {
        var chapter = Sample.Section(SectionKind.Summary, "outcomes", "What came out", Sample.Words("Words.")) with { Number = "I", Standfirst = Sample.Text("A slogan.") };
        var part = Sample.Section(SectionKind.Part, "executive-summary", "Executive summary", content) with { Children = [chapter] };
        var document = Sample.Document(Sample.ScoreTable());
        return Sample.Write(document with { Sections = [part, .. document.Sections] }).Page("index.html");
    }

    [Fact]
    public void Key_figures_of_the_summary_are_the_findings_and_its_chapters_a_line_of_links()
    {
        var found = Home(Sample.Words("Words."), Figures).QuerySelector("section[aria-labelledby=found]")!;
        Assert.Equal("26", found.QuerySelector(".key-figures dd")!.TextContent);
        Assert.Equal("points apart. The tiers", found.QuerySelector(".key-figures dt")!.TextContent);
        Assert.Equal("executive-summary.html#outcomes", found.QuerySelector(".key-figures dt a")!.GetAttribute("href"));
        Assert.Equal("I What came out", found.QuerySelector(".chapters a")!.TextContent);
        Assert.DoesNotContain("A slogan.", found.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_without_key_figures_shows_its_chapters_with_what_they_say()
    {
        var found = Home(Sample.Words("Words.")).QuerySelector("section[aria-labelledby=found]")!;
        Assert.Empty(found.QuerySelectorAll(".key-figures"));
        Assert.Equal("A slogan.", found.QuerySelector(".findings a > span:last-child")!.TextContent);
    }
}
