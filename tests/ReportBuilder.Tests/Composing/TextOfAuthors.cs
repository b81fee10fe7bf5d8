namespace ReportBuilder.Tests.Composing;

public sealed class TextOfAuthors
{
    [Theory]
    [InlineData("It's \"the best\" of 'all'", "It’s “the best” of ‘all’")]
    [InlineData("2020-2024, but 2025-06-30 and COVID-19", "2020–2024, but 2025-06-30 and COVID-19")]
    [InlineData("one - two -- three", "one – two – three")]
    [InlineData("and so on...", "and so on…")]
    [InlineData("*emphasis*, **strength** and `code`", "*emphasis*, **strength** and `code`")]
    [InlineData("a [link](https://example.org/a_b)", "a [link](https://example.org/a_b)")]
    [InlineData("{{leader \"Ports\"}}'s \"port\"", "‹Aarhus›’s “port”")]
    [InlineData("An escaped \\{{brace}}, \\*stars\\* and 1 \\< 2", "An escaped {{brace}}, *stars* and 1 < 2")]
    [InlineData("[13]{literal=\"a name\"} facilities", "13 facilities")]
    [InlineData("[an aside]", "[an aside]")]
    [InlineData("x<!-- a remark -->y", "xy")]
    public void Reads_as_a_printer_would_set_it(string typed, string set) => Assert.Equal(set, SmallEdition.Printed(typed));

    [Fact]
    public void Units_do_not_part_from_their_numbers() =>
        Assert.Equal("5\u00A0million, RMB\u00A05.39\u00A0trillion, 40 hens", SmallEdition.Printed("5 million, RMB 5.39 trillion, 40 hens"));

    [Fact]
    public void Blocks_keep_their_kinds() => Assert.Equal(
        """
        ## Ports (#ports)
        Some text.
        - one
        - two
        3. three
        > Words of others.
        pull: Set large.
        facts: Aarhus at a glance
        Rank = ‹1›
        People = all: ‹361 thousand›^1
        figure: ‹1› | rank of Aarhus
        table: Ships a year: Port | Ships | Note
        Aarhus | 1,200 | big
        Cork | ‹5› | small
        """,
        SmallEdition.Printed(
        """
        ## Ports {variable}

        Some text.

        - one
        - two

        3. three

        > Words of others.

        ::: pull
        Set large.
        :::

        ::: facts Aarhus at a glance
        Rank: {{rank "Aarhus"}}
        People: all: {{fact "aarhus-people-2024"}}
        :::

        ::: figures
        {{rank "Aarhus"}}: rank of Aarhus
        :::

        Table: Ships a year

        | Port | Ships | Note |
        | --- | --- | --- |
        | Aarhus | 1,200 | big |
        | Cork | {{score "Aarhus" "Ports"}} | small |
        """));

    [Theory]
    [InlineData("# Too high", "RB4105 5:1")]
    [InlineData("one\n\n<div>two</div>", "RB4102 7:1")]
    [InlineData("one <b>two</b>", "RB4102 5:5")]
    [InlineData("a note[^1]", "RB4109 5:7")]
    [InlineData("a note\n\n[^1]: text", "RB4136 7:1")]
    [InlineData("a note[^1]\n\n[^1]:\n    - one", "RB4137 8:5")]
    [InlineData("::: chart bras\ndata: x\n:::", "RB4117 5:1")]
    [InlineData("::: chrt bars\ndata: x\n:::", "RB4116 5:1")]
    [InlineData("::: chart bars\nfinding: x\ndta: y\n:::", "RB4119 7:1")]
    [InlineData("::: chart bars\nfinding: x\ndata: scores of 'Port'\n:::", "RB4112 7:7")]
    [InlineData("::: facts A\nno colon here\n:::", "RB4120 6:1")]
    [InlineData("## Portss {variable}\n\nText.", "RB4107 5:1")]
    [InlineData("a [link](#nowhere)", "RB4405 5:3")]
    [InlineData("a [link](javascript:alert)", "RB4405 5:3")]
    [InlineData("## One\n\nText.\n\n#### Two\n\nText.", "RB4401 9:1")]
    [InlineData("## One\n\n## Two\n\nText.", "RB4402 5:1")]
    [InlineData("## One {#same}\n\nText.\n\n## Two {#same}\n\nText.", "RB4404 9:1")]
    public void A_slip_is_told_at_its_place(string markdown, string finding) => Assert.Contains(finding, SmallEdition.Findings(markdown));

    [Theory]
    [InlineData("::: chart bars\n:::")]
    [InlineData("::: chart\n:::")]
    [InlineData("::: table overall\n:::")]
    [InlineData("::: table\n:::")]
    [InlineData("::: pull\n:::")]
    [InlineData("::: facts\n:::")]
    [InlineData("::: figures\n:::")]
    [InlineData(":::\n:::")]
    [InlineData("::: chart bars")]
    [InlineData("::: chart bars\ndata:")]
    [InlineData("{{")]
    [InlineData("{{}}")]
    [InlineData("[x]{claim=\"\"}")]
    [InlineData("[x]{claim=")]
    [InlineData("| a |\n| --- |")]
    [InlineData("## {variable}")]
    public void What_is_empty_or_cut_off_is_not_fatal(string markdown) => Assert.NotNull(SmallEdition.Compose(markdown).Value);

    [Fact]
    public void Text_nested_without_end_is_told_and_not_fatal() => Assert.All(
        [new string('>', 20000) + " x", new string('[', 20000), string.Concat(Enumerable.Repeat("- ", 20000)) + "x", new string('*', 20000) + "x", string.Concat(Enumerable.Repeat("*a **b ", 20000))],
        markdown => Assert.NotNull(SmallEdition.Compose(markdown).Value));

    [Fact]
    public void Nesting_past_the_limit_has_its_own_message() => Assert.Contains("RB4103 5:1", SmallEdition.Findings(new string('>', 500) + " x"));
}
