using System.Collections.Concurrent;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>Charts that an author could ask for: any kind, any names, any values that the kind takes, any highlights, three widths.</summary>
internal static class AnyChart
{
    private static readonly int Count = Rounds.Of(12);

    private static readonly string[] Words =
        ["Hefei", "Green", "and", "low-carbon", "Urban", "resilience", "Xi'an", "Technological", "innovation", "Culture", "of", "life", "Hong Kong", "Digital-intelligence", "A", "Ürümqi"];

    private static readonly Gen<string> Label = Gen.Elements(Words).ListOf().Where(words => words.Count is > 0 and < 6).Select(words => string.Join(' ', words));

    private static readonly ConcurrentDictionary<ChartKind, Lazy<ImmutableArray<(ChartSpec Spec, DrawnChart Chart)>>> Drawn = [];

    /// <summary>Holds a claim against many charts of a kind: generated, but the same ones every time, and drawn once for all claims.</summary>
    public static void Holds(ChartKind kind, Action<ChartSpec, DrawnChart> claim)
    {
        foreach (var (spec, chart) in Drawn.GetOrAdd(kind, _ => new(() => Draw(kind))).Value)
            claim(spec, chart);
    }

    private static ImmutableArray<(ChartSpec Spec, DrawnChart Chart)> Draw(ChartKind kind) =>
        [.. Of(kind).Sample(40, new Rnd(20251201UL, 7UL), Count).Select(spec => (spec, ChartPictures.Draw(spec)))];

    private static Gen<ChartSpec> Of(ChartKind kind) =>
        from seriesCount in SeriesOf(kind)
        from series in Gen.ArrayOf(Label.Select(name => new ChartSeries(name, "")), seriesCount)
        from rowCount in kind is ChartKind.Pie or ChartKind.Donut ? Gen.Choose(1, 6) : kind is ChartKind.Radar or ChartKind.Waterfall or ChartKind.Line or ChartKind.Area ? Gen.Choose(3, 12) : Gen.Choose(1, 40)
        from rows in Gen.ArrayOf(Row(kind, seriesCount), rowCount)
        from width in Gen.Elements(kind is ChartKind.Radar or ChartKind.Pie or ChartKind.Donut ? 230.0 : 160, 245, 358, 500)
        from unit in Gen.Elements("", "%", "points", kind is ChartKind.Bars or ChartKind.Range or ChartKind.Slope or ChartKind.Heatmap or ChartKind.Bump ? "rank" : "points")
        from decimals in Gen.Choose(0, 2)
        from onColour in Gen.Elements(false, true)
        from start in Gen.Choose(1890, 2020)
        from step in Gen.Choose(1, 3)
        select new ChartSpec(kind, "a title", [.. series], [.. Whole(kind is ChartKind.Line or ChartKind.Area ? Timed(rows, start, step) : rows)], width, Unit: unit, Subject: "cities", AccentToken: "d4", Decimals: decimals, OnColour: onColour, TrendLine: true);

    private static Gen<int> SeriesOf(ChartKind kind) => kind switch
    {
        ChartKind.Range or ChartKind.Bubble or ChartKind.ErrorBars => Gen.Constant(3),
        ChartKind.Dumbbell => Gen.Constant(2),
        ChartKind.Bump => Gen.Choose(2, 6),
        ChartKind.Diverging => Gen.Choose(2, 7),
        ChartKind.Box or ChartKind.Grouped => Gen.Choose(1, 6),
        ChartKind.Scatter or ChartKind.Map => Gen.Choose(2, 3),
        ChartKind.Slope => Gen.Choose(2, 4),
        ChartKind.Radar or ChartKind.Profile => Gen.Choose(1, 4),
        ChartKind.Stacked or ChartKind.Heatmap or ChartKind.FlowerField or ChartKind.Multiples or ChartKind.Line or ChartKind.Area or ChartKind.Table => Gen.Choose(1, 12),
        _ => Gen.Constant(1),
    };

    private static Gen<ChartRow> Row(ChartKind kind, int series) =>
        from label in Label
        from values in Gen.ArrayOf(Value(kind), series)
        from gap in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from marked in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from token in Gen.Elements("", "", "d2", "d9")
        let ordered = kind == ChartKind.ErrorBars ? [.. values.Order()] : values
        select new ChartRow(label, [.. ordered.Select((value, index) => gap && index == 0 ? null : value)], marked, token, kind is ChartKind.Strip or ChartKind.Lollipop or ChartKind.Box ? label[..1] : "");

    private static Gen<double?> Value(ChartKind kind)
    {
        var signed = kind is ChartKind.Bars or ChartKind.Strip or ChartKind.Profile or ChartKind.Lollipop or ChartKind.Spark or ChartKind.Waterfall
            or ChartKind.Multiples or ChartKind.Scatter or ChartKind.Heatmap or ChartKind.Range or ChartKind.Slope or ChartKind.Line
            or ChartKind.Grouped or ChartKind.Histogram or ChartKind.Box or ChartKind.Bubble or ChartKind.Dumbbell or ChartKind.ErrorBars or ChartKind.Bump or ChartKind.Table;
        var whole = kind == ChartKind.Map ? Gen.Choose(-79, 79) : Gen.Frequency((4, Gen.Choose(signed ? -300 : 0, 300)), (1, Gen.Choose(0, 250_000)), (1, Gen.Constant(0)));
        return whole.Select(value => (double?)(value * (kind == ChartKind.Map ? 1 : 1.01)));
    }

    private static ChartRow[] Timed(ChartRow[] rows, int start, int step) =>
        [.. rows.Select((row, index) => row with { Label = (start + (index * step)).ToString(System.Globalization.CultureInfo.InvariantCulture) })];

    /// <summary>At least one row has all its values.</summary>
    private static IEnumerable<ChartRow> Whole(ChartRow[] rows) => rows.Select((row, index) => index == 0 ? row with { Values = [.. row.Values.Select((value, at) => value is null or 0 ? (row.Values.ElementAtOrDefault(1) ?? 1) : value)] } : row);
}
