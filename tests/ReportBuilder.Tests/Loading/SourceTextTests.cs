namespace ReportBuilder.Tests.Loading;

/// <summary>Where an edition keeps a source as Markdown, facts from it stand under one of its headings.</summary>
public sealed class SourceTextTests
{
    [Fact]
    public void A_heading_that_the_source_lacks_is_told_with_the_nearest() =>
        Assert.Equal(["the fact 'larkhaven-market-days-1902' stands under 'Markets', which is no heading of data/sources/town-almanac-1902.md did you mean 'Market'?"], Found("# Almanac\n\n## Market ##\n\n## Trades\n\n```\n## Markets\n```\n"));

    [Fact]
    public void Headings_of_any_level_do() => Assert.Empty(Found("# Markets\n\n###### Trades\n"));

    private static string[] Found(string source)
    {
        var sources = TinyReport.Sources.With("data/sources/town-almanac-1902.md", source);
        return [.. TinyReport.Findings(sources).Where(found => found.Code == "RB1236").Select(found => $"{found.Message} {found.Hint}")];
    }
}
