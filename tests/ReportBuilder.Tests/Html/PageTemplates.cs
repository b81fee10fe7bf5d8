using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;

namespace ReportBuilder.Tests.Html;

/// <summary>The language of page templates: what each tag writes, and what is refused with which line.</summary>
public sealed class PageTemplates
{
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["title"] = "Fish & <chips>",
        ["rank"] = 3,
        ["total"] = "1,234.6",
        ["published"] = "5 March 2026",
        ["content"] = Markup("<b>bold</b>"),
        ["opening"] = Markup(""),
        ["year"] = 0,
        ["kicker"] = "",
        ["units"] = new List<Dictionary<string, object?>> { new() { ["name"] = "Hefei" }, new() { ["name"] = "Xi'an" } },
        ["rows"] = Enumerable.Repeat("row", 400).ToList(),
        ["cases"] = new List<string>(),
        ["profile"] = new Dictionary<string, object?> { ["name"] = "Jinan", ["href"] = "jinan.html" },
    };

    private static readonly TemplateVocabulary Words = new(TemplateNames.All, TemplateFilters.All.AddRange(PageContext.OwnFunctions), ["hero", "cards"], "templates/README.md");

    [Theory]
    [InlineData("{{ title }}", "Fish &amp; &lt;chips&gt;")]
    [InlineData("<a title=\"{{ title }}\">", "<a title=\"Fish &amp; &lt;chips&gt;\">")]
    [InlineData("{{ content }}", "<b>bold</b>")]
    [InlineData("{{ rank }}{{ subtitle }}{{ profile.href }}{{ profile.rank }}{{ title.rank }}{{ next.href }}", "3jinan.html")]
    [InlineData("{{ if title }}a{{ else }}b{{ end }}{{ if kicker }}a{{ else }}b{{ end }}{{ if cases }}a{{ else }}b{{ end }}{{ if year }}a{{ else }}b{{ end }}{{ if opening }}a{{ else }}b{{ end }}", "abbbb")]
    [InlineData("{{ if kicker }}a{{ else if rank == 3 }}b{{ else }}c{{ end }}{{ if rank > 3 || !title }}d{{ end }}", "b")]
    [InlineData("{{ for unit in units }}{{ for.index }}{{ unit.name }}{{ if !for.last }}, {{ end }}{{ end }}", "0Hefei, 1Xi&#39;an")]
    [InlineData("{{ for unit in units }}{{ rank }}{{ end }}", "33")]
    [InlineData("{{ for item in cases }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ rank | number 1 }} {{ total | percent }} {{ published | date \"yyyy\" }}", "3.0 1,235% 2026")]
    [InlineData("{{ permalink \"top\" title }}", " <a class=\"permalink\" href=\"#top\" aria-label=\"Link to \u201cFish &amp; &lt;chips&gt;\u201d\"></a>")]
    public void Writes(string template, string text) => Assert.Equal(text, Fill(template));

    [Fact]
    public void A_partial_sees_the_list_that_it_is_given() =>
        Assert.Equal("[Hefei][Xi&#39;an]", Fill("{{ include \"cards\" units }}", ("cards", "{{ for item in items }}[{{ item.name }}]{{ end }}")));

    [Theory]
    [InlineData("\n{{ if title }}x", 2, 1, "the block that opens here is not closed")]
    [InlineData("a\nb {{ title", 2, 3, "'{{' opens and does not close")]
    [InlineData("x\n\n{{ end }}", 3, 1, "'{{ end }}' closes nothing")]
    [InlineData("{{ }}", 1, 1, "there is nothing between the braces")]
    [InlineData("a\n  {{ titel }}", 2, 6, "there is no value or function 'titel' here")]
    [InlineData("{{ profile.nam }}", 1, 12, "there is no value 'nam' here")]
    [InlineData("{{ permlink \"a\" \"b\" }}", 1, 4, "there is no function 'permlink' here")]
    [InlineData("{{ rank | numbr 1 }}", 1, 11, "there is no function 'numbr' here")]
    [InlineData("{{ title.GetType.Assembly }}", 1, 10, "there is no value 'GetType' here")]
    [InlineData("{{ include \"/etc/passwd\" }}", 1, 12, "there is no partial '/etc/passwd'")]
    [InlineData("{{ include title }}", 1, 4, "'include' takes the name of a partial in quotes, and at most one value")]
    [InlineData("{{ for.lst }}", 1, 4, "the loop variable")]
    [InlineData("{{ permalink \"a\" }}", 1, 4, "'permalink' takes 2 to 8 values, not 1")]
    [InlineData("{{ permalink }}", 1, 4, "'permalink' takes 2 to 8 values, not 0")]
    [InlineData("{{ rank | number 1 2 }}", 1, 11, "'number' takes 1 to 2 values, not 3")]
    [InlineData("{{ rank | permalink }}", 1, 11, "'permalink' takes 2 to 8 values, not 1")]
    [InlineData("{{ rank = 4 }}", 1, 4, "templates do not take setting a value")]
    [InlineData("{{ rank + 1 }}", 1, 4, "templates do not take arithmetic")]
    [InlineData("{{ -rank }}", 1, 4, "templates do not take arithmetic")]
    [InlineData("{{ rank++ }}", 1, 4, "templates do not take counting")]
    [InlineData("{{ while title }}x{{ end }}", 1, 4, "templates do not take 'while'")]
    [InlineData("{{ func f }}x{{ end }}", 1, 4, "templates do not take 'func'")]
    [InlineData("{{ capture f }}x{{ end }}", 1, 4, "templates do not take 'capture'")]
    [InlineData("{{ with profile }}x{{ end }}", 1, 4, "templates do not take 'with'")]
    [InlineData("{{ wrap title }}x{{ end }}", 1, 4, "templates do not take 'wrap'")]
    [InlineData("{{ import profile }}", 1, 4, "templates do not take 'import'")]
    [InlineData("{{ ret title }}", 1, 4, "templates do not take 'ret'")]
    [InlineData("{{ case title }}{{ when \"a\" }}x{{ end }}", 1, 4, "templates do not take 'case'")]
    [InlineData("{{ tablerow x in units }}x{{ end }}", 1, 4, "templates do not take 'tablerow'")]
    [InlineData("{{ for x in units }}{{ break }}{{ end }}", 1, 24, "templates do not take leaving a loop")]
    [InlineData("{{ for x in units limit:2 }}{{ end }}", 1, 19, "templates do not take 'limit' behind 'for'")]
    [InlineData("{{ units[0] }}", 1, 4, "templates do not take an item by its number")]
    [InlineData("{{ this }}", 1, 4, "templates do not take 'this'")]
    [InlineData("{{ $x }}", 1, 4, "templates do not take a name with '$'")]
    [InlineData("{{ [1, 2] }}", 1, 4, "templates do not take a list or object of its own")]
    [InlineData("{{ title ? 1 : 2 }}", 1, 4, "templates do not take '? :'")]
    [InlineData("{{ date.now }}", 1, 9, "there is no value 'now' here")]
    public void Refuses_with_line_and_column(string template, int line, int column, string message)
    {
        var problem = ParsedTemplate.Parse("html/page.sbn", template, Words).Problems[0];
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Hint);
    }

    [Fact]
    public void Tells_of_everything_that_is_wrong_with_a_template_at_once() =>
        Assert.Equal(
            ["1:4", "2:7", "3:12", "4:11", "5:4", "6:9", "7:4"],
            ParsedTemplate.Parse("html/page.sbn", "{{ titel }}\n{{ if knd }}x{{ end }}\n{{ include \"herro\" }}\n{{ rank | numbr }}\n{{ rank = 1 }}\n{{ for x }}".Replace("{{ for x }}", "{{ next.hrf }}", StringComparison.Ordinal) + "\n{{ permlink 1 2 }}", Words).Problems.Select(problem => $"{problem.Line}:{problem.Column}"));

    [Fact]
    public void Names_the_nearest_right_name() => Assert.Equal("did you mean 'subtitle'?", ParsedTemplate.Parse("html/page.sbn", "{{ subtitel }}", Words).Problems[0].Hint);

    [Fact]
    public void Blocks_nest_only_so_deep()
    {
        var problem = Assert.Single(ParsedTemplate.Parse("html/page.sbn", string.Concat(Enumerable.Repeat("{{ if title }}", 10_000)), Words).Problems);
        Assert.Equal("blocks nest more than 20 deep", problem.Message);
    }

    [Fact]
    public void Expressions_nest_only_so_deep() =>
        Assert.NotEmpty(ParsedTemplate.Parse("html/page.sbn", $"{{{{ {new string('(', 10_000)}title{new string(')', 10_000)} }}}}", Words).Problems);

    [Fact]
    public void A_partial_that_includes_itself_ends_with_its_name_and_line()
    {
        var fault = Assert.Throws<TemplateFault>(() => Fill("{{ include \"hero\" }}", ("hero", "one\n{{ include \"hero\" }}")));
        Assert.Equal(("hero", 2), (fault.Path, fault.Problem.Line));
    }

    [Fact]
    public void A_page_cannot_grow_without_end()
    {
        var template = "{{ for row in rows }}\n" + new string('x', 100_000) + "{{ end }}";
        Assert.Contains("million bytes", Assert.Throws<TemplateFault>(() => Fill(template)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_in_loops_do_not_go_on_for_ever()
    {
        var loops = string.Concat(Enumerable.Range(0, 4).Select(depth => $"{{{{ for x{depth} in rows }}}}"));
        Assert.Contains("million steps", Assert.Throws<TemplateFault>(() => Fill(loops + string.Concat(Enumerable.Repeat("{{ end }}", 4)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_one_after_another_share_one_bound()
    {
        const string nest = "{{ for a in rows }}{{ for b in rows }}{{ end }}{{ end }}";
        Assert.Contains("million steps", Assert.Throws<TemplateFault>(() => Fill(string.Concat(Enumerable.Repeat(nest, 15)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_does_not_fit_is_told_where_it_stands()
    {
        var fault = Assert.Throws<TemplateFault>(() => Fill("x\n{{ title | number 1 }}"));
        Assert.Equal((2, "'number' takes a number, and this is none"), (fault.Problem.Line, fault.Message));
    }

    [Fact]
    public void A_script_takes_phrases_and_words_of_the_edition() =>
        Assert.Equal(
            "say([\"No row matches.\"]); '?units='",
            ScriptWords.Fill("say('{{ say \"site.table.none\" }}'); '?{{ terms.keys }}='", Wording.Neutral, TermWords.Of(Wording.Neutral)));

    [Fact]
    public void A_script_that_says_what_there_is_no_phrase_for_is_told_of_with_line_and_column()
    {
        var problem = Assert.Single(ScriptWords.Problems("templates/html/assets/own.js", "one\n  say('{{ say \"site.table.nun\" }}')"));
        Assert.Equal((2, 7, "there is no phrase 'site.table.nun'", "did you mean 'site.table.none'?"), (problem.Place.Line, problem.Place.Column, problem.Message, problem.Hint));
    }

    private static string Fill(string template, params (string Name, string Text)[] partials)
    {
        using var page = new HtmlText();
        PageContext.Fill(page, Parsed("page", template), Values, new(Wording.Neutral, NumberStyle.British), name => partials.Where(partial => partial.Name == name).Select(partial => Parsed(name, partial.Text)).FirstOrDefault());
        return page.ToString();
    }

    private static ParsedTemplate Parsed(string path, string text)
    {
        var template = ParsedTemplate.Parse(path, text, Words);
        Assert.Empty(template.Problems);
        return template;
    }

    private static Fragment Markup(string markup)
    {
        var html = new HtmlText();
        html.Raw(markup);
        return html.Since(0);
    }
}
