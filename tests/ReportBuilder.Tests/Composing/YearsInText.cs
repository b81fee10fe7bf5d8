using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

/// <summary>What authors ask of the editions before theirs, and what they are told.</summary>
public sealed class YearsInText
{
    [Theory]
    [InlineData("rank \"Cork\" 2024", "4")]
    [InlineData("rank \"Cork\" \"Trade\" 2022", "1")]
    [InlineData("score \"Cork\" \"Trade\" 2022", "10")]
    [InlineData("rank \"Dover\" 2023", "4")]
    [InlineData("change \"Cork\" 2024", "2")]
    [InlineData("change \"Cork\"", "2")]
    [InlineData("change \"Cork\" 2022", "−1")]
    [InlineData("value \"change of score of Cork since 2024\"", "3")]
    [InlineData("value \"streak of Aarhus\"", "3")]
    [InlineData("value \"streak in top 3 of Bergen\"", "4")]
    [InlineData("value \"streak outside top 2 of 'Xi'an'\"", "4")]
    [InlineData("value \"years first of Cork\"", "1")]
    [InlineData("value \"years in top 3 of Cork\"", "3")]
    [InlineData("value \"best since of Cork\"", "2022")]
    [InlineData("value \"best rank of Cork\"", "1")]
    [InlineData("value \"worst rank of Cork\"", "4")]
    [InlineData("value \"new entries\"", "Den Haag")]
    [InlineData("value \"left\"", "Dover")]
    [InlineData("value \"best 2 of overall in 2022\"", "Cork and Aarhus")]
    [InlineData("value \"count of left since 2022\"", "1")]
    public void A_question_about_editions_is_answered(string call, string printed) =>
        Assert.Equal(printed, SmallHistory.Printed($"It is {{{{{call}}}}}.").Split('‹', '›')[1].Replace('\u00A0', ' '));

    [Theory]
    [InlineData("rank \"Cork\" 2020", "no edition of 2020 is known", "there are 2022, 2023, 2024, 2025")]
    [InlineData("rank \"Den Haag\" 2024", "Den Haag has no result of its own in 'Overall index' in 2024", "")]
    [InlineData("value \"rank of Dover\"", "Dover is in earlier editions only", "say in which: rank of Dover in YEAR")]
    [InlineData("value \"best since of Aarhus\"", "", null)]
    [InlineData("value \"streak of\"", "a unit is wanted, but nothing follows", "the form is: years first of UNIT in PART; streak in top N of UNIT; streak outside top N of UNIT")]
    public void What_cannot_be_answered_is_told_with_what_to_do(string call, string message, string? hint)
    {
        var findings = SmallHistory.Compose($"It is {{{{{call}}}}}.").Diagnostics.Where(found => found.Code == "RB4201").ToArray();
        if (hint is null)
            Assert.Empty(findings);
        else
            Assert.Equal((message.Replace("a unit", "a city", StringComparison.Ordinal), hint), (Assert.Single(findings).Message, findings[0].Hint));
    }

    [Fact]
    public void Without_a_history_the_author_is_told_where_it_stands()
    {
        var finding = Assert.Single(SmallEdition.Compose("It is {{value \"streak of Cork\"}}.").Diagnostics, found => found.Code == "RB4201");
        Assert.Equal("add data/history.csv: docs/years.md says how", finding.Hint);
    }

    [Theory]
    [InlineData("[Xi'an kept its place]{claim=\"change of rank of 'Xi'an' since 2024 = 0\"}.")]
    [InlineData("[Xi'an is where it was]{claim=\"rank of 'Xi'an' in 2024 = rank of 'Xi'an'\"}.")]
    [InlineData("It gained {{change \"Xi'an\" 2024}} places.")]
    public void A_move_that_is_not_comparable_is_told_of(string text)
    {
        var finding = Assert.Single(SmallHistory.Compose(text).Diagnostics, found => found.Code == "RB4311");
        Assert.Equal((Severity.Warning, "what this says is not comparable with 2024: its borders were drawn anew"), (finding.Severity, finding.Message));
    }

    [Theory]
    [InlineData("[Xi'an kept its place, which is not comparable]{claim=\"change of rank of 'Xi'an' since 2024 = 0\"}.")]
    [InlineData("Xi'an was {{ordinal (rank \"Xi'an\" 2024)}} then.")]
    [InlineData("[Cork is up two places]{claim=\"change of rank of Cork since 2024 = 2\"}.")]
    public void What_says_so_itself_or_compares_nothing_is_let_alone(string text) =>
        Assert.DoesNotContain(SmallHistory.Compose(text).Diagnostics, found => found.Code == "RB4311");

    [Theory]
    [InlineData("Cork is up 27 places.")]
    [InlineData("Cork is down three places in Trade.")]
    [InlineData("Aarhus is first for the third year running.")]
    [InlineData("Aarhus leads the index for the fifth consecutive year.")]
    [InlineData("Cork has its highest rank since 2019.")]
    [InlineData("Den Haag is a new entry.")]
    [InlineData("Den Haag is a newcomer to the ranking.")]
    [InlineData("Cork dropped out of the ranking.")]
    public void A_statement_over_editions_wants_a_claim(string sentence) =>
        Assert.Contains(SmallHistory.Compose(sentence).Diagnostics, found => found.Code is "RB4302" or "RB4303");

    [Theory]
    [InlineData("ranks over editions", "bump")]
    [InlineData("ranks in 'Trade' over editions, best 2", "slope")]
    [InlineData("scores over editions since 2023, cities Cork, Bergen", "line")]
    public void A_chart_over_editions_is_drawn(string data, string kind) =>
        Assert.DoesNotContain(SmallHistory.Compose($"::: chart {kind}\ndata: {data}\ntitle: Ranks\nnumbered: no\n:::").Diagnostics, found => found.Severity == Severity.Error);

    [Theory]
    [InlineData("moves")]
    [InlineData("causes")]
    [InlineData("entries")]
    [InlineData("bridge")]
    [InlineData("history")]
    public void A_table_over_editions_is_written_or_told_of(string table)
    {
        Assert.DoesNotContain(SmallHistory.Compose($"::: table {table}\n:::").Diagnostics, found => found.Severity == Severity.Error);
        Assert.Contains(SmallEdition.Compose($"::: table {table}\n:::").Diagnostics, found => found.Code == "RB4132");
    }

    [Fact]
    public void Moves_have_arrows_and_what_is_not_comparable_has_a_sign_and_its_reason()
    {
        var printed = SmallHistory.Printed("::: table moves\n:::").Replace('\u00A0', ' ');
        Assert.Contains("↑ 2", printed, StringComparison.Ordinal);
        Assert.Contains("= *", printed, StringComparison.Ordinal);
        Assert.Contains("| new |", printed, StringComparison.Ordinal);
        var table = SmallHistory.Compose("::: table moves\n:::").Value.Sections[0].Content.OfType<Table>().Single();
        Assert.Equal("* Not comparable: its borders were drawn anew.", string.Concat(table.Note.OfType<TextRun>().Select(run => run.Text)).Replace('\u00A0', ' '));
    }
}
