using System.Collections.Immutable;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>A change on one page: which figures, which findings do not hold any longer, which ranks, which sentences. The rest is counted.</summary>
internal sealed class DifferenceBrief(EditionDifference difference, BriefReader reader)
{
    /// <summary>Files that change figures although no cell changed: the method, the list of units.</summary>
    private const int ToldFiles = 6;

    private readonly BriefScores scores = new(difference, reader.Wording);

    private Wording Wording => reader.Wording;

    public static DifferencePage Write(EditionDifference difference, string oldName, string newName) => new(
        $"What changed from {oldName} to {newName}",
        difference.IsEmpty ? "Nothing changed." : Summary(difference),
        difference.IsEmpty ? [] : [.. new DifferenceBrief(difference, BriefReader.Editor).Parts()]);

    /// <summary>The same page with everything one by one behind it.</summary>
    public static DifferencePage WithDetails(EditionDifference difference, string oldName, string newName)
    {
        var brief = Write(difference, oldName, newName);
        return difference.IsEmpty ? brief : brief with { Parts = brief.Parts.AddRange(new DifferenceWording(difference, Wording.Neutral).Write(oldName, newName).AsDetails) };
    }

    public IEnumerable<DifferencePart> Parts() =>
        new[] { Figures(), Files(), Findings(), Ranks(), Sentences() }.Concat(Languages()).Append(Rest()).Where(part => !part.IsEmpty);

    /// <summary>The findings and a few sentences of other languages; figures and scores are the same in all.</summary>
    private IEnumerable<DifferencePart> Languages() => (reader.ReadsLanguages ? difference.Others : [])
        .Select(other => (other.Language, Brief: new DifferenceBrief(other.Difference, reader.OfOtherLanguage)))
        .SelectMany(other => new[] { other.Brief.Findings(), other.Brief.Sentences() }.Select(part => part.In(other.Language, Wording)));

    private static string Summary(EditionDifference difference)
    {
        var figures = Count(FigureChange.All(difference).Length, "figure changed", "figures changed");
        var what =
            figures.Length > 0 ? figures
            : difference.HasFigures ? "Scores changed by the method, not by a figure"
            : "Words or files changed, no figure did";
        var others = string.Concat(difference.Others.Where(other => other.Difference.Lost is { IsEmpty: false }).Select(other =>
            $" {other.Language}: {Wording.Neutral.Say("correction.findings-lost", ("count", CountOf(other.Difference.Lost!.Value)))}"));
        return others.Length == 0 ? Told(difference, what) : $"{Told(difference, what)}{others}";
    }

    private static string Told(EditionDifference difference, string what) =>
        difference.Lost switch
        {
            null => $"{what}. Whether a finding that was printed is lost is told only where the new side is an edition's folder or revision.",
            { IsEmpty: true } => $"{what}. Every finding that is bound to the data still holds.",
            var lost =>
                $"{what}. {Wording.Neutral.Say("correction.findings-lost", ("count", CountOf(lost.Value))).TrimEnd('.')}: as the correction of an error it is substantial.",
        };

    /// <summary>Several claims of one sentence are one finding.</summary>
    public static int CountOf(ImmutableArray<LostFinding> lost) => lost.Select(finding => finding.Before.Sentence).Distinct(StringComparer.Ordinal).Count();

    private DifferencePart Figures()
    {
        var all = FigureChange.All(difference);
        return DifferencePart.Table(
            Wording["correction.part.figures"],
            Shown(all.Length, reader.Most.Figures),
            [Wording["correction.head.of"], Wording["correction.head.figure"], Wording["correction.head.was"], Wording["correction.head.is"], reader.Told],
            all.Take(reader.Most.Figures)
                .Select(figure => ImmutableArray.Create(figure.Of, figure.FigureIn(Wording), OrNone(figure.Was), OrNone(figure.Is), reader.Tell(figure)))
        );
    }

