using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Charts;

/// <summary>One chart of every statistical kind, most of them on real scores.</summary>
internal static class MoreSamples
{
    private const double Column = 245;
    private const double Page = 500;
    private const string Digital = "Digital-intelligence empowerment";

    public static ChartSpec Grouped() => new(
        ChartKind.Grouped,
        "three cities",
        [.. Names("Hefei", "Wuhan", "Nanjing")],
        [.. SixtyCities.Dimensions.Take(5).Select((name, index) => new ChartRow(name, [Score("Hefei", name), Score("Wuhan", name), index == 3 ? null : Score("Nanjing", name)]))],
        Column,
        Unit: "points",
        Subject: "dimensions",
        AccentToken: "d2");

    public static ChartSpec GroupedBothSides() => new(
        ChartKind.Grouped,
        "changes",
        [.. Names("2023", "2024")],
        [new("Hefei", [12.5, -3]), new("Wuhan", [-8, 4]), new("Jinan", [0, 6.25], Highlight: true)],
        Column,
        Unit: "%",
        Subject: "cities",
        AccentToken: "d6",
        Decimals: 1);

    public static ChartSpec Area() => new(
        ChartKind.Area,
        "ships a year",
        [.. Names("Ships that called")],
        [new("1899", [371]), new("1900", [null]), new("1901", [412]), new("1902", [455]), new("1903", [530])],
        Column,
        Unit: "ships",
        Subject: "years",
        AccentToken: "d5");

    public static ChartSpec AreaStacked() => new(
        ChartKind.Area,
        "visitors a month",
        [new("Harbin", "d1"), new("Haikou", "d5"), new("Weihai", "d8")],
        [
            new("2024-11", [3.1, 4.0, 1.2]), new("2024-12", [6.4, 5.2, 0.9]), new("2025-01", [7.9, 6.1, 0.8]), new("2025-02", [6.6, 6.0, 0.9]),
            new("2025-03", [3.0, 4.8, 1.1]), new("2025-04", [2.6, 3.9, 1.6]), new("2025-05", [3.2, 3.3, 2.8]), new("2025-06", [3.3, 2.9, 3.4]),
        ],
        Page,
        Unit: "million",
        Subject: "months",
        AccentToken: "d5",
        Decimals: 1);

