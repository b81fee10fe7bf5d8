using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>A comment with the answers to it.</summary>
internal sealed record CommentThread(ReviewComment Comment, ImmutableArray<ReviewComment> Answers)
{
    private const int DeepestAnswer = 50;

    /// <summary>
    /// Every comment stands in one thread: an answer to an answer in that of the first, an answer to nothing in one of its own.
    /// </summary>
    public static IEnumerable<CommentThread> Of(ImmutableArray<ReviewComment> comments)
    {
        var byId = new Dictionary<string, ReviewComment>(StringComparer.Ordinal);
        foreach (var comment in comments)
            byId.TryAdd(comment.Id, comment);
        var answers = comments.ToLookup(comment => First(comment, byId), ReferenceEqualityComparer.Instance);
        return comments.Where(comment => ReferenceEquals(First(comment, byId), comment))
            .Select(comment => new CommentThread(comment, [.. answers[comment].Where(answer => !ReferenceEquals(answer, comment))]));
    }

    /// <summary>As an entry of a YAML list.</summary>
    public string ToYaml(string place, string who)
    {
        var yaml = new StringBuilder();
        yaml.Append("- place: ").Append(Quoted(place)).Append('\n');
        Entry(yaml, "  ", Comment, who);
        if (Comment.Quoted.Length > 0)
            yaml.Append("  about: ").Append(Quoted(Comment.Quoted)).Append('\n');
        yaml.Append("  resolved: ").Append(Comment.IsResolved ? "true" : "false").Append('\n');
        if (!Answers.IsEmpty)
            yaml.Append("  answers:\n");
        foreach (var answer in Answers)
            Entry(yaml.Append("    - "), "      ", answer, who, isFirst: true);
        return yaml.ToString();
    }

    private static void Entry(StringBuilder yaml, string indent, ReviewComment comment, string who, bool isFirst = false)
    {
        yaml.Append(isFirst ? "" : indent).Append("by: ").Append(Quoted(comment.Author.Length > 0 ? comment.Author : who)).Append('\n');
        if (comment.Date.Length > 0)
            yaml.Append(indent).Append("on: ").Append(Quoted(comment.Date)).Append('\n');
        yaml.Append(indent).Append("says: ").Append(Quoted(comment.Text)).Append('\n');
    }

    private static ReviewComment First(ReviewComment comment, Dictionary<string, ReviewComment> byId)
    {
        var first = comment;
        for (var step = 0; first.ParentId.Length > 0 && byId.TryGetValue(first.ParentId, out var parent); step++)
        {
            if (step > DeepestAnswer || ReferenceEquals(parent, comment))
                return comment;
            first = parent;
        }

        return first;
    }

    /// <summary>In double quotes, which YAML shares with JSON.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
