using System.Collections.Immutable;
using ReportBuilder.Html.Frames;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Tests.Html;

/// <summary>The language of page templates: what each tag writes, and what is refused with which line.</summary>
public sealed class PageTemplates
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["title"] = "Fish & <chips>",
        ["number"] = 3,
        ["year"] = 0,
        ["kicker"] = "",
        ["cities"] = new List<Dictionary<string, object?>> { new() { ["name"] = "Hefei" }, new() { ["name"] = "Xi'an" } },
        ["rows"] = Enumerable.Repeat("row", 400).ToList(),
        ["cases"] = new List<string>(),
        ["profile"] = new Dictionary<string, object?> { ["name"] = "Jinan", ["href"] = "jinan.html" },
    };

    [Theory]
    [InlineData("{{title}}", "Fish &amp; &lt;chips&gt;")]
    [InlineData("{{{title}}}", "Fish & <chips>")]
    [InlineData("{{number}}{{subtitle}}{{profile.href}}{{profile.rank}}{{title.rank}}", "3jinan.html")]
    [InlineData("{{#if title}}a{{else}}b{{/if}}{{#if kicker}}a{{else}}b{{/if}}{{#if cases}}a{{else}}b{{/if}}{{#if year}}a{{else}}b{{/if}}", "abbb")]
    [InlineData("{{#unless cases}}none{{/unless}}", "none")]
    [InlineData("{{#each cities}}{{@index}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}", "0Hefei, 1Xi&#39;an")]
    [InlineData("{{#each cities}}{{../number}}{{title}}{{/each}}", "33")]
    [InlineData("{{#each cases}}x{{else}}none{{/each}}", "none")]
    [InlineData("{{#with profile}}{{name}}{{/with}}", "Jinan")]
    [InlineData("a\n  {{! alone }}\nb {{! not alone }}\n", "a\nb \n")]
    [InlineData("{{#if title}}\n  x\n{{/if}}\ny", "  x\ny")]
    [InlineData("{{permalink \"top\" title}}", " <a class=\"permalink\" href=\"#top\" aria-label=\"Link to \u201cFish &amp; &lt;chips&gt;\u201d\"></a>")]
    public void Writes(string template, string text) => Assert.Equal(text, Fill(template));

    [Fact]
    public void A_partial_sees_what_it_is_given() =>
        Assert.Equal("[Hefei][Xi&#39;an]", Fill("{{> list cities}}", ("list", "{{#each this}}[{{name}}]{{/each}}")));

    [Theory]
    [InlineData("\n{{#if title}}x", 2, "'{{#if title}}' is not closed")]
    [InlineData("{{title", 1, "'{{' opens and does not close")]
    [InlineData("{{{title}}", 1, "'{{{' opens and does not close")]
    [InlineData("x\n\n{{/if}}", 3, "'{{/if}}' closes nothing")]
    [InlineData("{{#if title}}{{/each}}", 1, "'{{#if title}}' is not closed")]
    [InlineData("{{ }}", 1, "there is nothing between the braces")]
    [InlineData("{{#repeat title}}{{/repeat}}", 1, "'{{#repeat title}}' is not a tag")]
    [InlineData("a\n{{titel}}", 2, "'titel' is neither a value of a page nor a tag")]
    [InlineData("{{lookup title}}", 1, "'lookup title' is neither a value of a page nor a tag")]
    [InlineData("{{title.GetType.Assembly}}", 1, "'title.GetType.Assembly' is neither a value of a page nor a tag")]
    [InlineData("{{> /etc/passwd}}", 1, "there is no partial '/etc/passwd'")]
    [InlineData("{{permalink title}}", 1, "'{{permalink title}}' has not two words")]
    [InlineData("{{permalink \"title}}", 1, "'{{permalink \"title}}' has not two words")]
    public void Refuses(string template, int line, string message)
    {
        var fault = Assert.Throws<TemplateFault>(() => TemplateReader.Read(template, []));
        Assert.Equal((line, message), (fault.Line, fault.Message));
    }

    [Fact]
    public void Blocks_nest_only_so_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("{{#if title}}", 10_000));
        Assert.Equal($"blocks nest more than {TemplateReader.DeepestNesting} deep", Assert.Throws<TemplateFault>(() => TemplateReader.Read(deep, [])).Message);
    }

    [Fact]
    public void A_partial_that_includes_itself_ends_with_its_name_and_line()
    {
        var fault = Assert.Throws<TemplateFault>(() => Fill("{{> hero}}", ("hero", "one\n{{> hero}}")));
        Assert.Equal(("hero", 2), (fault.File, fault.Line));
    }

    [Fact]
    public void A_page_cannot_grow_without_end()
    {
        var template = "{{#each rows}}\n" + new string('x', 100_000) + "{{/each}}";
        Assert.Contains("million bytes", Assert.Throws<TemplateFault>(() => Fill(template)).Message, StringComparison.Ordinal);
    }

    private static string Fill(string template, params (string Name, string Text)[] partials)
    {
        ImmutableSortedSet<string> names = [.. partials.Select(partial => partial.Name)];
        using var page = new HtmlText();
        TemplateFiller.Fill(page, TemplateReader.Read(template, names), Values, partials.ToImmutableSortedDictionary(partial => partial.Name, partial => TemplateReader.Read(partial.Text, names), StringComparer.Ordinal));
        return page.ToString();
    }
}