    public static ChartSpec Histogram(bool marked) => new(
        ChartKind.Histogram,
        Digital,
        [.. Names(Digital)],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Score(Digital)], marked && (city.Name is "Hefei" or "Beijing")))],
        Column,
        Unit: "points",
        Minimum: 0,
        Subject: "cities",
        AccentToken: "d4");

    public static ChartSpec Box() => new(
        ChartKind.Box,
        "scores in every dimension",
        [.. Names("Score")],
        [.. SixtyCities.Dimensions.SelectMany((name, index) => SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Scores[index]], city.Name == "Hefei", Samples.Token(index), name)))],
        Page,
        Unit: "points",
        Minimum: 0,
        Subject: "cities");

    public static ChartSpec BoxOfOne() => new(
        ChartKind.Box,
        "overall",
        [.. Names("Overall")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Total]))],
        Column,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d9");

    public static ChartSpec Bubble() => new(
        ChartKind.Bubble,
        "three dimensions",
        [new("Regional synergy", "d6"), new(Digital, "d4"), new("Trade balance", "d1")],
        [.. SixtyCities.All.Select(city => new ChartRow(city.Name, [city.Score("Regional synergy"), city.Score(Digital), city.Scores[0]], city.Name is "Zhuhai" or "Chengdu" or "Beijing" or "Guiyang"))],
        Column,
        Unit: "points",
        Subject: "cities",
        AccentToken: "d4");

    public static ChartSpec Pie() => new(
        ChartKind.Pie,
        "variables",
        [.. Names("Points of Hefei")],
        [new("Online services", [58]), new("Broadband", [44], Highlight: true), new("Data exchange and sharing", [31]), new("Skills", [17]), new("Start-ups", [9])],
        Column,
        Unit: "points",
        Subject: "variables",
        AccentToken: "d4");

    public static ChartSpec Donut() => new(
        ChartKind.Donut,
        "six dimensions",
        [.. Names("Points of Hefei")],
        [.. SixtyCities.Dimensions.Take(6).Select((name, index) => new ChartRow(name, [Score("Hefei", name)], ColourToken: Samples.Token(index)))],
        Column,
        Unit: "points",
        Subject: "dimensions",
        AccentToken: "ink");

    public static ChartSpec Dumbbell() => new(
        ChartKind.Dumbbell,
        "two cities",
        [.. Names("Wuhan", "Hefei")],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [Score("Wuhan", name), index == 7 ? Score("Wuhan", name) : index == 9 ? null : Score("Hefei", name)], index is 0 or 3))],
        Column,
        Unit: "points",
        Subject: "dimensions",
        AccentToken: "d3");

    public static ChartSpec ErrorBars() => new(
        ChartKind.ErrorBars,
        "means and spreads",
        [.. Names("One standard deviation below", "Mean", "One standard deviation above")],
        [.. SixtyCities.Dimensions.Select((name, index) => new ChartRow(name, [SixtyCities.Mean(name) - SixtyCities.Spread(name), SixtyCities.Mean(name), SixtyCities.Mean(name) + SixtyCities.Spread(name)], ColourToken: Samples.Token(index)))],
        Column,
        Unit: "points",
        Subject: "dimensions",
        Decimals: 1);

    public static ChartSpec Bump() => new(
        ChartKind.Bump,
        "ranks from dimension to dimension",
        [.. SixtyCities.Dimensions.Take(5).Select(name => new ChartSeries(name, ""))],
        [.. SixtyCities.All.Take(8).Select(city => new ChartRow(city.Name, [.. SixtyCities.Dimensions.Take(5).Select(name => (double?)SixtyCities.Rank(city, name))], city.Name is "Chengdu" or "Beijing"))],
        Page,
        Unit: "rank",
        Subject: "cities",
        AccentToken: "d3");

    public static ChartSpec Timeline() => new(
        ChartKind.Timeline,
        "what happened",
        [.. Names("Year")],
        [
            new("Herring: stays away for the first time", [1889], Highlight: true),
            new("First quay: 180 metres of stone", [1846]),
            new("Great gale: 43 boats lost in one night, and the lamp on the mole with them, so that nobody found the way home", [1857]),
            new("Lamps: 410 made (May 1911)", [1911]),
        ],
        Column,
        Subject: "events",
        AccentToken: "d3")
    { Numbers = NumberStyle.British with { Thousands = "" } };

    public static ChartSpec Diverging() => new(
        ChartKind.Diverging,
        "answers",
        [.. Names("Much worse", "Worse", "The same", "Better", "Much better")],
        [new("Air", [4, 11, 30, 40, 15]), new("Traffic", [18, 33, 25, 20, 4]), new("Schools", [3, 9, 41, 37, 10], Highlight: true), new("Rents", [36, 40, 16, 7, 1])],
        Page,
        Unit: "%",
        Subject: "questions",
        AccentToken: "d1");

    public static ChartSpec DivergingEven() => new(
        ChartKind.Diverging,
        "answers",
        [.. Names("No", "Rather no", "Rather yes", "Yes")],
        [new("Would you come again?", [6, 14, 44, 36]), new("Would you move here?", [41, 30, null, 9])],
        Column,
        Unit: "%",
        Subject: "questions",
        AccentToken: "d5");

    public static ChartSpec Table() => new(
        ChartKind.Table,
        "six cities",
        [.. SixtyCities.Dimensions.Select(name => new ChartSeries(name, ""))],
        [.. SixtyCities.All.Take(6).Select(city => new ChartRow(city.Name, [.. city.Scores.Select(score => (double?)score)], city.Name == "Shenzhen"))],
        Column,
        Unit: "points",
        Minimum: 0,
        Subject: "cities",
        AccentToken: "d7");

    public static ChartSpec TableOverTime() => new(
        ChartKind.Table,
        "visitors",
        [.. Names("2020", "2021", "2022", "2023", "2024")],
        [new("Harbin", [31, 28, 12, 64, 87]), new("Haikou", [22, 25, 25, 27, null]), new("Weihai", [9, null, 7, 11, 14])],
        Column,
        Unit: "million",
        Subject: "cities",
        AccentToken: "d5");

    private static IEnumerable<ChartSeries> Names(params string[] names) => names.Select(name => new ChartSeries(name, ""));

    private static double? Score(string city, string dimension) => SixtyCities.Named(city).Score(dimension);
}
