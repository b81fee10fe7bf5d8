using System.Globalization;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Releasing;

/// <summary>Says to readers what a release corrects: on one page, and in one paragraph for the web edition and its feed.</summary>
/// <param name="mark">What the names of the files of its language have before their ending: ".zh".</param>
internal sealed class CorrectionNote(ReleaseOrder order, PreviousRelease previous, FirstPrinted firstPrinted, Wording wording, string mark)
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
        var place = new PrintedPlace(previous.State, now, wording);
        var rest = wording.Say("correction.where-all", ("annex", $"{Annex}{mark}.html"), ("record", Record));
        var reader = new BriefReader(place.Of, wording["correction.head.since"], firstPrinted.Of, rest) { Most = BriefReader.OnePage, Wording = wording };
        var why = DifferencePart.Said(wording["correction.why"], order.Because);
        var replaced = wording.Say(
            "correction.replaces",
            ("number", number),
            ("date", wording.Date(order.Date)),
            ("previous", previous.Number),
            ("before", FirstPrinted.Day(previous.Manifest.Date, wording)));
        return new(
            wording.Say(
                "correction.title",
                ("kind", KindName(KindOf(difference))),
                ("title", now.Title),
                ("year", now.Year)),
            Sentences(replaced, Kind(difference)),
            [.. new[] { why }.Where(part => !part.IsEmpty), .. new DifferenceBrief(difference, reader).Parts()])
        { Wording = wording };
    }

    public string Paragraph(EditionDifference difference)
    {
        var overall = difference.Scores.Where(score => score.Depth == 0).ToList();
        var scores = overall.Where(score => score.ScoreBefore != score.ScoreAfter)
            .Select(score => Change("correction.change", score.Unit, Number(score.ScoreBefore), Number(score.ScoreAfter)));
        var ranks = overall.Where(score => score.RankBefore != score.RankAfter)
            .Select(score => Change("correction.change", score.Unit, Number(score.RankBefore), Number(score.RankAfter)));
        var text = Sentences(
            Kind(difference),
            order.Because,
            Listed(
                wording.Say("correction.figures", ("kind", order.IsRevision ? KindName(ChangeKind.Revision) : KindName(ChangeKind.Correction))),
                [.. FigureChange.All(difference).Select(Figure)],
                "correction.figures-counted"),
            Listed(wording["correction.scores"], [.. scores], "correction.scores-counted"),
            Listed(wording["correction.ranks"], [.. ranks], "correction.ranks-counted"),
            Listed(
                wording.TermPlace("Tiers")!,
                [.. difference.Tiers.Select(tier => Change("correction.tier", tier.Unit, tier.Before, tier.After))],
                "correction.tiers-counted"));
        return wording.Say("correction.since", ("number", previous.Number), ("text", text));
    }

    /// <summary>An error is substantial where a conclusion that was printed is not true of the right figures.</summary>
    private string Kind(EditionDifference difference)
    {
        var lost = difference.Lost ?? [];
        var findings = lost.IsEmpty
            ? wording["correction.findings-hold"]
            : wording.Say("correction.findings-lost", ("count", DifferenceBrief.CountOf(lost)));
        return KindOf(difference) switch
        {
            ChangeKind.Words => wording["correction.words"],
            ChangeKind.Revision => wording.Say("correction.revision", ("findings", findings)),
            _ => wording.Say(lost.IsEmpty ? "correction.error" : "correction.substantial", ("findings", findings)),
        };
    }

    private static string KindName(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private string Sentences(params IEnumerable<string> sentences) => string.Join(wording["sentences"], sentences.Where(sentence => sentence.Length > 0));

    private string Figure(FigureChange figure) => wording.Say(
        "correction.figure", ("of", figure.Of), ("figure", figure.FigureIn(wording)), ("before", OrNone(figure.Was)), ("after", OrNone(figure.Is)));

    private string Change(string key, string name, string before, string after) => wording.Say(key, ("name", name), ("before", before), ("after", after));

    private string Listed(string title, IReadOnlyCollection<string> items, string counted) => items.Count switch
    {
        0 => "",
        <= NamedAtMost => wording.Say("correction.listed", ("title", title), ("list", string.Join(wording["list.semicolon"], items))),
        _ => wording.Say(counted, ("count", items.Count)),
    };

    private string OrNone(string value) => value.Length > 0 ? value : wording["correction.none"];

    private string Number(double? number) =>
        number is { } value ? wording.Decimal(value.ToString("0.######", CultureInfo.InvariantCulture)) : wording["correction.none"];
}
