using ReportBuilder.Scoring.Robust;

namespace ReportBuilder.Tests.Scoring;

public sealed class RankTallyTests
{
    private static readonly Xoshiro Random = new(11, 0);

    // More draws than a byte counts; with 199 units they are compared, with 201 sorted.
    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 600)]
    [InlineData(70, 300)]
    [InlineData(199, 20)]
    [InlineData(201, 20)]
    public void Every_pair_and_every_rank_of_every_draw_is_counted(int units, int draws)
    {
        var (tally, scores) = (new RankTally(units, pairs: true, decimals: 1), Scores(units, draws));
        foreach (var draw in scores)
            tally.Count(draw);
        var rounded = scores.Select(draw => draw.Select(score => Math.Round(score, 1, MidpointRounding.AwayFromZero)).ToArray()).ToArray();
        for (var unit = 0; unit < units; unit++)
        {
            Assert.Equal(Enumerable.Range(0, units).Select(other => rounded.Count(draw => draw[unit] > draw[other])), tally.Pairs!.Above().Skip(unit * units).Take(units));
            int[] ranks = [.. rounded.Where(draw => !double.IsNaN(draw[unit])).Select(draw => 1 + draw.Count(other => other > draw[unit])).Order()];
            Assert.Equal(ranks.Length == 0 ? 0 : ranks[(ranks.Length - 1) / 2], tally.Percentile(unit, 0.5));
        }
    }

    [Fact]
    public void Counts_of_two_threads_add_up_to_those_of_one()
    {
        var scores = Scores(20, 500);
        var (one, first, second) = (new RankTally(20, true, null), new RankTally(20, true, null), new RankTally(20, true, null));
        for (var draw = 0; draw < scores.Length; draw++)
        {
            one.Count(scores[draw]);
            (draw < 300 ? first : second).Count(scores[draw]);
        }

        first.Add(second);
        Assert.Equal(one.Pairs!.Above(), first.Pairs!.Above());
        Assert.All(Enumerable.Range(0, 20), unit => Assert.Equal(one.Percentile(unit, 0.95), first.Percentile(unit, 0.95)));
    }

    /// <summary>Scores from 0 to 3 with ties when rounded; each unit but the first is missing now and then.</summary>
    private static double[][] Scores(int units, int draws) =>
        [.. Enumerable.Range(0, draws).Select(_ => Enumerable.Range(0, units).Select(unit => Random.Uniform() < 0.05 && unit > 0 ? double.NaN : 3 * Random.Uniform()).ToArray())];
}
