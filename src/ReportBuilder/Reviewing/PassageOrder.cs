using ReportBuilder.Word;

namespace ReportBuilder.Reviewing;

/// <summary>Where the paragraphs stand in the file that came back: which were moved, and which are new.</summary>
internal sealed class PassageOrder
{
    /// <summary>Two texts are taken for the same one, moved or rewritten, from this share of common words.</summary>
    private const double Alike = 0.7;

    /// <summary>How many pairs of texts are compared before the rest counts as unlike.</summary>
    private const int MostPairs = 50_000;

    private readonly Dictionary<string, Passage> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NewPlace> moved = new(StringComparer.Ordinal);
    private readonly List<NewPlace> added = [];
    private int pairs;

    public PassageOrder(ReviewedFile file, SentCopy sent)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paragraph in sent.Paragraphs)
            places.TryAdd(paragraph.Id, places.Count);
        var frame = sent.Frame.ToHashSet(StringComparer.Ordinal);
        var known = file.Passages.Where(passage => places.ContainsKey(passage.Id)).ToList();
        foreach (var passage in known)
            byId.TryAdd(passage.Id, passage);
        var kept = Rising([.. known.Select(passage => places[passage.Id])]).Select(at => known[at].Id).ToHashSet(StringComparer.Ordinal);
        var last = "";
        for (var at = 0; at < file.Passages.Length; at++)
        {
            var passage = file.Passages[at];
            if (kept.Contains(passage.Id))
                last = passage.Id;
            else if (places.ContainsKey(passage.Id))
                moved.TryAdd(passage.Id, new(passage, last, at));
            else if (passage.Final.Trim().Length > 0 && !IsFrame(passage, frame))
                added.Add(new(passage, last, at));
        }
    }

    public IReadOnlyList<NewPlace> Added => added;

    public Passage? Of(string id) => byId.GetValueOrDefault(id);

    /// <summary>Where a moved paragraph stands now; null for one that was not moved.</summary>
    public NewPlace? Moved(string id) => moved.GetValueOrDefault(id);

    /// <summary>The new paragraph that says about the same, which is new no longer.</summary>
    public NewPlace? TakeAlike(string text)
    {
        for (var at = 0; at < added.Count && pairs++ < MostPairs; at++)
        {
            if (Likeness(added[at].Passage.Final, text) < Alike)
                continue;
            var found = added[at];
            added.RemoveAt(at);
            return found;
        }

        return null;
    }

    /// <summary>Lines that the file prints by itself carry no bookmark either: those of the cover, and of the contents.</summary>
    private static bool IsFrame(Passage passage, HashSet<string> frame) =>
        passage.Pieces.All(piece => piece.Change == Tracked.Kept) && frame.Contains(passage.Final.Trim());

    /// <summary>The places of the longest rising sequence of numbers: what kept its order.</summary>
    private static List<int> Rising(List<int> numbers)
    {
        var (ends, before) = (new List<int>(), new int[numbers.Count]);
        for (var at = 0; at < numbers.Count; at++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = numbers[ends[middle]] < numbers[at] ? (middle + 1, high) : (low, middle);
            }

            before[at] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
                ends.Add(at);
            else
                ends[low] = at;
        }

        var rising = new List<int>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
            rising.Add(at);
        return rising;
    }

    /// <summary>The share of words that two texts have in common.</summary>
    private static double Likeness(string one, string other)
    {
        var (first, second) = (
            one.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            other.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (first.Length == 0 || second.Length == 0
            || Math.Min(first.Length, second.Length) < Alike / 2 * Math.Max(first.Length, second.Length))
            return 0;
        var left = second.GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(words => words.Key, words => words.Count(), StringComparer.Ordinal);
        var common = first.Count(word => left.TryGetValue(word, out var count) && count > 0 && (left[word] = count - 1) >= 0);
        return 2.0 * common / (first.Length + second.Length);
    }
}

/// <summary>A paragraph that was not there before.</summary>
/// <param name="After">The sent paragraph, of those that kept their order, that it stands behind; empty at the beginning.</param>
/// <param name="Rank">Its place in the file that came back.</param>
internal sealed record NewPlace(Passage Passage, string After, int Rank);
