using System.Collections.Immutable;
using ReportBuilder.Charts.Words;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts;

/// <summary>The rows of a chart as its kinds need them.</summary>
internal static class Points
{
    /// <summary>
    /// Rows in the order that readers expect of a ranking: best first, equals in the order given, rows without a value last.
    /// Years stay in their order: time is not ranked.
    /// </summary>
    public static ImmutableArray<ChartRow> Ranked(ChartSpec spec, int series = 0) =>
        spec.Rows.All(row => IsYear(row.Label)) ? spec.Rows
        : Numbers.AreRanks(spec) ? [.. spec.Rows.OrderBy(row => row.Values[series] ?? double.PositiveInfinity)]
        : [.. spec.Rows.OrderByDescending(row => row.Values[series] ?? double.NegativeInfinity)];

    /// <summary>Names and values of one series, without the rows that have none.</summary>
    public static IReadOnlyList<(string Label, double Value)> Of(ChartSpec spec, int series = 0) =>
        [.. spec.Rows.Where(row => row.Values[series] is not null).Select(row => (row.Label, row.Values[series]!.Value))];

    /// <summary>Every value of every series.</summary>
    public static IReadOnlyList<double> Values(ChartSpec spec) =>
        [.. spec.Rows.SelectMany(row => row.Values).Where(value => value is not null).Select(value => value!.Value)];

    private static bool IsYear(string label) => label.Length == 4 && label.All(char.IsAsciiDigit);
}
