using System.Text;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Tests.Html;

/// <summary>Markup is written as UTF-8 in pieces, and none of the seams shows.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("a < b & \"c\" 'd' > e", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e")]
    [InlineData("Ürümqi \U0001F33B", "Ürümqi \U0001F33B")]
    [InlineData("", "")]
    public void Text_is_escaped(string text, string written)
    {
        using var html = new HtmlText();
        Assert.Equal(written, html.Text(text).ToString());
    }

    [Fact]
    public void Long_texts_are_whole_wherever_a_piece_ends()
    {
        using var html = new HtmlText();
        var expected = new StringBuilder();
        foreach (var word in Words())
        {
            html.Raw(word);
            expected.Append(word);
        }

        Assert.Equal(expected.ToString(), html.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(expected.ToString()), html.Length);
    }

    [Fact]
    public void A_fragment_is_what_was_written_since_its_start_and_can_be_taken_over()
    {
        using var html = new HtmlText();
        using var page = new HtmlText();
        html.Raw(new string('a', 70_000));
        var start = html.Length;
        html.Raw(new string('b', 140_000)).Raw("é"u8);
        var fragment = html.Since(start);
        Assert.Equal(page.Raw("<p>").Raw(fragment).Raw("</p>").ToString(), $"<p>{new string('b', 140_000)}é</p>");
        Assert.Equal(fragment.ToString(), Encoding.UTF8.GetString(html.TakeSince(start).AsSpan()));
        Assert.Equal(new string('a', 70_000), html.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void What_is_cut_off_is_written_over(int length)
    {
        using var html = new HtmlText();
        html.Raw(new string('a', 200_000)).Cut(length);
        Assert.Equal(new string('a', length) + "b", html.Raw("b").ToString());
    }

    private static IEnumerable<string> Words()
    {
        yield return "x";
        yield return string.Concat(Enumerable.Repeat("\U0001F33B", 40_000));
        for (var number = 0; number < 20_000; number++)
            yield return "Straße € ";
        yield return new string('y', 100_000);
    }
}
