using System.Runtime.CompilerServices;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>How far units are from each other over the dimensions, as the square of the distance; a dimension that either lacks does not count.</summary>
internal sealed class Likeness
{
    private static readonly ConditionalWeakTable<Scorebook, Likeness> Known = [];

    /// <summary>By name.</summary>
    private readonly Unit[] units;
    private readonly double[][] scores;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private Likeness(Scorebook book)
    {
        units = [.. book.Units.OrderBy(unit => unit.SortName, StringComparer.Ordinal)];
        scores = new double[units.Length][];
        for (var at = 0; at < units.Length; at++)
        {
            positions[units[at].Id] = at;
            scores[at] = ScoresOf(units[at], book);
        }
    }

    public static Likeness Of(Scorebook scores) => Known.GetValue(scores, book => new(book));

    /// <summary>The nearest units, the nearest first; of those as far away, by name.</summary>
    public IEnumerable<Unit> Nearest(Unit unit, int count)
    {
        var self = positions[unit.Id];
        var (nearest, distances, found) = (new Unit[count], new double[count], 0);
        for (var at = 0; at < units.Length; at++)
        {
            if (at == self)
                continue;
            var enough = found == count ? distances[^1] : double.PositiveInfinity;
            var distance = Distance(scores[self], scores[at], enough);
            if (distance >= enough)
                continue;
            found = Math.Min(found + 1, count);
            var place = found - 1;
            for (; place > 0 && distances[place - 1] > distance; place--)
                (nearest[place], distances[place]) = (nearest[place - 1], distances[place - 1]);
            (nearest[place], distances[place]) = (units[at], distance);
        }

        return nearest.Take(found);
    }

    private static double[] ScoresOf(Unit unit, Scorebook book)
    {
        var scores = new double[book.Framework.Dimensions.Length];
        for (var dimension = 0; dimension < scores.Length; dimension++)
            scores[dimension] = book.Score(unit, book.Framework.Dimensions[dimension]).Value ?? double.NaN;
        return scores;
    }

    /// <summary>The square of the distance, or some number not under <paramref name="enough"/> where it is not under it.</summary>
    private static double Distance(double[] one, double[] other, double enough)
    {
        var sum = 0.0;
        for (var at = 0; at < one.Length && sum < enough; at++)
        {
            if (!double.IsNaN(one[at]) && !double.IsNaN(other[at]))
                sum += (one[at] - other[at]) * (one[at] - other[at]);
        }

        return sum;
    }
}
