using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Outline;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;

namespace ReportBuilder.Tests.Composing;

public sealed class TemplateValues
{
    [Fact]
    public void What_takes_long_is_asked_only_when_a_template_names_it()
    {
        var asked = 0;
        var scope = TemplateScope.Of(new("unit", "Aarhus"), TemplateValue.WhenAsked("interval", () => (++asked).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Aarhus", Filled("{{ unit }}", scope));
        Assert.Equal(0, asked);
        Assert.Equal("yes", Filled("{{ if interval }}yes{{ end }}", scope));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void An_item_of_a_list_has_a_name_and_its_place() =>
        Assert.Equal("a, b and c", Filled("{{ for item in parts }}{{ item.part }}{{ if for.rindex == 1 }} {{ name }} {{ else if !for.last }}, {{ end }}{{ end }}", Scope));

    [Theory]
    [InlineData("{{ title }}", "\\*Fish\\* \\<and> \\`chips\\`")]
    [InlineData("{{ units }} {{ units | number 1 }} {{ firm_share | percent }}", "1,200 1,200.0 0%")]
    [InlineData("{{ published }}, {{ published | date \"yyyy\" }}", "5 March 2026, 2026")]
    [InlineData("{{ parts | list }}", "a, b and c")]
    [InlineData("{{ if firm_share }}a{{ else }}b{{ end }}{{ if best }}a{{ else }}b{{ end }}{{ if better }}a{{ else }}b{{ end }}{{ if units && !best }}a{{ else }}b{{ end }}", "bbba")]
    [InlineData("{{ rank unit }}, {{ Spell (rank unit \"Trade\") }}, {{ top 5 }}", "{{rank \"Xi'an\"}}, {{Spell (rank \"Xi'an\" \"Trade\")}}, {{top 5}}")]
    [InlineData("{{ value \"tourism\" \"visitors\" where \"year = 2024\" }}", "{{value \"tourism\" \"visitors\" where \"year = 2024\"}}")]
    [InlineData("{{ if units > 2 && units <= 1200 }}many{{ end }}{{ if firm_share == 0 }}, none{{ end }}", "many, none")]
    [InlineData("{{ if title == \"a;b\" }}x{{ else }}y{{ end }}", "y")]
    [InlineData("{{ if units; name; end }}", "and")]
    [InlineData("{{ list \"cities where rank = 1\" }}", "{{list \"cities where rank = 1\"}}")]
    [InlineData("a\n{{~ # alone ~}}\nb {{# beside }}\n", "a\nb \n")]
    [InlineData("{{~ if units ~}}\n  x\n{{~ end ~}}\ny", "  x\ny")]
    public void Are_put_into_the_text_as_Markdown_and_calls_stay_calls(string template, string text) => Assert.Equal(text, Filled(template, Scope));

    [Fact]
    public void Every_line_of_what_is_filled_in_knows_its_line_of_the_template() =>
        Assert.Equal([1, 3, 3, 5], Fill("one\n{{~ for item in parts ~}}\n{{ item.part }}\n{{~ end ~}}\ntwo", TemplateScope.Of(new TemplateValue("parts", new[] { Part("a"), Part("b") }))).Lines.Select(line => line.Line));

    [Fact]
    public void Every_call_knows_its_line_and_column_of_the_template_inside_loops_too() =>
        Assert.Equal(
            ["0:5 1:9", "1:0 3:4", "1:18 3:36", "2:0 3:4", "2:18 3:36"],
            Fill("Text {{ rank unit }}\n{{~ for item in better ~}}\n{{ rank unit }}: {{ item.part }}{{ rank unit item.part }}\n{{~ end ~}}\n", Scope2).Calls.Select(call => $"{call.Line}:{call.Column} {call.Written.Line}:{call.Written.Column}"));

    [Fact]
    public void A_call_of_a_partial_knows_the_partial_and_its_line()
    {
        var templates = Templates(("document/cover.sbn", "one\n{{~ include \"more\" ~}}\n"), ("document/partials/more.sbn", "a\nb {{ rank unit }}\n"));
        Assert.Equal(new("templates/document/partials/more.sbn", 2, 6), Assert.Single(templates.Fill("document/cover.sbn", Scope).Calls).Written);
    }

    [Fact]
    public void Where_stands_in_a_call_alone() =>
        Assert.Contains("'where' stands alone", Assert.Throws<TemplateFault>(() => Fill("{{ where }}", Scope)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_text_of_a_template_cannot_grow_without_end()
    {
        var loops = string.Concat(Enumerable.Repeat("{{ for item in parts }}", 13)) + new string('x', 100) + string.Concat(Enumerable.Repeat("{{ end }}", 13));
        Assert.Contains("million characters", Assert.Throws<TemplateFault>(() => Fill(loops, Scope)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_templates_are_those_that_their_scopes_have()
    {
        var (context, ids) = (new ComposeContext(CitiesEdition.Inputs, CitiesEdition.Scores, CitiesEdition.Draw, new()), new Anchors());
        var plans = new OutlinePlanner(context, ids, new()).Plan(CitiesEdition.Inputs.Outline).SelectMany(plan => plan.Children.Prepend(plan)).ToArray();
        var draft = new SectionDraft(context, ids, plans[0]);
        string[] names =
        [
            .. Scopes.Analysis(draft).Names,
            .. Scopes.Unit(draft, CitiesEdition.Scores.Units[0]).Names,
            .. Scopes.CaseStudy(draft, plans[0]).Names,
            .. Scopes.Story(draft, plans[0] with { Name = draft.Inputs.Publications[0].Name, Unit = CitiesEdition.Scores.Units.First(unit => unit.Id == "hefei") }).Names,
            .. CountdownWriter.Entry("", true).Names,
            .. Scopes.Dimension(draft, plans.First(plan => plan.Dimension is not null)).Names,
        ];
        Assert.Equal(DocumentNames.All, names.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private static TemplateScope Scope { get; } = TemplateScope.Of(
        new("title", "*Fish* <and> `chips`"),
        new("name", "and"),
        new("unit", "Xi'an"),
        new("best", ""),
        new("better", Array.Empty<TemplateScope>()),
        new("units", 1200),
        new("firm_share", 0),
        new("published", new DateOnly(2026, 3, 5)),
        new("parts", new[] { Part("a"), Part("b"), Part("c") }));

    private static TemplateScope Scope2 { get; } = TemplateScope.Of(new("unit", "Cork"), new("better", new[] { Part("a"), Part("b") }));

    private static TemplateScope Part(string name) => TemplateScope.Of(new TemplateValue("part", name));

    private static string Filled(string template, TemplateScope scope) => Fill(template, scope).Markdown;

    private static FilledTemplate Fill(string template, TemplateScope scope)
    {
        var templates = Templates(("document/cover.sbn", template));
        Assert.Empty(templates.Problems());
        return templates.Fill("document/cover.sbn", scope);
    }

    private static DocumentTemplates Templates(params (string Path, string Text)[] files) =>
        new(files.ToImmutableSortedDictionary(file => file.Path, file => new TemplateText(file.Path, file.Text), StringComparer.Ordinal), NumberStyle.British, Wording.Neutral);
}
