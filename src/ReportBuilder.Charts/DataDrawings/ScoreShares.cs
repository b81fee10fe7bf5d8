using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>Scores as shares of the highest that there is.</summary>
internal static class ScoreShares
{
    /// <summary>From 0 to 1 for each unit, in the order of units; 0 where there is no score.</summary>
    public static double[] Of(FrameworkNode part, Scorebook scores)
    {
        if (scores.FindColumn(part.Id) is not { } column)
            return new double[scores.Units.Length];
        var values = column.Scores.Select(score => score.Value ?? double.NaN).ToArray();
        var (low, high) = (values.Where(double.IsFinite).DefaultIfEmpty(0).Min(), values.Where(double.IsFinite).DefaultIfEmpty(0).Max());
        low = Math.Min(0, low);
        return [.. values.Select(value => double.IsFinite(value) && high > low ? (value - low) / (high - low) : 0)];
    }

    /// <summary>The units from the highest score to the lowest; those that tie in their own order.</summary>
    public static int[] InOrder(FrameworkNode part, Scorebook scores)
    {
        var shares = Of(part, scores);
        return [.. Enumerable.Range(0, shares.Length).OrderByDescending(unit => shares[unit]).ThenBy(unit => unit)];
    }

    /// <summary>The colour of the dimension that a part belongs to; ink for the whole.</summary>
    public static string Token(FrameworkNode part, Scorebook scores)
    {
        var dimensions = scores.Framework.Dimensions;
        for (var at = 0; at < dimensions.Length; at++)
        {
            if (Holds(dimensions[at], part))
                return FormattableString.Invariant($"d{at + 1}");
        }

        return "ink";
    }

    private static bool Holds(FrameworkNode node, FrameworkNode part)
    {
        if (node.Id == part.Id)
            return true;
        foreach (var child in node.Children)
        {
            if (Holds(child, part))
                return true;
        }

        return false;
    }
}
