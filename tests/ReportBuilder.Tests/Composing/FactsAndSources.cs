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

    private static string[] Compose(string markdown, Func<Fact, Fact> change) =>
        [.. SmallEdition.Compose(markdown, SmallEdition.Inputs with { Facts = [.. SmallEdition.Inputs.Facts.Select(change)] }).Diagnostics.Select(found => found.Message)];
}
