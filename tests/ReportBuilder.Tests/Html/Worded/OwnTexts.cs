using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>What an edition wrote itself: names, terms, titles, and the text of its files between calls.</summary>
internal static partial class OwnTexts
{
    public static IEnumerable<string> Of(ReportDraft draft, ReportSources sources)
    {
        var (edition, framework) = (draft.Inputs.Edition, draft.Inputs.Framework);
        return
        [
            edition.Title, edition.Subtitle, edition.Kind, edition.Publisher, edition.Description, edition.SourceStatement,
            .. edition.Keywords,
            .. edition.Corrections.Select(correction => correction.Text),
            .. edition.Terms.All.SelectMany(term => (string[])[term.Term.One, term.Term.Other]),
            .. draft.Scores.Units.SelectMany(unit => (string[])[unit.Id, unit.Name, unit.SortName, unit.Group]),
            .. draft.Scores.Tiers.Select(tier => tier.Name),
            .. framework.Nodes.SelectMany(node => (string[])[node.Id, node.Name]),
            .. framework.Nodes.Select(node => node.Indicator).OfType<Indicator>().SelectMany(indicator => (string[])[indicator.Name, indicator.Source]),
            .. draft.Inputs.Sources.SelectMany(source => (string[])[source.Text, .. source.Text.Split(',')]),
            .. draft.Inputs.Recipe?.Levels ?? [],
            .. sources.Files.Where(file => IsText(file.Key)).SelectMany(file => Stretches(Encoding.UTF8.GetString(file.Value.AsSpan()))),
        ];
    }

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path == "content/report.yaml";

    private static IEnumerable<string> Stretches(string file) => file.Split('\n').SelectMany(line => Break().Split(line));

    /// <summary>Calls, and what stands before the text of a line: its key, the marks of a heading or a list.</summary>
    [GeneratedRegex(@"\{[^}]*\}+|^ *(- )?[\w-]+: *|^#+ |^[-:]+ *|[{}\[\]]|, (?=[a-z-]+: )")]
    private static partial Regex Break();
}
