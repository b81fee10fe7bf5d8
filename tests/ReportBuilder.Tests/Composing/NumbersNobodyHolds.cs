namespace ReportBuilder.Tests.Composing;

public sealed class NumbersNobodyHolds
{
    [Theory]
    [InlineData("It has 13 large scientific facilities.", "unbound number \"13 large scientific facilities\"")]
    [InlineData("Growth was 5.3% that year.", "unbound number \"5.3% that year\"")]
    [InlineData("It came in 22nd place.", "unbound number \"22nd place\"")]
    [InlineData("The top three are near.", "unbound number \"three are near\"")]
    [InlineData("Behind it seven cities follow.", "unbound number \"seven cities follow\"")]
    [InlineData("Since then twelve have closed.", "unbound number \"twelve have closed\"")]
    [InlineData("It took three years.", "unbound number \"three years\"")]
    [InlineData("Some eight million visits were counted.", "unbound number \"eight million visits were\"")]
    [InlineData("A million people live there.", "unbound number \"A million people live\"")]
    [InlineData("It comes to three fifths of the whole.", "unbound number \"three fifths of the\"")]
    [InlineData("Its 3rd harbour, in the bottom four.", "unbound number \"3rd harbour, in the\"")]
    [InlineData("Its harbour is in the bottom four.", "unbound number \"four\"")]
    [InlineData("Aarhus, Bergen and Cork lead the field.", "unbound ranking \"lead the field\"")]
    [InlineData("Once more Cork tops Aarhus and Bergen.", "unbound ranking \"tops Aarhus and Bergen\"")]
    [InlineData("The leader is Cork, by its score.", "unbound ranking \"leader is Cork, by\"")]
    [InlineData("Aarhus, Bergen and Cork top the list.", "unbound ranking \"top the list\"")]
    [InlineData("The list is headed by Aarhus, Bergen and Cork.", "unbound ranking \"headed by Aarhus, Bergen\"")]
    [InlineData("Cork stands ahead of Bergen.", "unbound ranking \"ahead of Bergen\"")]
    [InlineData("Cork comes right behind Bergen.", "unbound ranking \"behind Bergen\"")]
    [InlineData("Cork comes second among the towns.", "unbound ranking \"second among the towns\"")]
    [InlineData("As before, Cork leads the field.", "unbound ranking \"leads the field\"")]
    [InlineData("Cork is first overall.", "unbound ranking \"first overall\"")]
    [InlineData("Bergen has the highest score of all.", "unbound ranking \"highest score of all\"")]
    public void Are_told(string text, string message) => Assert.Contains(SmallEdition.Compose(text).Diagnostics, found => found.Message == message);

    [Theory]
    [InlineData("In 2024, on 1 December 2025 and in the 1990s; from 30 to 31 March.")]
    [InlineData("5G, G60, COP 15, Figure 3, Chapter 18C, 1+7+N and Industry 4.0 are names.")]
    [InlineData("In the 21st century, two people met.")]
    [InlineData("It has [13]{literal=\"a name\"} facilities, {{rank \"Cork\"}} of them, and [seven cities]{claim=\"rank of Cork = 2\"}.")]
    [InlineData("Cork scores {{score \"Cork\" \"Parks\"}} of 5 points.")]
    [InlineData("The two go together, and so do three of the towns; five in all.")]
    [InlineData("1. one\n2. two")]
    [InlineData("It asks after Cork, ranks the answers, and {{list \"best 2 of 'Trade'\"}} head the list.")]
    [InlineData("The door is behind Cork; {{leader \"Ports\"}} is ahead of {{list \"cities where rank = 2\"}}.")]
    [InlineData("At first, Cork was last to be asked about its best bread.")]
    public void Are_let_through_where_they_are_known(string text) => Assert.DoesNotContain(SmallEdition.Compose(text).Diagnostics, found => found.Message.StartsWith("unbound", StringComparison.Ordinal));

    [Fact]
    public void Are_as_grave_as_the_edition_says()
    {
        var strict = SmallEdition.Inputs with { Edition = SmallEdition.Inputs.Edition with { UnboundNumbers = Model.Diagnostics.Severity.Error } };
        Assert.Equal(Model.Diagnostics.Severity.Error, Assert.Single(SmallEdition.Compose("It has 13 halls.", strict).Diagnostics, found => found.Code == "RB4302").Severity);
        var silent = SmallEdition.Inputs with { Edition = SmallEdition.Inputs.Edition with { UnboundNumbers = null } };
        Assert.DoesNotContain(SmallEdition.Compose("It has 13 halls.", silent).Diagnostics, found => found.Code == "RB4302");
    }

    [Fact]
    public void Are_told_where_they_stand() => Assert.Contains("RB4302 5:27", SmallEdition.Findings("A sentence, \"quoted\", has 13 words."));

    [Fact]
    public void Of_a_pasted_table_are_told_of_together_at_the_first()
    {
        var told = SmallEdition.Compose("It has 13 halls.\n\nTable: T\n\n| Town | Ships | Boats |\n| --- | --- | --- |\n| Ayr | 1,200 | 17 |\n| Esk | 88 | 19 |").Diagnostics
            .Where(found => found.Code == "RB4302").ToList();
        Assert.Equal(["unbound number \"13 halls\"", "4 unbound numbers in a table: \"1,200\", \"17\", \"88\", ..."], told.Select(found => found.Message));
        Assert.Equal(("11:8", "table data/"), ($"{told[1].Place.Line}:{told[1].Place.Column}", told[1].Hint[told[1].Hint.IndexOf("table data/", StringComparison.Ordinal)..][..11]));
    }

    [Fact]
    public void Of_two_tables_are_told_of_twice_and_a_single_one_as_in_a_sentence() => Assert.Equal(
        ["unbound number \"88\"", "2 unbound numbers in a table: \"17\", \"19\""],
        SmallEdition.Compose("Table: T\n\n| Town | Ships |\n| --- | --- |\n| Esk | 88 |\n\nTable: U\n\n| Town | Boats |\n| --- | --- |\n| Ayr | 17 |\n| Esk | 19 |").Diagnostics
            .Where(found => found.Code == "RB4302").Select(found => found.Message));
}
