using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>Puts a comparison into words, from the cell outwards: in English for editors, in the language of the edition for readers.</summary>
internal sealed class DifferenceWording(EditionDifference difference, Wording wording)
{
    public DifferencePage Write(string oldName, string newName) =>
        new(
            wording.Say("annex.title", ("old", oldName), ("new", newName)),
            difference.IsEmpty ? wording["annex.nothing"] : Summary(),
            [
                .. ((DifferencePart[])
                [
                    Cells(),
                    OwnCells(difference.OwnCells),
                    Scores(wording["annex.overall"], 0),
                    Scores(Level("annex.level", difference.Terms.Dimension), 1),
                    Scores(Level("annex.level", difference.Terms.Variable), 2),
                    DifferencePart.Table(
                        Level("annex.crossed", difference.Terms.Tiers),
                        "",
                        [difference.Terms.Unit, .. Heads("before", "after")],
                        difference.Tiers.Select(tier => ImmutableArray.Create(tier.Unit, tier.Before, tier.After))
                    ),
                    .. ClaimsAndSentences(),
                    .. difference.Others.SelectMany(other =>
                        new DifferenceWording(other.Difference, wording).ClaimsAndSentences().Select(part => part.In(other.Language, wording))),
                    Parts("annex.charts", "figure"),
                    Parts("annex.tables", "table"),
                    Parts("annex.sections", "section"),
                    Files(difference.Inputs),
                    PagesOf(),
                    DifferencePart.Table(
                        wording["annex.unchanged"],
                        wording["annex.hashes"],
                        [.. Heads("kind", "same", "of", "hash")],
                        difference.Unchanged.Select(kind => ImmutableArray.Create(
                            wording[$"annex.same.{kind.Kind}"], Number(kind.Same), Number(kind.Of), kind.Hash))
                    ),
                ]).Where(part => !part.IsEmpty),
            ]
        )
        { Wording = wording };

    private IEnumerable<DifferencePart> ClaimsAndSentences() =>
    [
        Claims("annex.false", wording["annex.mend"], ClaimFate.BecameFalse),
        Claims("annex.still-false", "", ClaimFate.StillFalse),
        Claims("annex.true", "", ClaimFate.BecameTrue),
        Sentences("annex.sentences", authored: true),
        Sentences("annex.made-sentences", authored: false),
        Claims("annex.added", "", ClaimFate.Added),
        Claims("annex.removed", "", ClaimFate.Removed),
    ];

    /// <summary>One sentence that counts what changed.</summary>
    private string Summary()
    {
        var overall = difference.Scores.Where(score => score.Depth == 0).ToList();
        var scores = difference.Scores.Count(score => score.ScoreBefore != score.ScoreAfter && score.Depth < 2);
        var counts = new[]
        {
            Count("annex.count.cells", difference.Cells.Length),
            Count("annex.count.own-cells", difference.OwnCells.Length),
            Count("annex.count.scores", scores, difference.Terms.Variables),
            Count("annex.count.ranks", overall.Count(score => score.RankBefore != score.RankAfter)),
            Count("annex.count.level", difference.Tiers.Length, difference.Tiers.Length == 1 ? difference.Terms.Tier : difference.Terms.Tiers),
            Count("annex.count.values", difference.Claims.Count(claim => claim.Fate is ClaimFate.Changed)),
            Count("annex.count.false", difference.Claims.Count(claim => claim.Fate is ClaimFate.BecameFalse)),
            Count("correction.count.charts", difference.Parts.Count(part => part.Present.Kind == "figure")),
            Count("correction.count.tables", difference.Parts.Count(part => part.Present.Kind == "table")),
        }.Where(text => text.Length > 0).ToList();
        return counts.Count == 0 ? wording["annex.words-only"] : wording.Say("annex.changed", ("list", wording.Sequence(counts)));
    }

    private DifferencePart Cells() => DifferencePart.Table(
        wording["annex.cells"], "", [difference.Terms.Unit, .. Heads("column", "before", "after", "place")],
        difference.Cells.Select(cell => ImmutableArray.Create(cell.Unit, cell.Node, Number(cell.Before), Number(cell.After), cell.Place)));

    private DifferencePart OwnCells(ImmutableArray<OwnCellChange> cells) => DifferencePart.Table(
        wording["annex.own-cells"], "", [.. Heads("table", "row", "column", "before", "after", "place")],
        cells.Select(cell => ImmutableArray.Create(cell.Table, cell.Row, cell.Column, cell.Before, cell.After, cell.Place)));

    private DifferencePart Scores(string title, int depth)
    {
        var changes = difference.Scores.Where(score => depth == 2 ? score.Depth >= 2 : score.Depth == depth).OrderByDescending(score => score.Own).ToList();
        var own = changes.Count(score => score.Own);
        return DifferencePart.Table(
            title,
            wording.Say("annex.counted", ("own", own), ("others", changes.Count - own)),
            [difference.Terms.Unit, .. Heads("part", "score", "rank", "why")],
            changes.Select(change => ImmutableArray.Create(
                change.Unit,
                change.Node,
                Step(Number(change.ScoreBefore), Number(change.ScoreAfter)),
                Step(Number(change.RankBefore), Number(change.RankAfter)),
                wording[change.Own ? "annex.own" : "annex.others"])));
    }

