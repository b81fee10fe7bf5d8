using System.Collections.Immutable;

namespace ReportBuilder.Differences;

/// <summary>A change on one page: which figures, which findings do not hold any longer, which ranks, which sentences. The rest is counted.</summary>
internal sealed class DifferenceBrief(EditionDifference difference, BriefReader reader)
{
    /// <summary>Files that change figures although no cell changed: the method, the list of units.</summary>
    private const int ToldFiles = 6;

    private readonly BriefScores scores = new(difference);

    public static DifferencePage Write(EditionDifference difference, string oldName, string newName) => new(
        $"What changed from {oldName} to {newName}",
        difference.IsEmpty ? "Nothing changed." : Summary(difference),
        difference.IsEmpty ? [] : [.. new DifferenceBrief(difference, BriefReader.Editor).Parts()]);

    /// <summary>The same page with everything one by one behind it.</summary>
    public static DifferencePage WithDetails(EditionDifference difference, string oldName, string newName)
    {
        var brief = Write(difference, oldName, newName);
        return difference.IsEmpty ? brief : brief with { Parts = brief.Parts.AddRange(DifferenceWording.Write(difference, oldName, newName).AsDetails) };
    }

    public IEnumerable<DifferencePart> Parts() =>
        new[] { Figures(), Files(), Findings(), Ranks(), Sentences(), Rest() }.Where(part => !part.IsEmpty);

    private static string Summary(EditionDifference difference)
    {
        var figures = Count(FigureChange.All(difference).Length, "figure changed", "figures changed");
        var what =
            figures.Length > 0 ? figures
            : difference.HasFigures ? "Scores changed by the method, not by a figure"
            : "Words or files changed, no figure did";
        return difference.Lost switch
        {
            null => $"{what}. Whether a finding that was printed is lost is told only where the new side is an edition's folder or revision.",
            { IsEmpty: true } => $"{what}. Every finding that is bound to the data still holds.",
            var lost =>
                $"{what}. {FindingsIn(lost.Value)} {(CountOf(lost.Value) == 1 ? "does" : "do")} not hold any longer: as the correction of an error it is substantial.",
        };
    }

    /// <summary>"3 findings that were printed".</summary>
    public static string FindingsIn(ImmutableArray<LostFinding> lost) => Count(CountOf(lost), "finding that was printed", "findings that were printed");

    /// <summary>Several claims of one sentence are one finding.</summary>
    public static int CountOf(ImmutableArray<LostFinding> lost) => lost.Select(finding => finding.Before.Sentence).Distinct(StringComparer.Ordinal).Count();

    private DifferencePart Figures()
    {
        var all = FigureChange.All(difference);
        return DifferencePart.Table(
            "What was wrong and what is right",
            Shown(all.Length, reader.Most.Figures),
            ["of", "figure", "was", "is", reader.Told],
            all.Take(reader.Most.Figures)
                .Select(figure => ImmutableArray.Create(figure.Of, figure.Figure, OrNone(figure.Was), OrNone(figure.Is), reader.Tell(figure)))
        );
    }

    private DifferencePart Files()
    {
        var files = difference.Inputs.Changed.Concat(difference.Inputs.Added).Concat(difference.Inputs.Removed)
            .Where(file => file.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var isMethod = FigureChange.All(difference).IsEmpty && !difference.Scores.IsEmpty;
        return DifferencePart.Said(
            "What moved the scores",
            isMethod ? $"No figure changed; {string.Join(", ", files.Take(ToldFiles).DefaultIfEmpty("the program"))} did." : ""
        );
    }

    private DifferencePart Findings() => DifferencePart.List(
        "Findings that do not hold any longer",
        difference.Lost is { } lost ? Shown(CountOf(lost), reader.Most.Findings) : "",
        (difference.Lost ?? [])
            .GroupBy(finding => finding.Before.Sentence, StringComparer.Ordinal)
            .Take(reader.Most.Findings).Select(Finding));

    private SentencePair Finding(IGrouping<string, LostFinding> claims)
    {
        var first = claims.FirstOrDefault(finding => finding.After is not null) ?? claims.First();
        var why = claims.Select(finding => $"It says {finding.Said}; the data say {finding.Data}").Distinct(StringComparer.Ordinal);
        return new(
            reader.Where(first.Before),
            first.Before.Sentence,
            first.After?.Sentence ?? "",
            $"{string.Join(". ", why)}{(first.After is null ? ". The sentence was taken out." : "")}"
        );
    }

    private DifferencePart Ranks() => DifferencePart.Table("Scores and ranks that change", "", ["part", "scores and ranks"], scores.Rows());

    private DifferencePart Sentences()
    {
        var lost = (difference.Lost ?? []).Select(finding => finding.Before.Sentence).ToHashSet(StringComparer.Ordinal);
        var changed = difference.Claims
            .Where(claim => claim is { Before: not null, After: not null } && claim.Before.Sentence != claim.After.Sentence)
            .Where(claim => !lost.Contains(claim.Before!.Sentence) && claim.After!.Sentence != claim.After.Value)
            .DistinctBy(claim => (claim.IsAuthored, claim.Before!.Sentence, claim.After!.Sentence))
            .ToLookup(claim => claim.IsAuthored);
        var (authored, made) = (changed[true].ToList(), changed[false].Count());
        var others = Count(made, "sentence made from data reads", "sentences made from data read");
        return authored.Count == 0
            ? DifferencePart.Said("Sentences that read anew", others.Length > 0 ? $"{others} anew." : "")
            : DifferencePart.List(
                "Sentences that read anew",
                string.Join(
                    ' ',
                    new[] { Shown(authored.Count, reader.Most.Sentences), others.Length > 0 ? $"Besides, {others} anew." : "" }.Where(text =>
                        text.Length > 0
                    )
                ),
                authored
                    .Take(reader.Most.Sentences)
                    .Select(claim => new SentencePair(reader.Where(claim.Present), claim.Before!.Sentence, claim.After!.Sentence, ""))
            );
    }

    private DifferencePart Rest()
    {
        var counts = string.Join(
            ", ",
            new[]
            {
                Count(difference.Parts.Count(part => part.Present.Kind == "figure"), "chart", "charts"),
                Count(difference.Parts.Count(part => part.Present.Kind == "table"), "table", "tables"),
                Count(
                    difference.Site.Changed.Concat(difference.Site.Added).Concat(difference.Site.Removed).Count(IsPage),
                    "page of the web edition",
                    "pages of the web edition"
                ),
                Count(difference.Pdf.Changed.Length, "page of the PDF", "pages of the PDF"),
                Count(
                    difference.Inputs.Changed.Length + difference.Inputs.Added.Length + difference.Inputs.Removed.Length,
                    "file of the edition",
                    "files of the edition"
                ),
            }.Where(text => text.Length > 0)
        );
        return DifferencePart.Said("Everything else", $"{(counts.Length > 0 ? $"{counts} changed. " : "")}{reader.Rest}");
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static string OrNone(string value) => value.Length > 0 ? value : "none";

    private static string Shown(int count, int told) => count > told ? FormattableString.Invariant($"The first {told} of {count}.") : "";

    private static string Count(int count, string one, string several) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => FormattableString.Invariant($"{count} {several}"),
    };
}
