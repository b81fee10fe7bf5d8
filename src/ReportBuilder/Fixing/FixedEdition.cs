using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Fixing;

/// <summary>
/// Settles findings in an edition's Markdown, in memory: it takes the sure fixes, reads the edition again, and goes on until none is left.
/// A fix that would make new trouble is left for a person.
/// </summary>
internal sealed class FixedEdition
{
    private const int MostRounds = 20;

    /// <summary>What may be told of a sentence once something else in it is settled, and what a claim that holds may be besides.</summary>
    private static readonly ImmutableArray<string> Expected = ["RB4302", "RB4303", "RB4305"];

    private readonly Func<ReportSources, ImmutableArray<Diagnostic>> check;
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    private FixedEdition(ReportSources sources, Func<ReportSources, ImmutableArray<Diagnostic>> check) =>
        (Sources, this.check, Findings) = (sources, check, check(sources));

    /// <summary>The edition with the fixes in it.</summary>
    public ReportSources Sources { get; private set; }

    /// <summary>What is still told of it.</summary>
    public ImmutableArray<Diagnostic> Findings { get; private set; }

    public List<PlacedFix> Applied { get; } = [];

    /// <param name="check">Everything that is told of an edition.</param>
    public static FixedEdition Of(ReportSources sources, Func<ReportSources, ImmutableArray<Diagnostic>> check)
    {
        var edition = new FixedEdition(sources, check);
        for (var round = 0; round < MostRounds && edition.Next() is { Count: > 0 } fixes; round++)
            edition.Take(fixes);
        return edition;
    }

    /// <summary>The fixes that can be placed in the Markdown, sure ones and others.</summary>
    public static IEnumerable<PlacedFix> Placed(ReportSources sources, IEnumerable<Diagnostic> findings)
    {
        var texts = new Dictionary<string, AuthorsText?>(StringComparer.Ordinal);
        foreach (var finding in findings.Where(finding => finding.Fix is not null))
        {
            var file = finding.Fix!.Edits[0].From.File;
            if (!file.EndsWith(".md", StringComparison.Ordinal) || !sources.Files.TryGetValue(file, out var bytes))
                continue;
            if (!texts.TryGetValue(file, out var text))
                texts[file] = text = AuthorsText.Of(bytes);
            if (text is not null && PlacedFix.Of(finding, text) is { } placed)
                yield return placed;
        }
    }

    /// <summary>Sure fixes that do not touch one another.</summary>
    private List<PlacedFix> Next()
    {
        var next = new List<PlacedFix>();
        foreach (var fix in Placed(Sources, Findings).Where(fix => fix.IsSure && !refused.Contains(KeyOf(fix))))
        {
            if (!next.Any(fix.Meets))
                next.Add(fix);
        }

        return next;
    }

    /// <summary>
    /// Takes fixes where the edition tells of nothing new for them. Where it does, each half is tried by itself, down to the one that is
    /// refused.
    /// </summary>
    private void Take(List<PlacedFix> fixes)
    {
        var changed = Sources with
        {
            Files = Sources.Files.SetItems(
                fixes
                    .GroupBy(fix => fix.Edits[0].File, StringComparer.Ordinal)
                    .Select(file => KeyValuePair.Create(file.Key, Edited(Sources.Files[file.Key], file)))
            ),
        };
        var findings = check(changed);
        if (IsBetter(findings, fixes))
        {
            (Sources, Findings) = (changed, findings);
            Applied.AddRange(fixes);
        }
        else if (fixes.Count == 1)
        {
            refused.Add(KeyOf(fixes[0]));
        }
        else
        {
            // What stands behind a change has moved: the second half is placed anew in the next round.
            var half = fixes.Count / 2;
            Take(fixes[..half]);
            if (Applied.Count == 0 || !fixes[..half].Contains(Applied[^1]))
                Take(fixes[half..]);
        }
    }

    /// <summary>Every finding is settled that was to be, and no line has more of any kind than before, but for what was hidden behind it.</summary>
    private bool IsBetter(ImmutableArray<Diagnostic> findings, List<PlacedFix> fixes)
    {
        var (before, after) = (Counted(Findings), Counted(findings));
        return after.All(count => Expected.Contains(count.Key.Code) || count.Value <= before.GetValueOrDefault(count.Key))
            && fixes
                .GroupBy(fix => KindOf(fix.Finding))
                .All(kind =>
                    Expected.Contains(kind.Key.Code)
                        ? kind.All(fix =>
                            findings.Count(finding => SayingOf(finding) == SayingOf(fix.Finding))
                            < Findings.Count(finding => SayingOf(finding) == SayingOf(fix.Finding))
                        )
                        : after.GetValueOrDefault(kind.Key) <= before.GetValueOrDefault(kind.Key) - kind.Count()
                );
    }

    private static Dictionary<(string Code, string File, int Line), int> Counted(ImmutableArray<Diagnostic> findings) =>
        findings.GroupBy(KindOf).ToDictionary(kind => kind.Key, kind => kind.Count());

    private static (string Code, string File, int Line) KindOf(Diagnostic finding) => (finding.Code, finding.Place.File, finding.Place.Line);

    private static ImmutableArray<byte> Edited(ImmutableArray<byte> file, IEnumerable<PlacedFix> fixes) =>
        [.. Encoding.UTF8.GetBytes(AppliedReview.Applied(Encoding.UTF8.GetString(file.AsSpan()), fixes.SelectMany(fix => fix.Edits)))];

    /// <summary>A finding wherever on its line it has moved to.</summary>
    private static string SayingOf(Diagnostic finding) => $"{finding.Code} {finding.Place.File}:{finding.Place.Line} {finding.Message}";

    private static string KeyOf(PlacedFix fix) => $"{SayingOf(fix.Finding)} {fix.Then}";
}
