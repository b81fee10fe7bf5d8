using System.Text.RegularExpressions;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Firmness;
using ReportBuilder.Loading.Style;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>Words of strength are borne out by what the claim measures, from when on the house or the data let them be said.</summary>
public sealed partial class WordsOfStrengthTests
{
    private const string Lead = "score of Aarhus in 'Ports' > score of Bergen in 'Ports'";
    private const string LongLead = "score of Aarhus in 'Ports' > score of Den Haag in 'Ports'";

    [Theory]
    [InlineData("Aarhus is far ahead of Bergen in Ports", Lead, "the words say 'far ahead', and Aarhus is 1 point ahead of Bergen in 'Ports', 0.63 standard deviations: far is from 1 standard deviation on")]
    [InlineData("Aarhus and Den Haag are neck and neck in Ports", LongLead, "the words say 'neck and neck', and Aarhus is 3 points ahead of Den Haag in 'Ports', 1.90 standard deviations: level is up to 0.1 standard deviations")]
    [InlineData("Aarhus is narrowly ahead of Den Haag in Ports", LongLead, "the words say 'narrowly', and Aarhus is 3 points ahead of Den Haag in 'Ports', 1.90 standard deviations: narrow is below 90 % of the draws")]
    [InlineData("Ports and Schools go together closely", "correlation of 'Ports' and 'Schools' > 0", "the words say 'closely', and the correlation of 'Ports' and 'Schools' is 0.40: close is from 0.70 on")]
    [InlineData("Ports and Markets go together loosely", "correlation of 'Ports' and 'Markets' > 0", "the words say 'loosely', and the correlation of 'Ports' and 'Markets' is 0.80: loose is up to 0.30")]
    [InlineData("Cork is well above its place in Ports", "rank of Cork in 'Parks' = 3 and rank of Cork in 'Ports' = 3", "the words say 'well above', and Cork is 0 places better in 'Parks' than in 'Ports', 0.00 standard deviations: clear is from 95 % of the draws on")]
    public void A_word_that_the_data_do_not_bear_out_is_an_error(string words, string claim, string message) => Assert.Equal(message, Assert.Single(Told(words, claim)));

    [Theory]
    [InlineData("Aarhus is far ahead of Den Haag in Ports", LongLead)]
    [InlineData("Aarhus is clearly ahead of Bergen in Ports", Lead)]
    [InlineData("Ports and Markets go together closely", "correlation of 'Ports' and 'Markets' > 0")]
    [InlineData("Ports goes more closely with Markets than with Schools", "correlation of 'Ports' and 'Markets' > correlation of 'Ports' and 'Schools'")]
    [InlineData("Aarhus, far in the north, leads in Ports", "best 1 of 'Ports' = Aarhus")]
    [InlineData("Cork does well", "rank of Cork = 2")]
    public void A_word_that_they_do_is_let_through(string words, string claim) => Assert.Empty(Told(words, claim));

    [Fact]
    public void The_house_may_set_another_threshold()
    {
        Assert.Empty(Told("Aarhus is far ahead of Bergen in Ports", Lead, new(Far: 0.5)));
        Assert.NotEmpty(Told("Ports and Markets go together closely", "correlation of 'Ports' and 'Markets' > 0", new(Closely: 0.9)));
        Assert.Empty(Told("Ports and Schools go together closely", "correlation of 'Ports' and 'Schools' > 0", new(Closely: 0.4)));
    }

    [Fact]
    public void Draws_decide_where_there_are_some()
    {
        Assert.NotEmpty(Told("Aarhus is clearly ahead of Bergen in Ports", Lead, share: 0.94));
        Assert.Empty(Told("Aarhus is clearly ahead of Bergen in Ports", Lead, share: 0.95));
        Assert.Empty(Told("Aarhus is narrowly ahead of Bergen in Ports", Lead, share: 0.89));
        Assert.NotEmpty(Told("Aarhus is narrowly ahead of Bergen in Ports", Lead, share: 0.9));
    }

    [Fact]
    public void The_data_set_what_the_house_leaves_open()
    {
        var thresholds = new Thresholds(new(), new(CitiesEdition.Scores));
        Assert.Equal((0.78, 0.48, 0.95, 0.9, 1.0, 0.1), (Math.Round(thresholds.Closely, 2), Math.Round(thresholds.Loosely, 2), thresholds.Clearly, thresholds.Narrowly, thresholds.Far, thresholds.Level));
    }

    [Fact]
    public void The_method_annex_prints_from_when_on_they_are_said()
    {
        var table = SmallEdition.Compose("::: table strength\n:::").Value.Sections[0].Content.OfType<Table>().Single();
        Assert.Equal(StyleKeys.Strength, table.Rows.Select(row => row.Key));
        Assert.Equal("a correlation is 0.70 at least", PlainText.Of(table.Rows[0].Cells[1].Content));
    }

    [Fact]
    public void The_annex_of_the_edition_says_where_they_are_from()
    {
        var table = CitiesEdition.Document.InReadingOrder().SelectMany(entry => entry.Section.Content).OfType<Table>().Single(table => table.Rows.Any(row => row.Key == "closely"));
        Assert.Equal("a correlation is 0.78 at least, the upper quartile of those between dimensions", PlainText.Of(table.Rows[0].Cells[1].Content));
        Assert.EndsWith("overall, rank intervals do not overlap", PlainText.Of(table.Rows[2].Cells[1].Content), StringComparison.Ordinal);
    }

    [Fact]
    public void The_guide_lists_every_key_with_words_that_are_found()
    {
        var rows = File.ReadLines(Repository.Path("docs/claims.md")).Select(line => GuideRow().Match(line)).Where(match => match.Success).ToArray();
        Assert.Equal(StyleKeys.Strength, rows.Select(row => row.Groups[1].Value));
        foreach (var row in rows)
        {
            var kind = Enum.Parse<StrengthKind>(row.Groups[1].Value, ignoreCase: true);
            Assert.All(Quoted().Matches(row.Groups[2].Value), words => Assert.Equal(kind, Assert.Single(StrengthPhrases.In(words.Groups[1].Value)).Kind));
        }
    }

    private static string[] Told(string words, string claim, StrengthWords? house = null, double? share = null)
    {
        var inputs = SmallEdition.With($"[{words}]{{claim=\"{claim}\"}}.", SmallEdition.Inputs);
        var firmness = share is null ? Firmness.NotAsked : new Firmness((_, _, _) => new(1, share), (_, _) => [], _ => []);
        var scores = SmallEdition.Scores with { Analysis = SmallEdition.Scores.Analysis with { Robustness = Robustness.NotAsked with { Firmness = new(firmness) } } };
        var found = Composer.Compose(inputs with { Style = inputs.Style with { Strength = house ?? new() } }, scores, SmallEdition.Draw).Diagnostics;
        return [.. found.Where(each => each is { Code: "RB4309", Severity: Severity.Error }).Select(each => each.Message)];
    }

    [GeneratedRegex(@"^\| ([a-z]+) \| ("".*?"") \| ")]
    private static partial Regex GuideRow();

    [GeneratedRegex(@"""([^""]+)""")]
    private static partial Regex Quoted();
}
