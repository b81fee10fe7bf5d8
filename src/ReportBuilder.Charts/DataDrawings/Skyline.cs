using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>A tower a unit, the highest in the middle and the others to either side of it; of the whole index a storey a dimension. For dark grounds.</summary>
internal static class Skyline
{
    private const double Width = 600;
    private const double Height = 60;
    private const double GapShare = 0.22;

    public static Drawing Of(FrameworkNode part, Scorebook scores)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var storeys = part.Id == scores.Framework.Root.Id && !scores.Framework.Dimensions.IsEmpty ? scores.Framework.Dimensions : [part];
        var shares = ScoreShares.Of(part, scores);
        var parts = storeys.Select(storey => ScoreShares.Of(storey, scores)).ToArray();
        var inks = storeys.Select(storey => new Ink($"{ScoreShares.Token(storey, scores)}-night")).ToArray();
        var step = Width / Math.Max(1, shares.Length);
        var places = Places(ScoreShares.InOrder(part, scores));
        for (var place = 0; place < places.Length; place++)
        {
            var unit = places[place];
            var whole = parts.Sum(storey => storey[unit]);
            var y = Height;
            for (var storey = 0; storey < parts.Length && whole > 0; storey++)
            {
                var tall = Height * shares[unit] * parts[storey][unit] / whole;
                y -= tall;
                if (tall > 0)
                    marks.Add(new RectMark(place * step, y, step * (1 - GapShare), tall, inks[storey]));
            }
        }

        return new(Width, Height, marks.ToImmutable());
    }

    /// <summary>The first in the middle, the second to its right, the third to its left, and so on.</summary>
    private static int[] Places(int[] ordered)
    {
        var places = new LinkedList<int>();
        for (var at = 0; at < ordered.Length; at++)
        {
            if (at % 2 == 1)
                places.AddLast(ordered[at]);
            else
                places.AddFirst(ordered[at]);
        }

        return [.. places];
    }
}
