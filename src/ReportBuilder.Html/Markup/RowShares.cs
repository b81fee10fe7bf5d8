using System.Collections.Immutable;

namespace ReportBuilder.Html.Markup;

/// <summary>
/// The widths of the pictures of a row, such that all of them are of one height. Pages style nothing in place, so a share is one of the whole
/// numbers that the style sheet has a class for.
/// </summary>
internal static class RowShares
{
    private const int Largest = 100;

    /// <param name="shapes">Width by height of each picture.</param>
    /// <returns>
    /// The whole numbers from 1 to 100 that come nearest to the ratios of the shapes. Together they are at least 100, so that the row shrinks
    /// them to its width.
    /// </returns>
    public static ImmutableArray<int> Of(ImmutableArray<double> shapes)
    {
        var widest = shapes.Max();
        return Enumerable.Range(Largest / 2, Largest - (Largest / 2) + 1)
            .Select(first => shapes.Select(shape => first * shape / widest).ToArray())
            .Select(exact => (Exact: exact, Shares: exact.Select(share => Math.Max(1, (int)Math.Round(share))).ToImmutableArray()))
            .Where(way => way.Shares.Sum() >= Largest)
            .MinBy(way => way.Exact.Zip(way.Shares, (exact, share) => Math.Abs(Math.Log(share / exact))).Max())
            .Shares;
    }
}
