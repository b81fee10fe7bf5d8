using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

public sealed class FactsAndSources
{
    [Fact]
    public void What_no_text_uses_is_told_at_its_row()
    {
        var found = SmallEdition.Compose("{{fact \"aarhus-area\"}}").Diagnostics;
        Assert.Contains(found, entry => entry.Code == "RB4406" && entry.Place.ToString() == "data/facts.csv:2:1");
        Assert.DoesNotContain(found, entry => entry.Code == "RB4406" && entry.Message.Contains("aarhus-area", StringComparison.Ordinal));
        Assert.Equal(["data/sources.csv:2:1", "data/sources.csv:3:1"], found.Where(entry => entry.Code == "RB4407").Select(entry => entry.Place.ToString()).ToArray());
    }

    [Fact]
    public void A_fact_that_is_out_of_date_is_told_where_it_is_used() => Assert.Contains(
        Compose("{{fact \"aarhus-area\"}}", fact => fact with { ValidUntil = new(2024, 12, 31) }),
        message => message == "the fact 'aarhus-area' was valid until 2024-12-31, before the edition's date");

    [Fact]
    public void Two_values_of_one_quantity_contradict_each_other() => Assert.Contains(
        Compose("{{fact \"aarhus-area\"}} {{fact \"cork-people-2024\"}}", fact => fact with { Measures = "area", Unit = "km²" }),
        message => message.StartsWith("'aarhus-area' says 91 km² and 'cork-people-2024'", StringComparison.Ordinal));

    [Theory]
    [InlineData("GDP of Cork", "5.4", "RMB billion", "Cork's GDP", "5400", "RMB million", false)]
    [InlineData("GDP of Cork", "5.4", "RMB billion", "Cork's GDP", "5500", "RMB million", true)]
    [InlineData("share of services in GDP", "54", "%", "Share of services in the GDP", "0.55", "share", true)]
    [InlineData("share of services in GDP", "54", "%", "Share of services in the GDP", "0.54", "share", false)]
    [InlineData("share of services in GDP", "54", "per cent", "share of industry in GDP", "36", "%", false)]
    [InlineData("exports from Cork to Bergen", "5", "ships", "exports from Bergen to Cork", "6", "ships", false)]
    public void One_quantity_is_the_same_however_it_is_written(string measure, string value, string unit, string otherMeasure, string otherValue, string otherUnit, bool contradicts)
    {
        var facts = SmallEdition.Inputs.Facts;
        Fact[] asked =
        [
            facts[0] with { Id = "one", Measures = measure, Value = value, Unit = unit, Prints = $"{value} {unit}" },
            facts[0] with { Id = "other", Measures = otherMeasure, Value = otherValue, Unit = otherUnit, Prints = $"{otherValue} {otherUnit}" },
        ];
        Assert.Equal(contradicts, SmallEdition.Compose("{{fact \"one\"}} {{fact \"other\"}}", SmallEdition.Inputs with { Facts = [.. facts, .. asked] }).Diagnostics.Any(found => found.Code == "RB4304"));
    }

    [Theory]
    [InlineData("25", "%", false)]
    [InlineData("26", "%", false)]
    [InlineData("0.25", "share", false)]
    [InlineData("40", "%", true)]
    [InlineData("0.4", "share", true)]
    public void A_share_agrees_with_its_part_and_its_total(string value, string unit, bool contradicts)
    {
        var facts = SmallEdition.Inputs.Facts;
        Fact[] asked =
        [
            facts[0] with { Id = "part", Measures = "students of Cork", Value = "51", Unit = "thousand people", Prints = "51 thousand" },
            facts[0] with { Id = "total", Measures = "students of the country", Value = "0.200", Unit = "million people", Prints = "0.2 million" },
            facts[0] with { Id = "share", Measures = "Share of the students of Cork in the students of the country", Value = value, Unit = unit, Prints = value == "0.25" ? "a quarter" : value == "0.4" ? "40 per cent" : $"{value} per cent" },
        ];
        var found = SmallEdition.Compose("", SmallEdition.Inputs with { Facts = [.. facts, .. asked] }).Diagnostics.Where(found => found.Code == "RB4304").ToArray();
        Assert.Equal(contradicts, found.Length == 1 && found[0].Message.Contains("make 25.5 per cent", StringComparison.Ordinal));
    }

    private static string[] Compose(string markdown, Func<Fact, Fact> change) =>
        [.. SmallEdition.Compose(markdown, SmallEdition.Inputs with { Facts = [.. SmallEdition.Inputs.Facts.Select(change)] }).Diagnostics.Select(found => found.Message)];
}
