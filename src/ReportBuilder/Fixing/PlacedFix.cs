using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Reviewing;

namespace ReportBuilder.Fixing;

/// <summary>What settles a finding, at its place in the author's file.</summary>
/// <param name="Now">The sentence as it is typed.</param>
/// <param name="Then">The sentence with the change in it.</param>
internal sealed record PlacedFix(Diagnostic Finding, ImmutableArray<SourceEdit> Edits, string Now, string Then)
{
    public bool IsSure => Finding.Fix!.IsSure;

    /// <summary>The finding's fix in the text of its file; null where its words are not found there.</summary>
    public static PlacedFix? Of(Diagnostic finding, AuthorsText text)
    {
        var edits = ImmutableArray.CreateBuilder<SourceEdit>();
        foreach (var edit in finding.Fix!.Edits)
        {
            if (text.Find(edit.From, edit.Found) is not var (start, end))
                return null;
            var typed = text.Quoting(start) switch { '"' => edit.Text.Replace("\"", "\\\"", StringComparison.Ordinal), '\'' => edit.Text.Replace("'", "''", StringComparison.Ordinal), _ => edit.Text };
            edits.Add(edit.Kind switch
            {
                EditKind.Before => new(edit.From.File, start, start, typed),
                EditKind.After => new(edit.From.File, end, end, typed),
                _ => new(edit.From.File, start, end, typed),
            });
        }

        edits.Sort((one, other) => one.Start.CompareTo(other.Start));
        var (first, last) = Sentence(text.Text, edits[0].Start, edits[^1].End);
        SourceEdit[] own = [.. edits.Select(edit => edit with { Start = edit.Start - first, End = edit.End - first })];
        return new(finding, edits.DrainToImmutable(), text.Text[first..last], AppliedReview.Applied(text.Text[first..last], own));
    }

    public bool Meets(PlacedFix other) => Edits[0].File == other.Edits[0].File && Edits[0].Start <= other.Edits[^1].End && other.Edits[0].Start <= Edits[^1].End;

    /// <summary>From behind the full stop before a stretch to the next one, within its lines.</summary>
    private static (int First, int Last) Sentence(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] != '\n' && !(text[start - 1] == ' ' && start > 1 && text[start - 2] is '.' or '!' or '?'))
            start--;
        while (end < text.Length && text[end] is not ('\r' or '\n') && !(text[end] is '.' or '!' or '?' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))))
            end++;
        return (start, end < text.Length && text[end] is '.' or '!' or '?' ? end + 1 : end);
    }
}
