using System.Collections.Immutable;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.History;

/// <summary>
/// Shares a move of ranks out over its causes: each one's share is what it moves, averaged over all orders in which the causes can come about
/// (Shapley 1953, "A value for n-person games"). The shares add up to the move, and hang on no order.
/// </summary>
internal static class RankShares
{
    /// <summary>In 120ths of a place gained, exactly: for up to five causes all weights are whole numbers of them.</summary>
    /// <param name="rankOf">The rank where the causes of a mask have come about, bit by bit in their order; null where it cannot be told.</param>
    /// <returns>Null where one of the ranks cannot be told.</returns>
    public static ImmutableArray<int>? Of(int causes, Func<int, int?> rankOf)
    {
        var ranks = new int[1 << causes];
        for (var mask = 0; mask < ranks.Length; mask++)
        {
            if (rankOf(mask) is not { } rank)
                return null;
            ranks[mask] = rank;
        }

        var shares = new int[causes];
        for (var mask = 0; mask < ranks.Length; mask++)
        {
            for (var cause = 0; cause < causes; cause++)
            {
                if ((mask & (1 << cause)) == 0)
                    shares[cause] += Weight(causes, int.PopCount(mask)) * (ranks[mask] - ranks[mask | (1 << cause)]);
            }
        }

        return [.. shares];
    }

    /// <summary>In how many of 120 orders a cause comes right after so many others that are given.</summary>
    private static int Weight(int causes, int before) =>
        RankCauses.Orders * Factorial(before) * Factorial(causes - 1 - before) / Factorial(causes);

    private static int Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}
