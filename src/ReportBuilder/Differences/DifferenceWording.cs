using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Differences;

/// <summary>Puts a comparison into words, from the cell outwards.</summary>
internal static class DifferenceWording
{
    public static DifferencePage Write(EditionDifference difference, string oldName, string newName) =>
        new(
            $"What changed from {oldName} to {newName}",
            difference.IsEmpty ? "Nothing changed." : Summary(difference),
            [
                .. new[]
                {
                    Cells(difference),
                    OwnCells(difference.OwnCells),
                    Scores("Overall scores and ranks", difference, 0),
                    Scores($"{Capital(difference.Terms.Dimension)} scores and ranks", difference, 1),
                    Scores($"{Capital(difference.Terms.Variable)} scores and ranks", difference, 2),
                    DifferencePart.Table(
                        $"{Capital(difference.Terms.Tiers)} crossed",
                        "",
                        [difference.Terms.Unit, "before", "after"],
                        difference.Tiers.Select(tier => ImmutableArray.Create(tier.Unit, tier.Before, tier.After))
                    ),
                    Claims("Claims that became false", "Mend these sentences, or the data, before you publish.", difference, ClaimFate.BecameFalse),
                    Claims("Claims that are still false", "", difference, ClaimFate.StillFalse),
                    Claims("Claims that became true", "", difference, ClaimFate.BecameTrue),
                    Sentences("Sentences that changed", difference, authored: true),
                    Sentences("Sentences from templates that changed", difference, authored: false),
                    Claims("Claims added", "", difference, ClaimFate.Added),
                    Claims("Claims removed", "", difference, ClaimFate.Removed),
                    Parts("Charts", difference.Parts, "figure"),
                    Parts("Tables", difference.Parts, "table"),
                    Parts("Sections", difference.Parts, "section"),
                    Files("Input files", difference.Inputs),
                    PagesOf(difference),
                    DifferencePart.Table(
                        "Unchanged",
                        "Each hash is over everything of the kind that is the same; both sides give it.",
                        ["kind", "unchanged", "of", "hash"],
                        difference.Unchanged.Select(kind => ImmutableArray.Create(kind.Kind, Number(kind.Same), Number(kind.Of), kind.Hash))
                    ),
                }.Where(part => !part.IsEmpty),
            ]
        );

    /// <summary>One sentence that counts what changed.</summary>
    public static string Summary(EditionDifference difference)
    {
        var overall = difference.Scores.Where(score => score.Depth == 0).ToList();
        var counts = new[]
        {
            Count(difference.Cells.Length, "cell", "cells"),
            Count(difference.OwnCells.Length, "cell of own tables", "cells of own tables"),
            Count(
                difference.Scores.Count(score => score.ScoreBefore != score.ScoreAfter && score.Depth < 2),
                $"score above the {difference.Terms.Variables}",
                $"scores above the {difference.Terms.Variables}"
            ),
            Count(overall.Count(score => score.RankBefore != score.RankAfter), "overall rank", "overall ranks"),
            Count(difference.Tiers.Length, difference.Terms.Tier, difference.Terms.Tiers),
            Count(difference.Claims.Count(claim => claim.Fate is ClaimFate.Changed), "bound value", "bound values"),
            Count(difference.Claims.Count(claim => claim.Fate is ClaimFate.BecameFalse), "claim that is now false", "claims that are now false"),
            Count(difference.Parts.Count(part => part.Present.Kind == "figure"), "chart", "charts"),
            Count(difference.Parts.Count(part => part.Present.Kind == "table"), "table", "tables"),
        }.Where(text => text.Length > 0).ToList();
        return counts.Count == 0 ? "Words or files changed, no figures." : $"Changed: {string.Join(", ", counts)}.";
    }

    private static DifferencePart Cells(EditionDifference difference) => DifferencePart.Table(
        "Cells", "", [difference.Terms.Unit, "column", "before", "after", "place"],
        difference.Cells.Select(cell => ImmutableArray.Create(cell.Unit, cell.Node, Number(cell.Before), Number(cell.After), cell.Place)));

    private static DifferencePart OwnCells(ImmutableArray<OwnCellChange> cells) => DifferencePart.Table(
        "Cells of own tables", "", ["table", "row", "column", "before", "after", "place"],
        cells.Select(cell => ImmutableArray.Create(cell.Table, cell.Row, cell.Column, cell.Before, cell.After, cell.Place)));