    private DifferencePart Files()
    {
        var files = difference.Inputs.Changed.Concat(difference.Inputs.Added).Concat(difference.Inputs.Removed)
            .Where(file => file.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var isMethod = FigureChange.All(difference).IsEmpty && !difference.Scores.IsEmpty;
        return DifferencePart.Said(
            Wording["correction.part.moved"],
            isMethod
                ? Wording.Say(
                    "correction.moved",
                    ("files", Wording.Sequence([.. files.Take(ToldFiles).DefaultIfEmpty(Wording["correction.program"])]))
                )
                : ""
        );
    }

    private DifferencePart Findings() => DifferencePart.List(
        Wording["correction.part.findings"],
        difference.Lost is { } lost ? Shown(CountOf(lost), reader.Most.Findings) : "",
        (difference.Lost ?? [])
            .GroupBy(finding => finding.Before.Sentence, StringComparer.Ordinal)
            .Take(reader.Most.Findings).Select(Finding));

    private SentencePair Finding(IGrouping<string, LostFinding> claims)
    {
        var first = claims.FirstOrDefault(finding => finding.After is not null) ?? claims.First();
        var why = claims.Select(finding => finding.Why(Wording)).Distinct(StringComparer.Ordinal);
        if (first.After is null)
            why = why.Append(Wording["correction.taken-out"]);
        return new(
            Places(claims.Select(finding => finding.Before)),
            first.Before.Sentence,
            first.After?.Sentence ?? "",
            string.Join(Wording["list.full-stop"], why));
    }

    private DifferencePart Ranks() =>
        DifferencePart.Table(Wording["correction.part.scores"], "", [Wording["correction.head.part"], Wording["correction.head.scores"]], scores.Rows());

    private DifferencePart Sentences()
    {
        var lost = (difference.Lost ?? []).Select(finding => finding.Before.Sentence).ToHashSet(StringComparer.Ordinal);
        var changed = difference.Claims.Concat(difference.Made)
            .Where(claim => claim is { Before: not null, After: not null } && claim.Before.Sentence != claim.After.Sentence)
            .Where(claim => !lost.Contains(claim.Before!.Sentence) && claim.After!.Sentence != claim.After.Value)
            .GroupBy(claim => (claim.IsAuthored, Before: claim.Before!.Sentence, After: claim.After!.Sentence))
            .ToLookup(claims => claims.Key.IsAuthored);
        var (authored, made) = (changed[true].ToList(), changed[false].Count());
        var title = Wording["correction.part.sentences"];
        if (authored.Count == 0)
            return DifferencePart.Said(title, Made("correction.made", made));
        var intro = new[] { Shown(authored.Count, reader.Most.Sentences), Made("correction.made-besides", made) }.Where(text => text.Length > 0);
        return DifferencePart.List(
            title,
            string.Join(Wording["sentences"], intro),
            authored
                .Take(reader.Most.Sentences)
                .Select(claims => new SentencePair(Places(claims.Select(claim => claim.Present)), claims.Key.Before, claims.Key.After, "")));
    }

    /// <summary>A sentence may stand in several places: in the report, in an article about it.</summary>
    private string Places(IEnumerable<ClaimState> claims) =>
        string.Join(Wording["list.semicolon"], claims.Select(reader.Where).Distinct(StringComparer.Ordinal));

    private DifferencePart Rest()
    {
        var (site, inputs) = (difference.Site, difference.Inputs);
        var counts = new[]
        {
            Made("correction.count.charts", difference.Parts.Count(part => part.Present.Kind == "figure")),
            Made("correction.count.tables", difference.Parts.Count(part => part.Present.Kind == "table")),
            Made("correction.count.web", site.Changed.Concat(site.Added).Concat(site.Removed).Count(IsPage)),
            Made("correction.count.pdf", difference.Pdf.Changed.Length),
            Made("correction.count.files", inputs.Changed.Length + inputs.Added.Length + inputs.Removed.Length),
        }.Where(text => text.Length > 0).ToList();
        var changed = counts.Count == 0 ? "" : Wording.Say("correction.rest", ("list", Wording.Sequence(counts))) + Wording["sentences"];
        return DifferencePart.Said(Wording["correction.part.rest"], changed + reader.Rest);
    }

    /// <summary>A phrase about a number of things; nothing of none.</summary>
    private string Made(string key, int count) => count == 0 ? "" : Wording.Say(key, ("count", count));

    private string OrNone(string value) => value.Length > 0 ? value : Wording["correction.none"];

    private string Shown(int count, int told) => count > told ? Wording.Say("correction.shown", ("told", told), ("count", count)) : "";

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static string Count(int count, string one, string several) => count switch
    {
        0 => "",
        1 => $"1 {one}",
        _ => FormattableString.Invariant($"{count} {several}"),
    };
}
