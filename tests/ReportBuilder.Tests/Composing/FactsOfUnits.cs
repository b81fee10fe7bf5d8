using ReportBuilder.Composing.Outline;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>Which facts a brief tells of its unit.</summary>
public sealed class FactsOfUnits
{
    private static readonly Unit Aarhus = Unit("aarhus", "Aarhus");
    private static readonly Unit Cork = Unit("cork", "Cork");

    [Fact]
    public void Those_that_name_it_in_a_word_of_its_own() => Assert.Equal(
        ["People of Aarhus", "Aarhus's trade", "Share of Aarhus"],
        Of(Aarhus, ("People of Aarhus", "2024"), ("Aarhus's trade", "2024"), ("People of Aarhusby", "2024"), ("Trade of Cork", "2024"), ("Share of Aarhus", "2024")));

    [Fact]
    public void The_newest_first_and_those_that_name_others_behind() => Assert.Equal(
        ["Bridges of Aarhus", "People of Aarhus", "People of Aarhus and Cork"],
        Of(
            Aarhus,
            ("People of Aarhus and Cork", "2023"),
            ("People of Aarhus", "May 2023"),
            ("Bridges of Aarhus", "first half of 2024"),
            ("Trade of Aarhus and Cork", "1823")));

    [Fact]
    public void None_without_a_year() => Assert.Empty(Of(Aarhus, ("People of Aarhus", ""), ("Growth of Aarhus", "three consecutive years"), ("Code of Aarhus", "12345")));

    [Fact]
    public void No_more_than_one_page_has_room_for() =>
        Assert.Equal(UnitFacts.Most, Of(Aarhus, [.. Enumerable.Range(2000, 20).Select(year => ($"People of Aarhus {year}", $"{year}"))]).Length);

    [Fact]
    public void A_Chinese_name_stands_between_other_characters_and_words_in_another_language_do_not_count()
    {
        var city = Unit("hefei", "合肥") with { Names = OtherNames.None with { Key = "Hefei" } };
        Assert.Equal(["2024年合肥的人口"], Of(city, ("2024年合肥的人口", "2024"), ("People of Hefei", "2024")));
    }

    private static Unit Unit(string id, string name) => new(id, name, name);

    /// <summary>What they measure, in their order.</summary>
    private static string[] Of(Unit unit, params (string Measures, string Period)[] facts) =>
        [.. UnitFacts.Of(unit, [unit, Cork], [.. facts.Select(Fact)]).Select(fact => fact.Measures)];

    private static Fact Fact((string Measures, string Period) fact) => new("id", "1", "", fact.Period, fact.Measures, "source", "", "one", null, null, default);
}
