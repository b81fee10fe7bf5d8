using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// A column of points for ranks, given again to everybody but one. Who leaves takes one of the n points away from all, and gives a rank to those that stood
/// below; so nothing is ranked anew.
/// </summary>
internal sealed class PointsAgain
{
    private readonly double[] values;
    private readonly double[] points;
    private readonly RankedPoints rule;

    /// <param name="sorter">Room to sort in.</param>
    public PointsAgain(double[] values, RankedPoints rule, KeySorter sorter)
    {
        (this.values, this.rule) = (values, rule);
        points = RankPoints.Of(values, rule.Ties, rule.Floor ? 1 : null, sorter);
    }

    /// <summary>The points of the others, in their order.</summary>
    public double[] Without(int left)
    {
        var others = new double[values.Length - 1];
        var taken = double.IsNaN(values[left]) ? 0 : 1;
        var moves = taken > 0 && !IsFloored(values[left]);
        var alone = moves && rule.Ties == Ties.Dense && values.AsSpan().Count(values[left]) == 1;
        for (var row = 0; row < values.Length; row++)
        {
            if (row == left)
                continue;
            others[row < left ? row : row - 1] = IsFloored(values[row]) ? 1 : points[row] - taken + (moves ? Gained(left, row, alone) : 0);
        }

        return others;
    }

    private bool IsFloored(double value) => rule.Floor && value == 1;

    /// <summary>By how much the rank of a row gets better when another leaves.</summary>
    private double Gained(int left, int row, bool alone)
    {
        var (above, level) = (values[left] > values[row], values[left] == values[row]);
        return rule.Ties switch
        {
            Ties.Competition => above ? 1 : 0,
            Ties.Modified => above || level ? 1 : 0,
            Ties.Dense => above && alone ? 1 : 0,
            Ties.Ordinal => above || (level && left < row) ? 1 : 0,
            _ => above ? 1 : level ? 0.5 : 0,
        };
    }
}
