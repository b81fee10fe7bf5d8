using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Statistics;

namespace ReportBuilder.Scoring.Steps;

/// <summary>
/// A column of points for ranks, given again to everybody but one. Who leaves takes one of the n points away from all, and gives a rank to
/// those that stood below; so nothing is ranked anew.
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
        Give(0, left, left, others);
        Give(left + 1, values.Length, left, others.AsSpan(left));
        return others;
    }

    /// <summary>Gives rows from a start to an end their points.</summary>
    private void Give(int start, int end, int left, Span<double> given)
    {
        var gone = values[left];
        var floor = rule.Floor ? 1 : double.NaN;
        var taken = double.IsNaN(gone) ? 0 : 1;
        var (fromBelow, fromLevel) = double.IsNaN(gone) || gone == floor ? (0, 0) : Gains(gone, left < start);
        for (var row = start; row < end; row++)
        {
            var value = values[row];
            var gain = gone > value ? fromBelow : gone == value ? fromLevel : 0;
            given[row - start] = value == floor ? 1 : points[row] - taken + gain;
        }
    }

    /// <summary>By how much the rank of those that stood below who left gets better, and of those level with it.</summary>
    /// <param name="after">Whether it is about rows after that of who left.</param>
    private (double FromBelow, double FromLevel) Gains(double gone, bool after) => rule.Ties switch
    {
        Ties.Competition => (1, 0),
        Ties.Modified => (1, 1),
        Ties.Dense => (values.AsSpan().Count(gone) == 1 ? 1 : 0, 0),
        Ties.Ordinal => (1, after ? 1 : 0),
        _ => (1, 0.5),
    };
}