    private DifferencePart Claims(string title, string intro, ClaimFate fate) =>
        DifferencePart.List(
            wording[title],
            intro,
            difference
                .Claims.Where(claim => claim.Fate == fate && (claim.IsAuthored || fate is not (ClaimFate.Added or ClaimFate.Removed)))
                .Select(Pair)
                .Distinct()
        );

    private DifferencePart Sentences(string title, bool authored) => DifferencePart.List(
        wording[title],
        "",
        difference.Claims.Concat(difference.Made)
            .Where(claim => claim.Fate == ClaimFate.Changed && claim.IsAuthored == authored && claim.Before!.Sentence != claim.After!.Sentence)
            .Concat(authored ? [] : ComeAndGone())
            .Select(Pair)
            .Except(difference.Claims.Where(claim => claim.Fate == ClaimFate.BecameFalse).Select(claim => Pair(claim) with { Reason = "" }))
            .Distinct());

    /// <summary>Sentences that templates make on one side only, in parts that both sides have: "weakest in Trade" where it was in Parks.</summary>
    private IEnumerable<ClaimChange> ComeAndGone()
    {
        var parts = difference.Parts.Where(part => part.Before is null || part.After is null).Select(part => part.Present.Id).ToHashSet(StringComparer.Ordinal);
        var told = difference.Claims.Concat(difference.Made)
            .Where(claim => claim.Fate is ClaimFate.Changed)
            .SelectMany(claim => new[] { (claim.Present.Section, claim.Before!.Sentence), (claim.Present.Section, claim.After!.Sentence) })
            .ToHashSet();
        return difference.Claims.Concat(difference.Made).Where(claim =>
            claim is { Fate: ClaimFate.Added or ClaimFate.Removed, IsAuthored: false }
            && !parts.Contains(claim.Present.Section)
            && !told.Contains((claim.Present.Section, claim.Present.Sentence)));
    }

    /// <remarks>What is wrong with a claim is told in English.</remarks>
    private SentencePair Pair(ClaimChange claim) => new(
        Where(claim),
        claim.Before?.Sentence ?? "",
        claim.After?.Sentence ?? "",
        wording.IsEnglish ? claim.Present.Fault : "");

    /// <remarks>A value that stands alone, in a box or a table of facts, is named by what it is bound to.</remarks>
    private static string Where(ClaimChange claim)
    {
        var place = claim.IsAuthored ? string.Create(CultureInfo.InvariantCulture, $"{claim.Present.File}:{claim.Present.Line}") : claim.Present.Section;
        return claim.Present.Sentence == claim.Present.Value ? $"{place} ({claim.Present.Binding})" : place;
    }

    private DifferencePart Parts(string title, string kind) =>
        DifferencePart.Table(
            wording[title],
            "",
            [wording["annex.head.what"], wording["annex.head.title"], "HTML", wording["annex.head.printed"]],
            difference.Parts
                .Where(part => part.Present.Kind == kind)
                .Select(part =>
                    ImmutableArray.Create(
                        wording[$"annex.verb.{part.Verb}"],
                        part.Present.Title.Length > 0 ? part.Present.Title : part.Present.Id,
                        part.Present.Address,
                        part.Present.Page
                    )
                )
        );

    private DifferencePart Files(SetChange files) =>
        DifferencePart.Table(
            wording["annex.files"],
            "",
            [.. Heads("what", "file")],
            files
                .Changed.Select(path => ImmutableArray.Create(wording["annex.verb.changed"], path))
                .Concat(files.Added.Select(path => ImmutableArray.Create(wording["annex.verb.added"], path)))
                .Concat(files.Removed.Select(path => ImmutableArray.Create(wording["annex.verb.removed"], path)))
        );

    private DifferencePart PagesOf()
    {
        var html = difference.Site.Changed.Concat(difference.Site.Added).Where(IsPage).ToList();
        var gone = difference.Site.Removed.Where(IsPage).ToList();
        var rows = new List<ImmutableArray<string>>();
        if (html.Count > 0)
            rows.Add(["HTML", Number(html.Count), wording.Sequence(html)]);
        if (gone.Count > 0)
            rows.Add([wording["annex.web-removed"], Number(gone.Count), wording.Sequence(gone)]);
        if (!difference.Pdf.Changed.IsEmpty)
            rows.Add(["PDF", Number(difference.Pdf.Changed.Length), wording.Sequence(difference.Pdf.Changed)]);
        if (difference.Pdf.Before != difference.Pdf.After)
            rows.Add([wording["annex.pdf-pages"], "", Step(Number(difference.Pdf.Before), Number(difference.Pdf.After))]);
        return DifferencePart.Table(wording["annex.pages"], "", [.. Heads("edition", "pages", "which")], rows);
    }

    private static string Capital(string word) => new Term(word, word).Capital().One;

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private IEnumerable<string> Heads(params IEnumerable<string> names) => names.Select(name => wording[$"annex.head.{name}"]);

    private string Level(string key, string term) => wording.Say(key, ("level", Capital(term)));

    /// <summary>A phrase about a number of things; nothing of none.</summary>
    private string Count(string key, int count, string level = "") => count == 0 ? "" : wording.Say(key, ("count", count), ("level", level));

    private string Step(string before, string after) =>
        before == after ? after : wording.Say("annex.step", ("before", OrNone(before)), ("after", OrNone(after)));

    private string OrNone(string value) => value.Length == 0 ? wording["correction.none"] : value;

    private string Number(double? number) => number is { } value ? wording.Decimal(value.ToString("0.######", CultureInfo.InvariantCulture)) : "";
}
