using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Charts;

/// <summary>One chart of every kind, and of some kinds a second form, on real scores.</summary>
internal static class Samples
{
    private const double Column = 245;
    private const double Page = 500;
    private const string Digital = "Digital-intelligence empowerment";

    public static ImmutableSortedDictionary<string, ChartSpec> All { get; } = new Dictionary<string, ChartSpec>
    {
        ["bars"] = Bars(),
        ["bars-both-sides"] = BothSides(),
        ["stacked"] = Stacked(),
        ["strip"] = Strip(onColour: false),
        ["strip-on-colour"] = Strip(onColour: true),
        ["strip-of-dimensions"] = StripOfDimensions(),
        ["profile"] = Profile(ChartKind.Profile),
        ["radar"] = Profile(ChartKind.Radar),
        ["lollipop"] = Lollipop(),
        ["lollipop-tiers"] = Tiers(),
        ["range"] = Range(),
        ["slope"] = Slope(),
        ["slope-of-states"] = States(),
        ["multiples"] = Multiples(Column, 4),
        ["multiples-wide"] = Multiples(Page, 6),
        ["spark"] = Spark(),
        ["waterfall"] = Waterfall(ofDimensions: true),
        ["waterfall-from-zero"] = Waterfall(ofDimensions: false),
        ["map"] = Map(Column, sized: false),
        ["map-sized"] = Map(Page, sized: true),
        ["map-regions"] = MapSamples.Regions(Column),
        ["map-on-outlines"] = MapSamples.Dots(Column),
        ["heatmap-correlation"] = Correlations(Page),
        ["heatmap-narrow"] = Correlations(Column),
        ["heatmap-ranks"] = Ranks(),
        ["scatter"] = Scatter(),
        ["line"] = Ships(),
        ["lines-by-month"] = Visitors(),
        ["flower"] = Flower(),
        ["flower-field"] = FlowerField(),
        ["grouped"] = MoreSamples.Grouped(),
        ["grouped-both-sides"] = MoreSamples.GroupedBothSides(),
        ["area"] = MoreSamples.Area(),
        ["area-stacked"] = MoreSamples.AreaStacked(),
        ["histogram"] = MoreSamples.Histogram(marked: false),
        ["histogram-highlighted"] = MoreSamples.Histogram(marked: true),
        ["box"] = MoreSamples.Box(),
        ["box-of-one"] = MoreSamples.BoxOfOne(),
        ["bubble"] = MoreSamples.Bubble(),
        ["pie"] = MoreSamples.Pie(),
        ["donut"] = MoreSamples.Donut(),
        ["dumbbell"] = MoreSamples.Dumbbell(),
        ["errorbars"] = MoreSamples.ErrorBars(),
        ["bump"] = MoreSamples.Bump(),
        ["diverging"] = MoreSamples.Diverging(),
        ["diverging-even"] = MoreSamples.DivergingEven(),
        ["timeline"] = MoreSamples.Timeline(),
        ["table"] = MoreSamples.Table(),
        ["table-over-time"] = MoreSamples.TableOverTime(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static string Token(int dimension) => $"d{dimension + 1}";

    private static ChartSpec Bars() => new(
        ChartKind.Bars,
        "Digital-intelligence empowerment",
        [new("score", "d4")],
        [.. SixtyCities.All.OrderByDescending(city => city.Score(Digital)).Take(8).Select((city, index) => new ChartRow(city.Name, [city.Score(Digital)], index is 0 or 3))],
        Column,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d4");

    private static ChartSpec BothSides() => new(
        ChartKind.Bars,
        "change of score",
        [new("change", "d5")],
        [new("Hefei", [12.5]), new("Shijiazhuang", [-8]), new("Wuhan", [3]), new("Urumqi", [null]), new("Hong Kong, Special Administrative Region", [-14.25])],
        Column,
        Unit: "%",
        Subject: "cities",
        AccentToken: "d5",
        Decimals: 1);

    private static ChartSpec Stacked() => new(
        ChartKind.Stacked,
        "the overall score",
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartSeries(name, Token(index)))],
        [.. SixtyCities.All.Take(10).Select(city => new ChartRow(city.Name, [.. city.Scores.Select(score => (double?)score)]))],
        Page,
        Unit: "points",
        Subject: "cities");

    private static ChartSpec Strip(bool onColour) => new(
        ChartKind.Strip,
        Digital,
        [new("score", "d4")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Score(Digital)], city.Name is "Beijing" or "Guiyang" or "Weihai" or "Foshan" or "Shenyang"))],
        Page,
        Unit: "points",
        Minimum: 0,
        Maximum: 300,
        Subject: "cities",
        AccentToken: "d4",
        OnColour: onColour);

    private static ChartSpec StripOfDimensions() => new(
        ChartKind.Strip,
        "the ten dimensions",
        [new("score", "")],
        [
            .. SixtyCities.Dimensions.SelectMany((name, index) => SixtyCities.All.Select(city =>
                new ChartRow(city.Name, [city.Scores[index]], city.Name == "Hefei", Token(index), name))),
        ],
        Page,
        Unit: "points",
        Minimum: 0,
        Maximum: 300,
        Subject: "cities");

    private static ChartSpec Profile(ChartKind kind)
    {
        var city = SixtyCities.Named("Hefei");
        return new(
            kind,
            "the scores of Hefei",
            [new("Hefei", "d2"), new("Mean of sixty cities", "muted"), new("Best of sixty cities", "hairline")],
            [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [city.Scores[index], SixtyCities.Mean(name), SixtyCities.Best(name)], ColourToken: kind == ChartKind.Profile ? Token(index) : ""))],
            Column,
            Unit: "points",
            Maximum: 300,
            Subject: "dimensions",
            AccentToken: "d2");
    }

    private static ChartSpec Correlations(double width) => new(
        ChartKind.Heatmap,
        "correlations between dimensions",
        [.. SixtyCities.Dimensions.Select(name => new ChartSeries(name, ""))],
        [.. SixtyCities.Dimensions.Select(name => new ChartRow(name, [.. SixtyCities.Dimensions.Select(other => (double?)SixtyCities.Correlation(name, other))]))],
        width,
        Subject: "dimensions",
        AccentToken: "d1",
        Decimals: 2);

    private static ChartSpec Ranks() => new(
        ChartKind.Heatmap,
        "ranks in each dimension",
        [.. SixtyCities.Dimensions.Select(name => new ChartSeries(name, ""))],
        [.. SixtyCities.All.Take(12).Select(city => new ChartRow(city.Name, [.. SixtyCities.Dimensions.Select(name => (double?)SixtyCities.Rank(city, name))], city.Name == "Chengdu"))],
        Column,
        Unit: "rank",
        Subject: "cities",
        AccentToken: "d7");

    private static ChartSpec Scatter() => new(
        ChartKind.Scatter,
        "two dimensions",
        [new("Regional synergy", "d6"), new(Digital, "d4")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Score("Regional synergy"), city.Score(Digital)], city.Name is "Zhuhai" or "Chengdu" or "Suzhou" or "Beijing" or "Guiyang" or "Macao" or "Harbin"))],
        Column,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d4",
        TrendLine: true);

    private static ChartSpec Flower() => new(
        ChartKind.Flower,
        "Guiyang",
        [new("score", "")],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [SixtyCities.Named("Guiyang").Scores[index]], ColourToken: Token(index)))],
        130,
        Unit: "points",
        Maximum: 300,
        Subject: "dimensions");

    private static ChartSpec FlowerField() => new(
        ChartKind.FlowerField,
        "sixty cities",
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartSeries(name, Token(index)))],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [.. city.Scores.Select(score => (double?)score)]))],
        490,
        Height: 560,
        Unit: "points",
        Maximum: 300,
        Subject: "cities",
        OnColour: true);

    private static ChartSpec Lollipop() => new(
        ChartKind.Lollipop,
        "spread of each dimension",
        [new("standard deviation", "")],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [SixtyCities.Spread(name)], index is 1 or 3))],
        Column,
        Unit: "points",
        Subject: "dimensions",
        AccentToken: "d2",
        Decimals: 1);

    private static ChartSpec Tiers() => new(
        ChartKind.Lollipop,
        "overall scores by tier",
        [new("total", "")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Total], Group: city.Total switch { >= 2400 => "First tier", >= 2000 => "Second tier", >= 1500 => "Third tier", _ => "Fourth tier" }))],
        Page,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d1");

    private static ChartSpec Range() => new(
        ChartKind.Range,
        "rank intervals",
        [new("5th percentile", ""), new("median", ""), new("95th percentile", "")],
        [.. SixtyCities.All.Take(20).Select((city, index) => new ChartRow(city.Name, [Math.Max(1, index - (index % 5)), index + 1, index + 2 + (index % 7)], city.Name is "Hefei" or "Ningbo"))],
        Column,
        Unit: "rank",
        Subject: "cities",
        AccentToken: "d6");

    private static ChartSpec Ships() => new(
        ChartKind.Line,
        "ships a year",
        [new("Ships that called", "")],
        [new("1903", [530]), new("1899", [371]), new("1901", [412]), new("1902", [455], Highlight: true), new("1900", [null]), new("1898", [402])],
        Column,
        Unit: "ships",
        Minimum: 0,
        Subject: "years",
        AccentToken: "d5");

    private static ChartSpec Visitors() => new(
        ChartKind.Line,
        "visitors a month",
        [new("Harbin", "d1"), new("Haikou", "d5"), new("Weihai", "d8")],
        [
            new("2024-11", [3.1, 4.0, 1.2]), new("2024-12", [6.4, 5.2, 0.9]), new("2025-01", [7.9, 6.1, 0.8]), new("2025-02", [6.6, 6.0, 0.9]),
            new("March 2025", [3.0, 4.8, 1.1]), new("April 2025", [2.6, 3.9, 1.6]), new("May 2025", [3.2, 3.3, 2.8]), new("June 2025", [3.3, 2.9, 3.4]),
        ],
        Page,
        Unit: "million",
        Subject: "months",
        AccentToken: "d5",
        Decimals: 1);

    private static ChartSpec Slope() => new(
        ChartKind.Slope,
        "ranks in two dimensions",
        [new("Technological innovation", ""), new("Culture and quality of life", "")],
        [
            .. new[] { "Beijing", "Shanghai", "Shenzhen", "Hefei", "Chengdu", "Nanjing", "Wuhan", "Hangzhou", "Changsha", "Xi'an" }.Select(name =>
                new ChartRow(name, [SixtyCities.Rank(SixtyCities.Named(name), "Technological innovation"), SixtyCities.Rank(SixtyCities.Named(name), "Culture and quality of life")], name is "Hefei" or "Shenzhen")),
        ],
        Column,
        Unit: "rank",
        Subject: "cities",
        AccentToken: "d10");

    private static ChartSpec States() => new(
        ChartKind.Slope,
        "ranks from dimension to dimension",
        [.. SixtyCities.Dimensions.Take(5).Select(name => new ChartSeries(name, ""))],
        [.. SixtyCities.All.Take(8).Select(city => new ChartRow(city.Name, [.. SixtyCities.Dimensions.Take(5).Select(name => (double?)SixtyCities.Rank(city, name))], city.Name is "Chengdu" or "Beijing"))],
        Page,
        Unit: "rank",
        Subject: "cities",
        AccentToken: "d3");

    private static ChartSpec Multiples(double width, int count) => new(
        ChartKind.Multiples,
        "dimension scores",
        [.. SixtyCities.All.Take(count).Select(city => new ChartSeries(city.Name, ""))],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [.. SixtyCities.All.Take(count).Select(city => (double?)city.Scores[index])], ColourToken: Token(index)))],
        width,
        Unit: "points",
        Maximum: 300,
        Subject: "dimensions");

    private static ChartSpec Spark() => new(
        ChartKind.Spark,
        "the scores of Hefei",
        [new("Hefei", "")],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [SixtyCities.Named("Hefei").Scores[index]], index == 1))],
        52,
        Unit: "points",
        Subject: "dimensions",
        AccentToken: "d2");

    private static ChartSpec Waterfall(bool ofDimensions)
    {
        var (from, to) = (SixtyCities.Named("Wuhan"), SixtyCities.Named("Hefei"));
        ImmutableArray<ChartRow> rows = ofDimensions
            ?
            [
                new(from.Name, [from.Total]),
                .. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [to.Scores[index] - from.Scores[index]])),
                new(to.Name, [to.Total]),
            ]
            : [new("Sources", [40]), new("Checked", [25]), new("Dropped", [-18]), new("Added late", [7]), new("Printed", [54])];
        return new(ChartKind.Waterfall, ofDimensions ? "the overall score" : "references", [new("score", "")], rows, Column, Unit: ofDimensions ? "points" : "", Subject: "dimensions", AccentToken: "d8");
    }

    private static ChartSpec Map(double width, bool sized) => new(
        ChartKind.Map,
        "sixty cities",
        sized ? [new("longitude", ""), new("latitude", ""), new("overall score", "")] : [new("longitude", ""), new("latitude", "")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, sized ? [city.Longitude, city.Latitude, city.Total] : [city.Longitude, city.Latitude], !sized && city.Name is "Guiyang" or "Fuzhou" or "Beijing" or "Urumqi"))],
        width,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d4");
}
