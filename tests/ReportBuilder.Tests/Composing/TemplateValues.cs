using ReportBuilder.Composing.Templates;

namespace ReportBuilder.Tests.Composing;

public sealed class TemplateValues
{
    [Fact]
    public void What_takes_long_is_asked_only_when_a_template_names_it()
    {
        var asked = 0;
        var scope = TemplateScope.Of(new("city", "Aarhus"), TemplateValue.WhenAsked("slow", () => ++asked));
        Assert.Equal("Aarhus", Filled("{{city}}", scope));
        Assert.Equal(0, asked);
        Assert.Equal("", Filled("{{#if slow}}yes{{/if}}", scope));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void An_item_of_a_list_sees_the_values_around_it_and_its_place()
    {
        var scope = TemplateScope.Of(new("joint", "and"), new("parts", new[] { Part("a"), Part("b"), Part("c") }));
        Assert.Equal("a, b and c", Filled("{{#each parts}}{{part}}{{#if second-last}} {{joint}} {{else}}{{#unless last}}, {{/unless}}{{/if}}{{/each}}", scope));
    }

    [Fact]
    public void Every_line_of_what_is_filled_in_knows_its_line_of_the_template() =>
        Assert.Equal([1, 3, 3, 5], TemplateWriter.Fill(TemplateParser.Parse("one\n{{#each parts}}\n{{part}}\n{{/each}}\ntwo"), TemplateScope.Of(new TemplateValue("parts", new[] { Part("a"), Part("b") }))).Lines.AsEnumerable());

    private static TemplateScope Part(string name) => TemplateScope.Of(new TemplateValue("part", name));

    private static string Filled(string template, TemplateScope scope) => TemplateWriter.Fill(TemplateParser.Parse(template), scope).Markdown;
}
