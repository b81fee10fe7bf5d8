using System.Globalization;
using ReportBuilder.Differences;

namespace ReportBuilder.Releasing;

/// <summary>Says to readers in a few sentences what a release corrects.</summary>
internal static class CorrectionNote
{
    /// <summary>More cities than this are counted, not named.</summary>
    private const int NamedAtMost = 6;

    public static string Write(EditionDifference difference, ReleaseNumber previous)
    {
        var sentences = new[]
        {
            Listed("Figures corrected", difference.Cells.Select(cell => $"{cell.Unit}, {cell.Node}: {Number(cell.Before)} to {Number(cell.After)}").ToList(), "figures"),
            Listed("Overall scores", difference.Scores.Where(score => score.Depth == 0 && score.ScoreBefore != score.ScoreAfter).Select(score => $"{score.Unit} {Number(score.ScoreBefore)} to {Number(score.ScoreAfter)}").ToList(), "overall scores"),
            Listed("Overall ranks", difference.Scores.Where(score => score.Depth == 0 && score.RankBefore != score.RankAfter).Select(score => $"{score.Unit} {Number(score.RankBefore)} to {Number(score.RankAfter)}").ToList(), "overall ranks"),
            Listed("Tiers", difference.Tiers.Select(tier => $"{tier.Unit} from {tier.Before} to {tier.After}").ToList(), "tiers"),
            Sentences(difference),
        };
        var said = string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
        return said.Length == 0 ? $"Words changed since release {previous}; no figure did." : $"Since release {previous}: {said}";
    }

    private static string Listed(string title, List<string> items, string plural) => items.Count switch
    {
        0 => "",
        <= NamedAtMost => $"{title}: {string.Join("; ", items)}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{items.Count} {plural} changed."),
    };

    private static string Sentences(EditionDifference difference)
    {
        var count = difference.Claims.Where(claim => claim.IsAuthored && claim.Before?.Sentence != claim.After?.Sentence).Select(claim => (claim.Before?.Sentence, claim.After?.Sentence)).Distinct().Count();
        return count switch
        {
            0 => "",
            1 => "One sentence reads anew.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{count} sentences read anew."),
        };
    }

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";
}
