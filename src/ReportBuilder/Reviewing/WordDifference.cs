using DiffPlex;
using DiffPlex.Chunkers;

namespace ReportBuilder.Reviewing;

/// <summary>A stretch that differs between two texts.</summary>
internal readonly record struct ChangedStretch(int Start, int Length, int NewStart, int NewLength)
{
    public int End => Start + Length;
}

/// <summary>What differs between two texts, word by word.</summary>
internal sealed class WordDifference
{
    /// <summary>
    /// Comparing takes time by the letters of one text times those of the other; above this, what lies between the first and the
    /// last change is one.
    /// </summary>
    private const long MostLetters = 8_000_000_000;

    private readonly List<ChangedStretch> stretches = [];

    public WordDifference(string old, string @new)
    {
        if (old == @new)
            return;
        if ((long)old.Length * @new.Length > MostLetters)
        {
            IsCoarse = true;
            stretches.Add(Whole(old, @new));
            return;
        }

        var found = Differ.Instance.CreateDiffs(old, @new, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var (before, after) = (Starts(found.PiecesOld), Starts(found.PiecesNew));
        foreach (var block in found.DiffBlocks)
        {
            var (start, newStart) = (before[block.DeleteStartA], after[block.InsertStartB]);
            var (end, newEnd) = (before[block.DeleteStartA + block.DeleteCountA], after[block.InsertStartB + block.InsertCountB]);
            stretches.Add(WithoutQuotes(old, @new, new(start, end - start, newStart, newEnd - newStart)));
        }
    }

    /// <summary>The texts are too long to compare word by word: what lies between the first and the last change counts as one.</summary>
    public bool IsCoarse { get; }

    public IReadOnlyList<ChangedStretch> Stretches => stretches;

    /// <summary>
    /// Where an unchanged stretch of the old text stands in the new one; null where something in it changed, or right beside it.
    /// </summary>
    public int? NewPlace(int start, int end)
    {
        var shift = 0;
        foreach (var stretch in stretches)
        {
            if (stretch.Start <= end && start <= stretch.End)
                return null;
            if (stretch.Start >= end)
                break;
            shift += stretch.NewLength - stretch.Length;
        }

        return start + shift;
    }

    /// <summary>
    /// A quotation mark that both texts have around the changed words is no part of the change: the author wrote it straight.
    /// </summary>
    private static ChangedStretch WithoutQuotes(string old, string @new, ChangedStretch stretch)
    {
        var (start, end, newStart, newEnd) = (stretch.Start, stretch.End, stretch.NewStart, stretch.NewStart + stretch.NewLength);
        while (start < end && newStart < newEnd && old[start] == @new[newStart] && IsQuote(old[start]))
            (start, newStart) = (start + 1, newStart + 1);
        while (start < end && newStart < newEnd && old[end - 1] == @new[newEnd - 1] && IsQuote(old[end - 1]))
            (end, newEnd) = (end - 1, newEnd - 1);
        return new(start, end - start, newStart, newEnd - newStart);
    }

    private static bool IsQuote(char letter) => letter is '“' or '”' or '‘' or '’';

    private static ChangedStretch Whole(string old, string @new)
    {
        var same = old.AsSpan().CommonPrefixLength(@new);
        var tail = 0;
        while (tail < Math.Min(old.Length, @new.Length) - same && old[^(tail + 1)] == @new[^(tail + 1)])
            tail++;
        return new(same, old.Length - same - tail, same, @new.Length - same - tail);
    }

    private static int[] Starts(IReadOnlyList<string> pieces)
    {
        var starts = new int[pieces.Count + 1];
        for (var at = 0; at < pieces.Count; at++)
            starts[at + 1] = starts[at] + pieces[at].Length;
        return starts;
    }
}
