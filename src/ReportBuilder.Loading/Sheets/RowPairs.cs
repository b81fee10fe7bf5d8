using System.Collections.Immutable;

namespace ReportBuilder.Loading.Sheets;

/// <summary>Finds the rows of a table again in a sheet where rows were changed, added, taken out or sorted.</summary>
internal sealed class RowPairs(ImmutableArray<ImmutableArray<CellMeaning>> table, ImmutableArray<ImmutableArray<CellMeaning>> sheet)
{
    /// <summary>Beyond so many comparisons rows are paired in their order.</summary>
    private const long MostComparisons = 250_000;

    private readonly int[] pairs = [.. Enumerable.Repeat(-1, sheet.Length)];
    private readonly bool[] taken = new bool[table.Length];

    /// <summary>For each row of the sheet the row of the table that it was; -1 for a new one.</summary>
    public int[] Find()
    {
        TakeSame();
        TakeBetween();
        TakeLike();
        return pairs;
    }

    /// <summary>Rows that say the same in all cells, the first with the first.</summary>
    private void TakeSame()
    {
        var rows = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var row = 0; row < table.Length; row++)
        {
            var key = KeyOf(table[row]);
            if (!rows.TryGetValue(key, out var same))
                rows.Add(key, same = new());
            same.Enqueue(row);
        }

        for (var row = 0; row < sheet.Length; row++)
        {
            if (rows.TryGetValue(KeyOf(sheet[row]), out var same) && same.TryDequeue(out var found))
                Take(row, found);
        }
    }

    /// <summary>Rows that stand between the same rows: all in their order, or those that are most alike.</summary>
    private void TakeBetween()
    {
        for (var row = 0; row < sheet.Length; row++)
        {
            if (pairs[row] >= 0)
                continue;
            var first = row == 0 ? 0 : pairs[row - 1] + 1;
            var (ours, theirs) = (Run(row, at => pairs[at] < 0, sheet.Length), Run(first, at => !taken[at], table.Length));
            if (ours == theirs)
            {
                for (var at = 0; at < ours; at++)
                    Take(row + at, first + at);
            }
            else if (theirs > 0 && (long)ours * theirs <= MostComparisons)
            {
                Align(row, ours, first, theirs);
            }

            row += ours - 1;
        }
    }

    private static int Run(int from, Func<int, bool> goesOn, int end)
    {
        var at = from;
        while (at < end && goesOn(at))
            at++;
        return at - from;
    }

    /// <summary>Pairs that have the most cells in common, in their order.</summary>
    private void Align(int row, int ours, int first, int theirs)
    {
        var best = new int[ours + 1, theirs + 1];
        for (var one = ours - 1; one >= 0; one--)
        {
            for (var other = theirs - 1; other >= 0; other--)
                best[one, other] = Math.Max(
                    Math.Max(best[one + 1, other], best[one, other + 1]),
                    best[one + 1, other + 1] + InCommon(row + one, first + other)
                );
        }

        for (var (one, other) = (0, 0); one < ours && other < theirs;)
        {
            if (best[one, other] == best[one + 1, other])
            {
                one++;
            }
            else if (best[one, other] == best[one, other + 1])
            {
                other++;
            }
            else
            {
                Take(row + one, first + other);
                (one, other) = (one + 1, other + 1);
            }
        }
    }

    /// <summary>What is left, wherever it stands: rows that have half of their cells in common.</summary>
    private void TakeLike()
    {
        ImmutableArray<int> ours = [.. Enumerable.Range(0, sheet.Length).Where(row => pairs[row] < 0)];
        ImmutableArray<int> theirs = [.. Enumerable.Range(0, table.Length).Where(row => !taken[row])];
        if (theirs.Length == 0 || (long)ours.Length * theirs.Length > MostComparisons)
            return;
        foreach (var row in ours)
        {
            var like = theirs.Where(other => !taken[other]).MaxBy(other => InCommon(row, other), null);
            if (theirs.Any(other => !taken[other]) && InCommon(row, like) * 2 >= Math.Max(2, table[like].Length))
                Take(row, like);
        }
    }

    /// <summary>How many filled cells say the same.</summary>
    private int InCommon(int row, int other)
    {
        var (ours, theirs) = (sheet[row], table[other]);
        var count = 0;
        for (var at = 0; at < Math.Min(ours.Length, theirs.Length); at++)
            count += theirs[at].Text.Length > 0 && theirs[at].IsSaidBy(ours[at]) ? 1 : 0;
        return count;
    }

    private void Take(int row, int found) => (pairs[row], taken[found]) = (found, true);

    private static string KeyOf(ImmutableArray<CellMeaning> cells)
    {
        var last = cells.Length;
        while (last > 0 && cells[last - 1].Text.Length == 0)
            last--;
        return string.Join('\0', cells.Take(last).Select(cell => cell.Key));
    }
}
