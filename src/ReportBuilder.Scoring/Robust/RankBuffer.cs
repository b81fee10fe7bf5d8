using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Robust;

/// <summary>Room to rank the same number of units again and again, on one thread.</summary>
internal sealed class RankBuffer(int units)
{
    private readonly KeySorter sorter = new(units);
    private readonly double[] settled = new double[units];
    private readonly double[] ranks = new double[units];

    /// <summary>The mean of the absolute changes of rank from the baseline, over the units that have a rank in both.</summary>
    public double MeanShift(Baseline baseline, double[] scores)
    {
        Settled.ColumnInto(settled, scores);
        ScoreColumns.Round(settled, baseline.Ranking.Decimals);
        Ranking.Into(ranks, settled, baseline.Ranking.Ties, sorter);
        var (sum, count) = (0, 0);
        for (var unit = 0; unit < ranks.Length; unit++)
        {
            if (double.IsNaN(ranks[unit]) || baseline.Ranks[unit] is not { } own)
                continue;
            sum += Math.Abs((int)ranks[unit] - own);
            count++;
        }

        return count == 0 ? 0 : (double)sum / count;
    }
}
