using System.Text.RegularExpressions;

namespace ReportBuilder.Composing.Prose.Footnotes;

/// <summary>
/// The labels of footnotes in a text, as they are typed: what is cited and not defined, or defined and not cited, is an author's slip.
/// </summary>
internal static partial class FootnoteLabels
{
    /// <summary>The slips in the order of the text, each with its place.</summary>
    public static IEnumerable<(string Label, bool IsDefined, int Line, int Column)> Unmatched(string markdown)
    {
        if (!markdown.Contains("[^", StringComparison.Ordinal))
            return [];
        var labels = Label()
            .Matches(markdown)
            .Select(match => (match, Name: match.Groups["label"].Value, IsDefinition: match.Groups["colon"].Success))
            .ToList();
        var defined = labels.Where(label => label.IsDefinition).Select(label => label.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var cited = labels.Where(label => !label.IsDefinition).Select(label => label.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return labels
            .Where(label => !(label.IsDefinition ? cited : defined).Contains(label.Name))
            .Select(label =>
                (
                    label.Name,
                    label.IsDefinition,
                    markdown.AsSpan(0, label.match.Groups["sign"].Index).Count('\n'),
                    ColumnOf(markdown, label.match.Groups["sign"].Index)
                )
            );
    }

    private static int ColumnOf(string markdown, int at) => at == 0 ? 0 : at - (markdown.LastIndexOf('\n', at - 1) + 1);

    /// <summary>A definition stands at the start of its line, behind three spaces at most.</summary>
    [GeneratedRegex(
        @"(?<=^[ ]{0,3})(?<sign>\[\^(?<label>[^\]\s]+)\])(?<colon>:)|(?<sign>\[\^(?<label>[^\]\s]+)\])",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