    private static DifferencePart Scores(string title, EditionDifference difference, int depth)
    {
        var changes = difference.Scores.Where(score => depth == 2 ? score.Depth >= 2 : score.Depth == depth).OrderByDescending(score => score.Own).ToList();
        var own = changes.Count(score => score.Own);
        return DifferencePart.Table(
            title,
            string.Create(CultureInfo.InvariantCulture, $"{own} by own data, {changes.Count - own} because others moved."),
            [difference.Terms.Unit, "part", "score", "rank", "why"],
            changes.Select(change => ImmutableArray.Create(
                change.Unit,
                change.Node,
                Step(Number(change.ScoreBefore), Number(change.ScoreAfter)),
                Step(Number(change.RankBefore), Number(change.RankAfter)),
                change.Own ? "own data" : "others moved")));
    }

    private static DifferencePart Claims(string title, string intro, EditionDifference difference, ClaimFate fate) =>
        DifferencePart.List(
            title,
            intro,
            difference
                .Claims.Where(claim => claim.Fate == fate && (claim.IsAuthored || fate is not (ClaimFate.Added or ClaimFate.Removed)))
                .Select(Pair)
                .Distinct()
        );

    private static DifferencePart Sentences(string title, EditionDifference difference, bool authored) => DifferencePart.List(
        title,
        "",
        difference.Claims
            .Where(claim => claim.Fate == ClaimFate.Changed && claim.IsAuthored == authored && claim.Before!.Sentence != claim.After!.Sentence)
            .Select(Pair)
            .Except(difference.Claims.Where(claim => claim.Fate == ClaimFate.BecameFalse).Select(claim => Pair(claim) with { Reason = "" }))
            .Distinct());

    private static SentencePair Pair(ClaimChange claim) => new(
        Where(claim),
        claim.Before?.Sentence ?? "",
        claim.After?.Sentence ?? "",
        claim.Present.Fault);

    /// <remarks>A value that stands alone, in a box or a table of facts, is named by what it is bound to.</remarks>
    private static string Where(ClaimChange claim)
    {
        var place = claim.IsAuthored ? string.Create(CultureInfo.InvariantCulture, $"{claim.Present.File}:{claim.Present.Line}") : claim.Present.Section;
        return claim.Present.Sentence == claim.Present.Value ? $"{place} ({claim.Present.Binding})" : place;
    }

    private static DifferencePart Parts(string title, ImmutableArray<PartChange> parts, string kind) =>
        DifferencePart.Table(
            title,
            "",
            ["what", "title", "HTML", "PDF page"],
            parts
                .Where(part => part.Present.Kind == kind)
                .Select(part =>
                    ImmutableArray.Create(
                        part.Verb,
                        part.Present.Title.Length > 0 ? part.Present.Title : part.Present.Id,
                        part.Present.Address,
                        part.Present.Page
                    )
                )
        );

    private static DifferencePart Files(string title, SetChange files) =>
        DifferencePart.Table(
            title,
            "",
            ["what", "file"],
            files
                .Changed.Select(path => ImmutableArray.Create("changed", path))
                .Concat(files.Added.Select(path => ImmutableArray.Create("added", path)))
                .Concat(files.Removed.Select(path => ImmutableArray.Create("removed", path)))
        );

    private static DifferencePart PagesOf(EditionDifference difference)
    {
        var html = difference.Site.Changed.Concat(difference.Site.Added).Where(IsPage).ToList();
        var gone = difference.Site.Removed.Where(IsPage).ToList();
        var rows = new List<ImmutableArray<string>>();
        if (html.Count > 0)
            rows.Add(["HTML", Number(html.Count), string.Join(", ", html)]);
        if (gone.Count > 0)
            rows.Add(["HTML, removed", Number(gone.Count), string.Join(", ", gone)]);
        if (!difference.Pdf.Changed.IsEmpty)
            rows.Add(["PDF", Number(difference.Pdf.Changed.Length), string.Join(", ", difference.Pdf.Changed)]);
        if (difference.Pdf.Before != difference.Pdf.After)
            rows.Add(["PDF, number of pages", "", Step(Number(difference.Pdf.Before), Number(difference.Pdf.After))]);
        return DifferencePart.Table("Pages affected", "", ["edition", "pages", "which"], rows);
    }

    private static string Capital(string word) => new Term(word, word).Capital().One;

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static string Count(int count, string one, string several) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {several}"),
    };

    private static string Step(string before, string after) =>
        before == after ? after : $"{(before.Length == 0 ? "none" : before)} → {(after.Length == 0 ? "none" : after)}";

    private static string Number(double? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
