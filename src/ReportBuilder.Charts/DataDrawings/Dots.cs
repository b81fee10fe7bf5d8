using ReportBuilder.Model.Scores;

namespace ReportBuilder.Charts.DataDrawings;

/// <summary>A dot a unit where it lies, without borders: the larger, the higher its score.</summary>
internal static class Dots
{
    private const double Width = 360;
    private const double Edge = 14;
    private const double Largest = 11;
    private const double Least = 1.2;

    public static Drawing Of(FrameworkNode part, Scorebook scores)
    {
        var shares = ScoreShares.Of(part, scores);
        var placed = Enumerable.Range(0, shares.Length)
            .Where(unit => scores.Units[unit] is { Longitude: not null, Latitude: not null })
            .Select(unit => new Place(scores.Units[unit].Longitude!.Value, scores.Units[unit].Latitude!.Value, shares[unit]))
            .ToList();
        if (placed.Count == 0)
            return new(Width, Width, []);
        var (west, east, south, north) = (placed.Min(at => at.X), placed.Max(at => at.X), placed.Min(at => at.Y), placed.Max(at => at.Y));
        // A degree of longitude is shorter by the cosine of the latitude: that of the middle does for all.
        var squeeze = Math.Cos((south + north) / 2 * Math.PI / 180);
        var scale = (Width - (2 * Edge)) / Math.Max(0.01, (east - west) * squeeze);
        var height = ((north - south) * scale) + (2 * Edge);
        var token = ScoreShares.Token(part, scores);
        var marks = placed
            .OrderByDescending(at => at.Share)
            .Select(Mark (at) => new CircleMark(
                Math.Round(Edge + ((at.X - west) * squeeze * scale), 2),
                Math.Round(Edge + ((north - at.Y) * scale), 2),
                Math.Round(Least + ((Largest - Least) * at.Share * at.Share), 2),
                new(token, 0.6)));
        return new(Width, Math.Round(height, 2), [.. marks]);
    }

    /// <summary>Where a unit lies, in degrees, and how much of the highest score it has.</summary>
    private sealed record Place(double X, double Y, double Share);
}
