using System.Collections.Immutable;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Serving.Reviewing;

/// <summary>One thing that reviewers want, as the page of a review shows it.</summary>
/// <param name="Part">The title of the part that it is in.</param>
/// <param name="Before">The text before the words that are to be changed, to show where they stand.</param>
/// <param name="Old">The words as the Markdown has them.</param>
/// <param name="Wanted">The Markdown that is to stand there.</param>
/// <param name="After">The text behind them.</param>
internal sealed record ReviewItem(string Id, ReviewFinding Finding, string Part, string Before, string Old, string Wanted, string After)
{
    private const int Around = 90;

    /// <summary>Whether it can be written into the text, one way or the other.</summary>
    public bool CanBeAccepted => !Edits.IsEmpty;

    /// <summary>Whether it is one stretch of words, which can be written otherwise than the reviewer has it.</summary>
    public bool CanBeEdited => Edits.Length == 1;

    /// <summary>Those of a dispute too: whoever sees both sides may take one.</summary>
    public ImmutableArray<SourceEdit> Edits => Finding.Edits.IsEmpty ? Finding.Disputed : Finding.Edits;

    public static ReviewItem Of(ReviewFinding finding, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> parts)
    {
        var edits = finding.Edits.IsEmpty ? finding.Disputed : finding.Edits;
        // Places move when something is written above them; what is wanted, by whom, at which words stays the same.
        var id = ContentHash
            .Of(
                string.Join(
                    '\0',
                    edits
                        .Select(edit => $"{edit.File}\0{edit.Text}")
                        .Prepend($"{finding.Kind}\0{finding.Reviewer}\0{finding.Place.File}\0{finding.Message}")
                )
            )
            .ToString();
        var part = parts.GetValueOrDefault(finding.Place.File, finding.Place.File);
        if (edits is not [var edit] || !texts.TryGetValue(edit.File, out var text))
            return new(
                id,
                finding,
                part,
                "",
                "",
                string.Join('\n', edits.Select(one => one.Text.Trim()).Where(words => words.Length > 0)),
                "");
        return new(id, finding, part, Lead(text, edit.Start), text[edit.Start..edit.End], edit.Text, Tail(text, edit.End));
    }

    /// <summary>From the beginning of the paragraph or of a word, not too far off.</summary>
    private static string Lead(string text, int end)
    {
        var start = Math.Max(0, end - Around);
        var words = text[start..end].Split("\n\n")[^1];
        return words.Length == end - start && start > 0 ? $"... {words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..]}" : words;
    }

    private static string Tail(string text, int start)
    {
        var end = Math.Min(text.Length, start + Around);
        var words = text[start..end].Split("\n\n")[0].TrimEnd('\n');
        return words.Length == end - start && end < text.Length ? $"{words[..Math.Max(0, words.LastIndexOf(' '))]} ..." : words;
    }
}
