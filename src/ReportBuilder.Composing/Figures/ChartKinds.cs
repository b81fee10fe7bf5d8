using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Composing.Figures;

/// <summary>The kinds of charts by the names that authors give them.</summary>
internal static class ChartKinds
{
    /// <summary>In the order of <see cref="ChartKind"/>.</summary>
    private static readonly string[] ByKind =
    [
        "bars",
        "stacked",
        "range",
        "strip",
        "radar",
        "profile",
        "heatmap",
        "scatter",
        "slope",
        "lollipop",
        "multiples",
        "spark",
        "waterfall",
        "map",
        "flower",
        "flower-field",
        "line",
        "grouped",
        "area",
        "histogram",
        "box",
        "bubble",
        "pie",
        "donut",
        "dumbbell",
        "errorbars",
        "bump",
        "diverging",
        "table",
        "timeline",
    ];

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByKind.Order(StringComparer.Ordinal)];

    public static bool TryFind(string name, out ChartKind kind)
    {
        var index = Array.IndexOf(ByKind, name);
        kind = (ChartKind)Math.Max(0, index);
        return index >= 0;
    }
}
