using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Composing.Charts;

/// <summary>Charts are the same where everything that they are drawn from is, value by value.</summary>
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

    private static bool IsSameFrame(ChartSpec one, ChartSpec other) =>
        one.Kind == other.Kind
        && one.Title == other.Title
        && one.Width == other.Width
        && one.Height == other.Height
        && one.Unit == other.Unit
        && one.Minimum == other.Minimum
        && one.Maximum == other.Maximum
        && one.Subject == other.Subject
        && one.AccentToken == other.AccentToken
        && one.OnColour == other.OnColour
        && one.Logarithmic == other.Logarithmic
        && one.TrendLine == other.TrendLine
        && one.Decimals == other.Decimals
        && one.Place == other.Place
        && one.Thousands == other.Thousands;

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
        if (one.Label != other.Label || one.Highlight != other.Highlight || one.ColourToken != other.ColourToken || one.Group != other.Group || one.Values.Length != other.Values.Length)
            return false;
        for (var at = 0; at < one.Values.Length; at++)
        {
            if (one.Values[at] != other.Values[at])
                return false;
        }

        return true;
    }
}
