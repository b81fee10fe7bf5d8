using System.Collections.Immutable;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

public sealed class TemplateValues
{
    [Fact]
    public void What_takes_long_is_asked_only_when_a_template_names_it()
    {
        var asked = 0;
        var scope = TemplateScope.Of(new("city", "Aarhus"), TemplateValue.WhenAsked("interval", () => (++asked).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Aarhus", Filled("{{ city }}", scope));
        Assert.Equal(0, asked);
        Assert.Equal("yes", Filled("{{ if interval }}yes{{ end }}", scope));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void An_item_of_a_list_has_a_name_and_its_place() =>
        Assert.Equal("a, b and c", Filled("{{ for item in parts }}{{ item.part }}{{ if for.rindex == 1 }} {{ name }} {{ else if !for.last }}, {{ end }}{{ end }}", Scope));

    [Theory]
    [InlineData("{{ title }}", "\\*Fish\\* \\<and> \\`chips\\`")]
    [InlineData("{{ cities }} {{ cities | number 1 }} {{ firm_share | percent }}", "1,200 1,200.0 0%")]
    [InlineData("{{ published }}, {{ published | date \"yyyy\" }}", "5 March 2026, 2026")]
    [InlineData("{{ parts | list }}", "a, b and c")]
    [InlineData("{{ if firm_share }}a{{ else }}b{{ end }}{{ if best }}a{{ else }}b{{ end }}{{ if better }}a{{ else }}b{{ end }}{{ if cities && !best }}a{{ else }}b{{ end }}", "bbba")]
    [InlineData("{{ rank city }}, {{ Spell (rank city \"Trade\") }}, {{ top 5 }}", "{{rank \"Xi'an\"}}, {{Spell (rank \"Xi'an\" \"Trade\")}}, {{top 5}}")]
    [InlineData("{{ list \"cities where rank = 1\" }}", "{{list \"cities where rank = 1\"}}")]
    [InlineData("a\n{{~ # alone ~}}\nb {{# beside }}\n", "a\nb \n")]
    [InlineData("{{~ if cities ~}}\n  x\n{{~ end ~}}\ny", "  x\ny")]
    public void Are_put_into_the_text_as_Markdown_and_calls_stay_calls(string template, string text) => Assert.Equal(text, Filled(template, Scope));

    [Fact]
    public void Every_line_of_what_is_filled_in_knows_its_line_of_the_template() =>
        Assert.Equal([1, 3, 3, 5], Fill("one\n{{~ for item in parts ~}}\n{{ item.part }}\n{{~ end ~}}\ntwo", TemplateScope.Of(new TemplateValue("parts", new[] { Part("a"), Part("b") }))).Lines.AsEnumerable());

    [Fact]
    public void Every_call_knows_its_line_and_column_of_the_template_inside_loops_too() =>
        Assert.Equal(
            [new(0, 5, 1, 9), new(1, 0, 3, 4), new(1, 18, 3, 36), new(2, 0, 3, 4), new(2, 18, 3, 36)],
            Fill("Text {{ rank city }}\n{{~ for item in better ~}}\n{{ rank city }}: {{ item.part }}{{ rank city item.part }}\n{{~ end ~}}\n", Scope2).Calls.Select(call => call with { }).ToArray());

    private static TemplateScope Scope { get; } = TemplateScope.Of(
        new("title", "*Fish* <and> `chips`"),
        new("name", "and"),
        new("city", "Xi'an"),
        new("best", ""),
        new("better", Array.Empty<TemplateScope>()),
        new("cities", new TemplateNumber(1200, "1,200")),
        new("firm_share", new TemplateNumber(0, "0")),
        new("published", new DateOnly(2026, 3, 5)),
        new("parts", new[] { Part("a"), Part("b"), Part("c") }));

    private static TemplateScope Scope2 { get; } = TemplateScope.Of(new("city", "Cork"), new("better", new[] { Part("a"), Part("b") }));

    private static TemplateScope Part(string name) => TemplateScope.Of(new TemplateValue("part", name));

    private static string Filled(string template, TemplateScope scope) => Fill(template, scope).Markdown;

    private static FilledTemplate Fill(string template, TemplateScope scope)
    {
        var templates = new DocumentTemplates(ImmutableSortedDictionary.Create<string, TemplateText>(StringComparer.Ordinal).Add("document/cover.sbn", new("document/cover.sbn", template)), NumberStyle.British);
        Assert.Empty(templates.Problems());
        return templates.Fill("document/cover.sbn", scope);
    }
}
