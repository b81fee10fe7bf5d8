using System.Collections.Immutable;
using System.Xml.Linq;

namespace ReportBuilder.Word.Reading;

/// <summary>Reads the comments, which answers which, and which are resolved.</summary>
internal static class CommentReader
{
    private const int MostComments = 5_000;

    public static ImmutableArray<ReviewComment> Read(
        XDocument? comments,
        XDocument? extended,
        IReadOnlyDictionary<string, CommentPlace> places)
    {
        if (comments?.Root is not { } root)
            return [];
        if (root.Elements(ReviewNames.W + "comment").Skip(MostComments).Any())
            throw new WordFileException(
                $"the file has more than {MostComments} comments",
                "send only the part of the report that is under review (export --part)");
        var byParagraph = root.Elements(ReviewNames.W + "comment").FirstBy(LastParagraph, comment => comment.Text(ReviewNames.Id));
        var more = (extended?.Root?.Elements(ReviewNames.W15 + "commentEx") ?? [])
            .FirstBy(element => element.Text(ReviewNames.W15 + "paraId"), element => element);
        return [.. root.Elements(ReviewNames.W + "comment")
            .Select(comment => Comment(comment, more.GetValueOrDefault(LastParagraph(comment)), byParagraph, places))];
    }

    private static ReviewComment Comment(
        XElement comment,
        XElement? more,
        Dictionary<string, string> byParagraph,
        IReadOnlyDictionary<string, CommentPlace> places)
    {
        var id = comment.Text(ReviewNames.Id);
        var place = places.GetValueOrDefault(id);
        var parent = more is null ? "" : byParagraph.GetValueOrDefault(more.Text(ReviewNames.W15 + "paraIdParent"), "");
        return new(
            id,
            comment.Text(ReviewNames.W + "author"),
            comment.Text(ReviewNames.W + "date"),
            string.Join('\n', comment.Descendants(ReviewNames.W + "p")
                .Select(paragraph => string.Concat(paragraph.Descendants(ReviewNames.W + "t").Select(text => text.Value)))).Trim(),
            parent == id ? "" : parent,
            more?.Text(ReviewNames.W15 + "done") is "1" or "true",
            place?.Passage.Id ?? "",
            place?.Start ?? 0,
            place is null ? "" : Quoted(place));
    }

    private static string Quoted(CommentPlace place)
    {
        var original = string.Concat(place.Passage.Pieces.Where(piece => piece.Change != Tracked.Inserted).Select(piece => piece.Text));
        var (start, end) = (Math.Min(place.Start, original.Length), Math.Min(place.End, original.Length));
        return end > start ? original[start..end] : "";
    }

    private static string LastParagraph(XElement comment) =>
        comment.Descendants(ReviewNames.W + "p")
            .LastOrDefault()?.Text(ReviewNames.W14 + "paraId") is { Length: > 0 } id ? id : "comment-" + comment.Text(ReviewNames.Id);

    /// <summary>The first of those with the same key counts.</summary>
    private static Dictionary<string, TValue> FirstBy<T, TValue>(this IEnumerable<T> items, Func<T, string> key, Func<T, TValue> value)
    {
        var map = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var item in items)
            map.TryAdd(key(item), value(item));
        return map;
    }
}
