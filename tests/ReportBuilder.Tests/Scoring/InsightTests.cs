using static ReportBuilder.Tests.Scoring.CitiesScores;

namespace ReportBuilder.Tests.Scoring;

public sealed class InsightTests
{
    [Fact]
    public void Every_city_has_a_profile() => Assert.All(Book.Units, unit => Assert.Equal(unit, Book.Analysis.ProfileOf(unit)!.Unit));

    [Fact]
    public void Contributions_add_up_to_the_score() => Assert.All(Book.Analysis.Profiles, profile =>
    {
        Assert.Equal(Book.Score(profile.Unit, Book.Framework.Root).Value, profile.Contributions.Sum(contribution => contribution.Points));
        Assert.Equal(1, profile.Contributions.Sum(contribution => contribution.Share), 9);
    });

    [Fact]
    public void The_leader_has_no_distance_to_the_best()
    {
        Assert.Equal(0, Book.Analysis.ProfileOf(City("Shanghai"))!.DistanceToBest);
        Assert.Equal(11, Book.Analysis.ProfileOf(City("Beijing"))!.DistanceToBest);
    }

    [Fact]
    public void Strengths_rank_better_than_weaknesses() => Assert.All(Book.Analysis.Profiles, profile =>
        Assert.True(profile.Strengths.Max(standing => standing.Rank) <= profile.Weaknesses.Min(standing => standing.Rank)));

    [Fact]
    public void Relative_strengths_are_the_dimensions_that_outrank_the_city() => Assert.All(Book.Analysis.Profiles, profile =>
    {
        var overall = Book.Rank(profile.Unit, Book.Framework.Root)!.Value;
        Assert.All(profile.RelativeStrengths, standing => Assert.True(standing.Rank < overall && standing.PlacesAhead == overall - standing.Rank));
        Assert.All(profile.RelativeWeaknesses, standing => Assert.True(standing.Rank > overall));
    });

    [Fact]
    public void Similar_cities_come_nearest_first() => Assert.All(Book.Analysis.Profiles, profile =>
    {
        Assert.Equal(5, profile.SimilarUnits.Length);
        Assert.Equal(profile.SimilarUnits.OrderBy(similar => similar.Distance).Select(similar => similar.Unit), profile.SimilarUnits.Select(similar => similar.Unit));
        Assert.DoesNotContain(profile.SimilarUnits, similar => similar.Unit == profile.Unit);
    });

    [Fact]
    public void Components_explain_all_of_the_variance_the_first_the_most()
    {
        var components = Book.Analysis.Components;
        Assert.Equal(10, components.Length);
        Assert.Equal(1, components[^1].Cumulative, 9);
        Assert.Equal(10, components.Sum(component => component.Eigenvalue), 9);
        Assert.True(components[0].Explained > 0.4 && components[0].Explained > components[1].Explained);
    }

    [Fact]
    public void Loadings_reproduce_the_correlations()
    {
        var components = Book.Analysis.Components;
        Assert.Equal(Book.Analysis.Pearson.Values[3][5], components.Sum(component => component.Loadings[3] * component.Loadings[5]), 9);
    }

    [Fact]
    public void Reliability_is_given_for_the_index_and_each_dimension()
    {
        Assert.Equal(11, Book.Analysis.Reliabilities.Length);
        Assert.InRange(Book.Analysis.Reliabilities[0].Alpha!.Value, 0.7, 1);
    }

    [Fact]
    public void Variables_correlate_with_themselves_and_alike_both_ways()
    {
        var pearson = Book.Analysis.VariablePearson;
        Assert.Equal(50, pearson.Nodes.Length);
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(1, pearson.Values[i][i]));
        Assert.Equal(pearson.Values[3][40], pearson.Values[40][3]);
        Assert.InRange(Book.Analysis.VariableSpearman.Values[3][40], -1, 1);
    }
}
