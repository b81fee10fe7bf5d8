using ReportBuilder.Layout.Type.Breaking;

namespace ReportBuilder.Tests.Layout;

public class LineBreakingTests
{
    [Theory]
    [InlineData("RMB 5.39 trillion in 2024", "RMB 5.39 trillion |in |2024")]
    [InlineData("rose by 12 per cent", "rose |by |12 per cent")]
    [InlineData("see Figure 7 (left)", "see |Figure 7 |(left)")]
    [InlineData("low-carbon and e-bikes", "low-|carbon |and |e-bikes")]
    [InlineData("an end—and a start", "an |end|—|and |a |start")]
    [InlineData("from 2019–2024 on", "from |2019–2024 |on")]
    [InlineData("“quoted text”, he said", "“quoted |text”, |he |said")]
    [InlineData("10 000 km", "10 |000 km")]
    [InlineData("and/or", "and/or")]
    [InlineData("minus -5 to", "minus |-5 |to")]
    [InlineData("合肥的火箭。广州", "合|肥|的|火|箭。|广|州")]
    [InlineData("（深圳）与“香港”", "（深|圳）|与|“香|港”")]
    [InlineData("US$ 4.2 billion", "US$ 4.2 billion")]
    public void Lines_break_where_readers_expect(string text, string broken) => Assert.Equal(broken, Parts(text));

    [Fact]
    public void A_line_feed_must_break() => Assert.Equal("one\n!two", Parts("one\ntwo"));

    [Fact]
    public void A_long_address_breaks_after_its_slashes() =>
        Assert.Equal("https://|example.org/|a-|rather-|long/|path", Parts("https://example.org/a-rather-long/path"));

    private static string Parts(string text)
    {
        var breaks = new Break[text.Length];
        BreakOpportunities.Find(text, breaks);
        return string.Concat(text.Select((c, i) => breaks[i] switch
        {
            Break.No => c.ToString(),
            Break.Forced => c + "!",
            _ => c + "|",
        }));
    }
}
