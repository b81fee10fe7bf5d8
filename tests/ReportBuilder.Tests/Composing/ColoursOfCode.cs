using ReportBuilder.Composing.Prose.Listings;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>What of a listing gets which colour: written as "kind:text" for each part that is not plain.</summary>
public sealed class ColoursOfCode
{
    [Theory]
    [InlineData("python", "def f(x):  # why\n    return 'a\\'b' + 1.5e-3", "keyword:def name:f comment:# why keyword:return text:'a\\'b' number:1.5e-3")]
    [InlineData("python", "\"\"\"two\nlines\"\"\"", "text:\"\"\"two text:lines\"\"\"")]
    [InlineData(
        "sql",
        "SELECT sum(x) -- all\nfrom t where a = 'it''s'",
        "keyword:SELECT name:sum comment:-- all keyword:from keyword:where text:'it' text:'s'")]
    [InlineData("json", "{ \"a b\": [1, true, \"x\"] }", "name:\"a b\" number:1 keyword:true text:\"x\"")]
    [InlineData(
        "yaml",
        "site-url: https://a.b/c#d  # it's\nplain: it's \"so\"\nlist: [yes, 2]",
        "name:site-url comment:# it's name:plain text:\"so\" name:list keyword:yes number:2")]
    [InlineData("sh", "for f in a-1.csv; do\n  echo \"$f\" # say\ndone", "keyword:for keyword:in keyword:do text:\"$f\" comment:# say keyword:done")]
    [InlineData("r", "mean.of <- function(x) mean(x) # NA", "keyword:function name:mean comment:# NA")]
    [InlineData("css", "a { margin-top: 12px; } /* b\nc */", "name:margin-top number:12px comment:/* b comment:c */")]
    [InlineData("html", "<!-- a --><a href=\"#\">if</a>", "comment:<!-- a --> keyword:<a name:href text:\"#\" keyword:> keyword:</a keyword:>")]
    [InlineData("PY", "pass", "keyword:pass")]
    public void A_language_has_colours(string language, string code, string kinds) => Assert.Equal(kinds, Kinds(code, language));

    [Theory]
    [InlineData("")]
    [InlineData("cobol")]
    [InlineData("text")]
    public void A_language_that_nobody_knows_stays_plain(string language) => Assert.Equal("", Kinds("if \"a\" # 1", language));

    [Theory]
    [InlineData("python")]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("sh")]
    [InlineData("html")]
    public void Code_that_is_cut_off_anywhere_keeps_every_letter(string language)
    {
        const string Code = "<a b='c' d=\"\\\"\"><!-- e -->\n\nx: f(\"\"\"g\\\"\"\") # h\n  'i' 1e+5 <";
        for (var length = 0; length <= Code.Length; length++)
        {
            var listing = Listing(Code[..length], language);
            Assert.Equal(listing.Text, string.Join('\n', CodeParts.Lines(listing).Select(line => string.Concat(line.Select(part => part.Text)))));
        }
    }

    [Fact]
    public void Spans_stand_in_order_and_apart()
    {
        var spans = Listing("x = f('a') # 'b' 1\n/* y */ 2", "js").Spans;
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
    }

    private static string Kinds(string code, string language) => string.Join(
        ' ',
        CodeParts
            .Lines(Listing(code, language))
            .SelectMany(line => line)
            .Where(part => part.Kind != CodeKind.Plain)
            .Select(part => $"{part.Kind.ToString().ToLowerInvariant()}:{part.Text}"));

    private static Listing Listing(string code, string language) =>
        new(code, language, Numbered: false, default) { Spans = CodeScanner.Scan(code, language) };
}
