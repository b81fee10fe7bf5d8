using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Scoring.History;

namespace ReportBuilder.Tests.Scoring.History;

/// <summary>A change of rank shared out over its causes.</summary>
public sealed class RankCausesTests
{
    [Fact]
    [Trait("Category", "Random")]
    public void The_five_causes_of_two_hundred_pairs_add_up_and_are_what_a_program_of_its_own_finds()
    {
        var (told, moved) = (0, 0);
        for (var seed = 0; seed < Rounds.Of(200); seed++)
        {
            var pair = new RandomPair(seed);
            var (moves, own) = (Scorer.Score(pair.Inputs).Value.History!.Moves, new OwnCauses(pair));
            Assert.Equal(5, moves.Causes.Length);
            foreach (var unit in pair.UnitsNow.Intersect(pair.UnitsBefore))
            {
                var found = moves.Moves.FirstOrDefault(move => move.Unit.Name == unit);
                Assert.Equal(own.Of(unit), found?.Shares.ToArray());
                if (found is null)
                    continue;
                Assert.Equal(found.Places * RankCauses.Orders, found.Shares.Sum());
                Assert.Equal((own.Rank(unit, new bool[5]), own.Rank(unit, [true, true, true, true, true])), (found.Before, found.Now));
                (told, moved) = (told + 1, moved + (found.Places == 0 ? 0 : 1));
            }
        }

        Assert.True(told > Rounds.Of(600) && moved > Rounds.Of(300), $"{told} told, {moved} moved");
    }

    [Fact]
    public void A_bridge_scores_the_last_edition_by_the_framework_of_this_one_and_this_one_by_that_of_the_last()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var pair = new RandomPair(seed);
            var (bridges, own) = (Scorer.Score(pair.Inputs).Value.History!.Bridges, new OwnCauses(pair));
            Assert.Equal([(2024, 2025), (2025, 2024)], bridges.Select(bridge => (bridge.Year, bridge.By)));
            foreach (var unit in pair.UnitsNow.Intersect(pair.UnitsBefore))
            {
                Assert.Equal(own.Rank(unit, [false, false, false, true, false]), bridges[0].ByUnit.GetValueOrDefault(unit.ToLowerInvariant())?.Rank);
                Assert.Equal(own.Rank(unit, [true, true, true, false, true]), bridges[1].ByUnit.GetValueOrDefault(unit.ToLowerInvariant())?.Rank);
            }
        }
    }

    [Fact]
    public void The_order_in_which_causes_come_about_does_not_matter()
    {
        // Two causes that only together lift a unit from the third place to the first share the two places.
        Assert.Equal([RankCauses.Orders, RankCauses.Orders], RankShares.Of(2, mask => mask == 3 ? 1 : 3)!.Value.AsEnumerable());
    }

    [Fact]
    public void With_scores_alone_own_scores_others_and_the_set_of_units_are_told_apart_and_the_rest_is_said()
    {
        var moves = Scorer.Score(OfScores(3, 2, 1)).Value.History!.Moves;
        Assert.Equal([Cause.OwnData, Cause.OthersData, Cause.Units], moves.Causes.AsEnumerable());
        Assert.All(moves.Moves, move => Assert.Equal(move.Places * RankCauses.Orders, move.Shares.Sum()));
        Assert.Equal("Of 2024 scores are kept and no readings: what was revised in its sources counts as scores here.", moves.Why);
    }

    [Fact]
    public void With_ranks_alone_nothing_is_told()
    {
        var moves = Scorer.Score(OfScores(null, null, null)).Value.History!.Moves;
        Assert.Empty(moves.Causes);
        Assert.Equal("Of 2024 neither readings nor scores are kept, only ranks.", moves.Why);
    }

    /// <summary>Ash, Birch and Cedar with these scores in 2024, and a reversed order now.</summary>
    private static ReportInputs OfScores(params double?[] scores)
    {
        var units = TinyIndex.Units("Ash", "Birch", "Cedar");
        var past = new PastEdition(
            2024,
            "",
            [.. units.Select(unit => new PastName(unit.Name, [unit.Name], [unit.Id], []))],
            [new("", ["Index"], ["index"], [])],
            [.. units.Select((unit, at) => new PastScore(unit.Name, "", "", scores[at], scores[at] is null ? at + 1 : null, default))],
            []);
        return TinyIndex.Inputs(TinyIndex.Node("index", TinyIndex.Node("a")), units, TinyIndex.Column("a", 1, 2, 3)) with { History = new("", [past]) };
    }
}
