using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>
/// A row of dots for each part below, a column for each unit in rank order: the larger a dot, the higher the score. For a ground of the
/// accent.
/// </summary>
internal static class Pattern
{
    private const double Width = 600;
    private const double RowHeight = 20;
    private const double LargestShare = 0.46;
    private const double Faint = 0.55;

    public static Drawing Of(FrameworkNode part, Scorebook scores)
    {
        ImmutableArray<FrameworkNode> rows = part.Children.IsEmpty ? [part] : part.Children;
        var order = ScoreShares.InOrder(part, scores);
        var step = Width / Math.Max(1, order.Length);
        var largest = Math.Min(step, RowHeight) * LargestShare;
        var marks = ImmutableArray.CreateBuilder<Mark>();
        for (var row = 0; row < rows.Length; row++)
        {
            var shares = ScoreShares.Of(rows[row], scores);
            for (var place = 0; place < order.Length; place++)
            {
                // Areas are compared by eye: a dot's is its share.
                var radius = largest * Math.Sqrt(shares[order[place]]);
                if (radius > 0.05)
                    marks.Add(new CircleMark((place + 0.5) * step, (row + 0.5) * RowHeight, Math.Round(radius, 2), new("on-accent", Faint)));
            }
        }

        return new(Width, RowHeight * rows.Length, marks.ToImmutable());
    }
}
