using System.Runtime.CompilerServices;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>How far units are from each other over the dimensions, as the square of the distance; a dimension that either lacks does not count.</summary>
internal sealed class Likeness
{
    private static readonly ConditionalWeakTable<Scorebook, Likeness> Known = [];

    private readonly Unit[] units;
    private readonly int[] order;
    private readonly double[][] scores;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private Likeness(Scorebook book)
    {
        units = [.. book.Units];
        order = [.. Enumerable.Range(0, units.Length).OrderBy(at => units[at].SortName, StringComparer.Ordinal)];
        scores = [.. units.Select(unit => book.Framework.Dimensions.Select(dimension => book.Score(unit, dimension).Value ?? double.NaN).ToArray())];
        for (var at = 0; at < units.Length; at++)
            positions[units[at].Id] = at;
    }

    public static Likeness Of(Scorebook scores) => Known.GetValue(scores, book => new(book));

    /// <summary>The nearest units, the nearest first; of those as far away, by name.</summary>
    public IEnumerable<Unit> Nearest(Unit unit, int count)
    {
        var self = positions[unit.Id];
        var nearest = new List<(double Distance, int At)>(count + 1);
        foreach (var other in order)
        {
            if (other == self)
                continue;
            var enough = nearest.Count == count ? nearest[^1].Distance : double.PositiveInfinity;
            var distance = Distance(scores[self], scores[other], enough);
            if (distance >= enough)
                continue;
            var place = nearest.Count;
            while (place > 0 && nearest[place - 1].Distance > distance)
                place--;
            nearest.Insert(place, (distance, other));
            if (nearest.Count > count)
                nearest.RemoveAt(count);
        }

        return nearest.Select(near => units[near.At]);
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
