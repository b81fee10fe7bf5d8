using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Composing.Charts;

/// <summary>Charts are the same where everything that they are drawn from is, value by value.</summary>
/// <remarks>Records are compared whole, with their arrays taken out: these are equal only to themselves, and are compared by what they hold.</remarks>
internal sealed class SameChart : IEqualityComparer<ChartSpec>
{
    public bool Equals(ChartSpec? one, ChartSpec? other) =>
        ReferenceEquals(one, other) || (one is not null && other is not null && IsSameFrame(one, other) && IsSame(one.Series, other.Series) && IsSame(one.Rows, other.Rows));

    public int GetHashCode([DisallowNull] ChartSpec spec)
    {
        var hash = (17 * string.GetHashCode(spec.Title, StringComparison.Ordinal)) + (int)spec.Kind + spec.Rows.Length;
        foreach (var row in spec.Rows)
        {
            hash = (31 * hash) + string.GetHashCode(row.Label, StringComparison.Ordinal);
            foreach (var value in row.Values)
                hash = (31 * hash) + (value ?? -1).GetHashCode();
        }

        return hash;
    }

    private static bool IsSameFrame(ChartSpec one, ChartSpec other) => one with { Series = other.Series, Rows = other.Rows } == other;

    private static bool IsSame(ImmutableArray<ChartSeries> one, ImmutableArray<ChartSeries> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (one[at] != other[at])
                return false;
        }

        return true;
    }

    private static bool IsSame(ImmutableArray<ChartRow> one, ImmutableArray<ChartRow> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (!IsSame(one[at], other[at]))
                return false;
        }

        return true;
    }

    private static bool IsSame(ChartRow one, ChartRow other)
    {
        if (one.Values.Length != other.Values.Length || one with { Values = other.Values } != other)
            return false;
        for (var at = 0; at < one.Values.Length; at++)
        {
            if (one.Values[at] != other.Values[at])
                return false;
        }

        return true;
    }
}
