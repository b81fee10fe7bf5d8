using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>
/// A bar for each variable of one unit, in the order of the framework, dimension after dimension: what no other unit has in the same shape. For a
/// ground of the accent.
/// </summary>
internal static class Fingerprint
{
    private const double Width = 600;
    private const double Height = 72;
    private const double GapShare = 0.35;
    private const double Between = 8;
    private const double Least = 1.5;

    public static Drawing Of(Unit unit, Scorebook scores)
    {
        var groups = scores
            .Framework.Dimensions.Select(dimension =>
                (dimension.Children.IsEmpty ? [dimension] : dimension.Children).Where(part => scores.FindColumn(part.Id) is not null).ToArray()
            )
            .Where(group => group.Length > 0)
            .ToArray();
        var count = groups.Sum(group => group.Length);
        var step = (Width - (Between * Math.Max(0, groups.Length - 1))) / Math.Max(1, count);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var x = 0.0;
        foreach (var group in groups)
        {
            foreach (var part in group)
            {
                var share = ScoreShares.Of(part, scores)[scores.IndexOf(unit)];
                var tall = Math.Max(Least, Height * share);
                marks.Add(
                    new RectMark(
                        Math.Round(x, 2),
                        Math.Round(Height - tall, 2),
                        Math.Round(step * (1 - GapShare), 2),
                        Math.Round(tall, 2),
                        new("on-accent", Math.Round(0.25 + (0.6 * share), 2))
                    )
                );
                x += step;
            }

            x += Between;
        }

        return new(Width, Height, marks.ToImmutable());
    }
}
