using System.Globalization;
using ReportBuilder.Differences;

namespace ReportBuilder.Releasing;

/// <summary>Says to readers what a release corrects: on one page, and in one paragraph for the web edition and its feed.</summary>
internal sealed class CorrectionNote(ReleaseOrder order, PreviousRelease previous, FirstPrinted firstPrinted)
{
    /// <summary>The files that the page sends to.</summary>
    public const string Name = "correction-note";

    public const string Annex = "correction-annex";

    public const string Record = "correction.json";

    /// <summary>More of a kind than this are counted, not named.</summary>
    private const int NamedAtMost = 6;

    public ChangeKind KindOf(EditionDifference difference) =>
        !difference.HasFigures ? ChangeKind.Words : order.IsRevision ? ChangeKind.Revision : ChangeKind.Correction;

    /// <param name="now">What the release says: it knows the pages.</param>
    public DifferencePage Page(EditionDifference difference, ReleaseNumber number, EditionState now)
    {
        var title = KindOf(difference) switch
        {
            ChangeKind.Correction => "Correction to",
            ChangeKind.Revision => "Revision of",
            _ => "Changed words in",
        };
        var rest = $"{Annex}.html tells all of it one by one, and {Record} tells it to programs.";
        var place = new PrintedPlace(previous.State, now);
        var reader = new BriefReader(place.Of, "since", firstPrinted.Of, rest) { Most = BriefReader.OnePage };
        var why = DifferencePart.Said("Why", order.Because);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{title} {now.Title} {now.Year}"),
            $"Release {number} of {FirstPrinted.Day(order.Date)} takes the place of release {previous.Number} of {FirstPrinted.Day(previous.Manifest.Date)}. {Kind(difference)}",
            [.. new[] { why }.Where(part => !part.IsEmpty), .. new DifferenceBrief(difference, reader).Parts()]);
    }

    public string Paragraph(EditionDifference difference)
    {
        var overall = difference.Scores.Where(score => score.Depth == 0).ToList();
        var scores = overall.Where(score => score.ScoreBefore != score.ScoreAfter)
            .Select(score => $"{score.Unit} {Number(score.ScoreBefore)} to {Number(score.ScoreAfter)}");
        var ranks = overall.Where(score => score.RankBefore != score.RankAfter)
            .Select(score => $"{score.Unit} {Number(score.RankBefore)} to {Number(score.RankAfter)}");
        var sentences = new[]
        {
            Kind(difference),
            order.Because,
            Listed(order.IsRevision ? "Figures revised" : "Figures corrected", [.. FigureChange.All(difference).Select(Figure)], "figures"),
            Listed("Overall scores", [.. scores], "overall scores"),
            Listed("Overall ranks", [.. ranks], "overall ranks"),
            Listed(
                new Model.Inputs.Term(difference.Terms.Tier, difference.Terms.Tiers).Capital().Other,
                [.. difference.Tiers.Select(tier => $"{tier.Unit} from {tier.Before} to {tier.After}")],
                difference.Terms.Tiers
            ),
        };
        return $"Since release {previous.Number}: {string.Join(" ", sentences.Where(sentence => sentence.Length > 0))}";
    }

    /// <summary>An error is substantial where a conclusion that was printed is not true of the right figures.</summary>
    private string Kind(EditionDifference difference)
    {
        var lost = difference.Lost ?? [];
        var findings = $"{DifferenceBrief.FindingsIn(lost)} {(DifferenceBrief.CountOf(lost) == 1 ? "does" : "do")} not hold any longer.";
        return KindOf(difference) switch
        {
            ChangeKind.Words => "Words changed; no figure did.",
            ChangeKind.Revision =>
                $"This is a revision: newer or better figures, no error. {(lost.IsEmpty ? "Every finding that was printed still holds." : findings)}",
            _ when lost.IsEmpty => "An error is corrected. Every finding that was printed still holds.",
            _ => $"A substantial error is corrected: {findings}",
        };
    }

    private static string Figure(FigureChange figure) => $"{figure.Of}, {figure.Figure}: {OrNone(figure.Was)} to {OrNone(figure.Is)}";

    private static string Listed(string title, IReadOnlyCollection<string> items, string plural) => items.Count switch
    {
        0 => "",
        <= NamedAtMost => $"{title}: {string.Join("; ", items)}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{items.Count} {plural} changed."),
    };

    private static string OrNone(string value) => value.Length > 0 ? value : "none";

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none";
}
