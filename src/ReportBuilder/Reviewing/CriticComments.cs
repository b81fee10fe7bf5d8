using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Reviewing;

/// <summary>Comments in the text itself, as CriticMarkup: behind the words that they are about, on one line, and never printed.</summary>
internal static partial class CriticComments
{
    public const string Resolved = "(resolved)";

    /// <summary>Writes a comment behind a printed place; null where it would be printed or would break a setting.</summary>
    /// <param name="file">The text as it was sent.</param>
    public static SourceEdit? Place(CommentThread thread, string who, PlacedText text, int printed, string file)
    {
        var line = SourceText.StartOfLine(file, text.Start);
        if (!text.Paragraph.Place.File.EndsWith(".md", StringComparison.Ordinal)
            || SourcePlacing.IsYaml(text.Paragraph.Place.File, file, text.Start) || SourcePlacing.IsInDirective(file, line))
            return null;
        var before = text.Units.LastOrDefault(unit => unit.PrintedEnd <= printed && unit.Length > 0);
        var at = before.SourceLength > 0 && !IsInCode(file, text.Start, before.SourceEnd) ? before.SourceEnd : text.End;
        return new(text.Paragraph.Place.File, at, at, Write(thread, who, inTable: file.AsSpan(line).TrimStart().StartsWith("|")));
    }

    /// <summary>Takes the comments at these places of a file out of it, and the signs around the words that they are about.</summary>
    public static IEnumerable<SourceEdit> Without(string file, string text, IEnumerable<SourcePlace> places)
    {
        var lines = SentTexts.LineStarts(text);
        foreach (var place in places.Where(place => place.Line >= 1 && place.Line <= lines.Length).Distinct())
        {
            var at = lines[place.Line - 1] + Math.Max(0, place.Column - 1);
            var end = at < text.Length ? text.IndexOf(CriticMarks.CommentEnd, at, StringComparison.Ordinal) : -1;
            if (end < 0 || !text.AsSpan(at).StartsWith(CriticMarks.Comment))
                continue;
            var isAbout = text.AsSpan(0, at).EndsWith(CriticMarks.HighlightEnd);
            var about = isAbout ? text.LastIndexOf(CriticMarks.Highlight, at, StringComparison.Ordinal) : -1;
            if (about >= 0)
                yield return new(file, about, about + CriticMarks.Highlight.Length, "");
            yield return new(file, about >= 0 ? at - CriticMarks.HighlightEnd.Length : at, end + CriticMarks.CommentEnd.Length, "");
        }
    }

    private static string Write(CommentThread thread, string who, bool inTable)
    {
        var said = thread.Answers.Prepend(thread.Comment)
            .Select(comment => $"{(comment.Author.Length > 0 ? comment.Author : who)}{Day(comment.Date)}: {comment.Text}");
        var words = Blank().Replace($"{string.Join(" / ", said)}{(thread.Comment.IsResolved ? $" {Resolved}" : "")}", " ").Trim();
        foreach (var sign in CriticMarks.All)
            words = words.Replace(sign, $"{sign[..1]} {sign[1..]}", StringComparison.Ordinal);
        return $"{CriticMarks.Comment}{(inTable ? words.Replace('|', '/') : words)}{CriticMarks.CommentEnd}";
    }

    private static string Day(string date) => date.Length >= 10 ? $" ({date[..10]})" : "";

    /// <summary>Between two backticks everything is printed.</summary>
    private static bool IsInCode(string file, int start, int at) => file.AsSpan(start, Math.Max(0, at - start)).Count('`') % 2 == 1;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
