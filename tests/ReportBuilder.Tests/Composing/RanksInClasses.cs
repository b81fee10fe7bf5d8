using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Composing;

/// <summary>Ranks among the units of one group, where the recipe ranks in groups. Cork is second of all, and first of the harbours.</summary>
public sealed class RanksInClasses
{
    internal static Scorebook InGroups { get; } = Grouped();

    [Theory]
    [InlineData("value \"rank of Cork among 'Harbours'\"", "1")]
    [InlineData("value \"rank of Bergen among Harbours\"", "2")]
    [InlineData("ordinal \"rank of Aarhus among 'Large towns' in overall\"", "first")]
    [InlineData("ordinal \"rank of Cork in overall among 'Harbours'\"", "first")]
    [InlineData("value \"rank of Cork\"", "2")]
    [InlineData("value \"change of Bergen among 'Harbours'\"", "−1")]
    [InlineData("value \"change of Cork in overall among 'Harbours'\"", "1")]
    [InlineData("value \"change of Bergen\"", "−2")]
    [InlineData("list \"cities where rank <= 2 among 'Harbours'\"", "Cork and Bergen")]
    [InlineData("count \"cities where rank <= 2 among 'Harbours' and rank <= 2 in 'Parks'\"", "0")]
    [InlineData("list \"best 2 of overall among 'Harbours'\"", "Cork and Bergen")]
    [InlineData("list \"best 2 of overall among 'Harbours' before\"", "Bergen and Cork")]
    [InlineData("list \"best 1 of overall before\"", "Bergen")]
    [InlineData("value \"share of (cities where rank <= 2) among 'Harbours'\"", "33")]
    [InlineData("value \"lead of Cork among 'Harbours'\"", "4")]
    [InlineData("value \"lead of Bergen in 'Trade'\"", "0")]
    public void A_rank_in_a_class_is_that_among_its_units(string call, string printed) =>
        Assert.Equal(printed, DocumentText.Of(Compose($"It is {{{{{call}}}}}.").Value.Sections[0].Content).Split('‹', '›')[1]);

    [Theory]
    [InlineData("rank of Aarhus among 'Harbours'", "Aarhus is not among 'Harbours'", "data/units.csv says which group it is in")]
    [InlineData("rank of Cork among 'Islands'", "no group is called 'Islands'", null)]
    [InlineData("rank of Cork among 'Harbours' in 2024", "ranks in groups are known of this edition only", "leave the year out, or the group")]
    [InlineData("change of Aarhus among 'Harbours'", "Aarhus is not among 'Harbours'", "data/units.csv says which group it is in")]
    [InlineData("change of Cork among 'Harbours' since 2024", "places in groups are counted from the edition before this one only", "leave the year out, or the group")]
    [InlineData("lead of Xi'an in 'Ports'", "nobody stands behind Xi'an in 'Ports'", "")]
    public void What_no_class_can_answer_is_told_with_what_to_do(string asked, string message, string? hint)
    {
        var finding = Assert.Single(Compose($"It is {{{{value \"{asked}\"}}}}.").Diagnostics, found => found.Code == "RB4201");
        Assert.Equal((message, hint ?? finding.Hint), (finding.Message, finding.Hint));
    }

    [Fact]
    public void Without_ranks_in_groups_the_author_is_told_what_the_recipe_needs()
    {
        var finding = Assert.Single(SmallEdition.Compose("It is {{value \"rank of Cork among 'Harbours'\"}}.").Diagnostics, found => found.Code == "RB4201");
        Assert.Equal("write 'in-groups: yes' in its step 'rank'", finding.Hint);
    }

    [Fact]
    public void A_rank_in_a_class_does_not_carry_a_rank_of_all() => Assert.Contains(
        Compose("[Cork comes first]{claim=\"rank of Cork among 'Harbours' = 1\"}.").Diagnostics,
        found => found.Code == "RB4306");

    [Theory]
    [InlineData("rank of Cork among 'Harbours' = 2", "RB4301")]
    [InlineData("rank of Cork among 'Harbours' <= 3", "RB4310")]
    public void A_claim_of_a_class_is_held_to_the_class(string claim, string code) => Assert.Contains(
        Compose($"[Cork does well]{{claim=\"{claim}\"}}.").Diagnostics, found => found.Code == code);

    internal static Outcome<ReportDocument> Compose(string markdown) =>
        Composer.Compose(SmallEdition.With(markdown, SmallEdition.Inputs), InGroups, SmallEdition.Draw);

    private static ImmutableSortedDictionary<string, string> Columns(string coast, string people) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("coast", coast).Add("people", people);

    private static Scorebook Grouped()
    {
        var scores = SmallEdition.Scores;
        ImmutableArray<string> groups = ["Large towns", "Harbours", "Harbours", "Large towns", "Harbours"];
        ImmutableArray<string> people = ["361000", "291000", "224000", "562000", "13000000"];
        var overall = scores.Overall with { Ranks = [1, 2, 1, 2, 3] };

        // Places gained of all units: before, Bergen was first, then Cork.
        ImmutableArray<int> gained = [2, -2, 0, 0, 0];
        return scores with
        {
            Units = [.. scores.Units.Select((unit, at) => unit with { Group = groups[at], Attributes = Columns(at is 1 or 2 ? "yes" : "no", people[at]) })],
            GroupColumns = [overall],
            Changes = [.. scores.Units.Select((unit, at) => new Change(unit, scores.Framework.Root, 0, gained[at]))],
        };
    }
}
