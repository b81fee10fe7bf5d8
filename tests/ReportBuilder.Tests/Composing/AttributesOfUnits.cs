using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>Any column of data/units.csv may be asked for. Cork and Bergen are on the coast; Xi'an has no entry under "river".</summary>
public sealed class AttributesOfUnits
{
    private static readonly Scorebook Described = Describe();

    [Theory]
    [InlineData("count \"cities where coast = 'yes'\"", "2")]
    [InlineData("list \"cities where coast = 'yes' and rank <= 2\"", "Cork")]
    [InlineData("list \"cities where rank <= 2 and not coast = 'yes'\"", "Aarhus")]
    [InlineData("list \"cities where people > 250\"", "Aarhus, Bergen, Den Haag and Xi’an")]
    [InlineData("list \"cities where 'people' <= 250 or coast = 'no' and rank = 1\"", "Aarhus and Cork")]
    [InlineData("list \"cities where main river in 'Lee', 'Aa'\"", "Aarhus and Cork")]
    [InlineData("list \"cities where main river != 'Lee'\"", "Aarhus")]
    [InlineData("list \"cities where group = 'North'\"", "Aarhus and Bergen")]
    [InlineData("share \"cities where coast = 'yes'\"", "40")]
    public void Choose_units(string call, string printed) =>
        Assert.Equal(printed, DocumentText.Of(Compose($"It is {{{{{call}}}}}.").Value.Sections[0].Content).Split('‹', '›')[1].Replace('\u00A0', ' '));

    [Theory]
    [InlineData("cities where coast = 'Yes'", "no city has 'Yes' under 'coast' in data/units.csv", "did you mean 'yes'?")]
    [InlineData("cities where coast = 'perhaps'", "no city has 'perhaps' under 'coast' in data/units.csv", "there are no, yes")]
    [InlineData("cities where coast = yes", "'yes' stands without quotes", "write 'yes'")]
    [InlineData("cities where coast > 'yes'", "a number is wanted, but 'yes' stands there", "the form is: COLUMN = 'TEXT', COLUMN in 'TEXT', 'TEXT', or COLUMN >= NUMBER")]
    [InlineData("cities where coats = 'yes'", "'coats' cannot be asked of a city", "did you mean 'coast'?")]
    public void Are_told_where_they_are_not_there(string asked, string message, string hint)
    {
        var found = Assert.Single(Compose($"It is {{{{list \"{asked}\"}}}}.").Diagnostics, found => found.Code == "RB4201");
        Assert.Equal((message, hint), (found.Message, found.Hint));
    }

    [Theory]
    [InlineData("One of the top two is on the coast", "count of (cities where rank <= 2 and coast = 'yes') = 1", false)]
    [InlineData("Two of the top four are on the coast", "count of (cities where rank <= 4 and coast = 'yes') = 2", false)]
    [InlineData("Three of the top four are on the coast", "count of (cities where rank <= 4 and coast = 'yes') = 2", true)]
    [InlineData("Two of the top three are on the coast", "count of (cities where rank <= 4 and coast = 'yes') = 2", true)]
    [InlineData("Two fifths of the cities are on the coast", "share of (cities where coast = 'yes') = 40", false)]
    public void Carry_how_many_of_the_best_have_something(string words, string claim, bool told)
    {
        var found = Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics;
        Assert.DoesNotContain(found, one => one.Code is "RB4202" or "RB4301");
        Assert.Equal(told, found.Any(one => one.Code == "RB4306"));
    }

    [Theory]
    [InlineData("Two of the top four are on the coast.")]
    [InlineData("Nine of the first ten cities are on the coast.")]
    [InlineData("Most of the top ten are on the coast.")]
    public void Without_a_claim_such_a_sentence_is_told_of(string text) =>
        Assert.Contains(Compose(text).Diagnostics, found => found.Code is "RB4302" or "RB4303");

    internal static Outcome<ReportDocument> Compose(string markdown) =>
        Composer.Compose(SmallEdition.With(markdown, SmallEdition.Inputs), Described, SmallEdition.Draw);

    private static Scorebook Describe()
    {
        ImmutableArray<string> coast = ["no", "yes", "yes", "no", "no"], people = ["361", "291", "224", "562", "13000"], river = ["Aa", "", "Lee", "", ""];
        return SmallEdition.Scores with
        {
            Units =
            [
                .. SmallEdition.Scores.Units.Select((unit, at) => unit with
                {
                    Group = at < 2 ? "North" : "South",
                    Attributes = new Dictionary<string, string> { ["coast"] = coast[at], ["people"] = people[at], ["main river"] = river[at] }
                        .Where(pair => pair.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
                }),
            ],
        };
    }
}
