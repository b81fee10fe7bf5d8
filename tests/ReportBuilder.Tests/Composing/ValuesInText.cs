using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

public sealed class ValuesInText
{
    [Theory]
    [InlineData("{{score \"Aarhus\" \"Ports\"}}", "‹5›")]
    [InlineData("{{total \"Cork\"}}", "‹14›")]
    [InlineData("{{rank \"Cork\"}}", "‹2›")]
    [InlineData("{{rank 'Bergen' 'Trade'}}", "‹2›")]
    [InlineData("{{ordinal (rank \"Aarhus\")}}", "‹first›")]
    [InlineData("{{Ordinal (rank \"Aarhus\")}}", "‹First›")]
    [InlineData("{{spell (count \"cities where rank <= 3 in 'Trade'\")}}", "‹three›")]
    [InlineData("{{tier \"Aarhus\"}}", "‹First tier›")]
    [InlineData("{{top 2 \"Trade\"}}", "‹Aarhus, Bergen and Cork›")]
    [InlineData("{{bottom 2 \"Trade\"}}", "‹Den Haag and Xi’an›")]
    [InlineData("{{leader \"Parks\"}}", "‹Xi’an›")]
    [InlineData("{{share \"cities where tier = 'First tier'\"}}", "‹40›")]
    [InlineData("{{gap \"Bergen\" \"Aarhus\" \"Trade\"}}", "‹3›")]
    [InlineData("{{mean \"Parks\"}}", "‹3.0›")]
    [InlineData("{{sd \"Parks\"}}", "‹1.6›")]
    [InlineData("{{corr \"Ports\" \"Parks\"}}", "‹−1.00›")]
    [InlineData("{{list \"cities where rank > 3 in any dimension\"}}", "‹Aarhus, Bergen, Den Haag and Xi’an›")]
    [InlineData("{{list \"best 3 of 'Trade'\"}}", "‹Aarhus, Bergen and Cork›")]
    [InlineData("{{count \"cities where rank <= 2 in 'Trade'\"}}", "‹3›")]
    [InlineData("{{median \"Ports\"}}; {{range \"Ports\"}}; {{highest \"Ports\"}}; {{lowest \"Ports\"}}", "‹3›; ‹4›; ‹5›; ‹1›")]
    [InlineData("{{value \"tier of Cork\"}}; {{value \"closest pair of dimensions\"}}", "‹First tier›; ‹Trade and Life›")]
    [InlineData("{{list \"cities where score > 90 in 'Trade'\"}}", "‹none›")]
    public void A_call_prints_its_value(string call, string printed) => Assert.Equal(printed, SmallEdition.Printed(call));

    [Theory]
    [InlineData("{{score \"Arhus\" \"Ports\"}}", "did you mean 'Aarhus'?")]
    [InlineData("{{scor \"Aarhus\" \"Ports\"}}", "did you mean 'score'?")]
    [InlineData("{{score \"Aarhus\" \"Port\"}}", "did you mean 'Ports'?")]
    [InlineData("{{fact \"aarhus-people\"}}", "did you mean 'aarhus-people-2024'?")]
    public void A_wrong_name_gets_the_nearest_right_one(string call, string hint) =>
        Assert.Contains(SmallEdition.Compose(call).Diagnostics, found => found.Hint == hint && found.Place.ToString() == "content/text.md:5:1");

    [Fact]
    public void A_value_never_becomes_markup() =>
        Assert.Equal("‹*1* [x](y) <b>›", SmallEdition.Printed("{{fact \"marked-up\"}}"));

    [Fact]
    public void A_source_is_noted_once_a_section_and_cited_as_often_as_it_is_named() => Assert.Equal(
        "‹361 thousand›^1 and ‹224 thousand›; ‹91\u00A0km²›^2; see ^1 and ‹7›.",
        SmallEdition.Printed("{{fact \"aarhus-people-2024\"}} and {{fact \"cork-people-2024\"}}; {{fact \"aarhus-area\"}}; see {{cite \"census\"}} and {{fact \"base-fact\"}}."));

    [Fact]
    public void References_stand_in_the_order_of_first_citation_and_lead_back() => Assert.Equal(
        """
        1. A yearbook. The press, 2023. [ref-1-1]
        2. A census. The office, 2024. [ref-2-1 ref-2-2]
        """,
        DocumentText.Of(SmallEdition.Compose("{{cite \"yearbook\"}} {{cite \"census\"}} {{cite \"census\"}}").Value.Sections[1].Content));

    [Fact]
    public void A_computed_claim_knows_its_sentence_and_its_cells()
    {
        var claim = Assert.Single(SmallEdition.Compose("First one. Aarhus has {{score \"Aarhus\" \"Ports\"}} points. Last one.").Value.Claims);
        Assert.Equal((ClaimKind.Computed, "Aarhus has 5\u00A0points.", "score \"Aarhus\" \"Ports\""), (claim.Kind, claim.Sentence, claim.Binding));
        Assert.Equal("aarhus/ports", Assert.Single(claim.Cells));
    }
}
