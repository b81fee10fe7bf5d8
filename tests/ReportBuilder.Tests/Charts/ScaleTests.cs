using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Charts.Scales;

namespace ReportBuilder.Tests.Charts;

/// <summary>Scales keep the order of values, whatever the bounds and in either direction.</summary>
public sealed class ScaleTests
{
    private static readonly (double From, double To)[] Bounds =
        [.. (from low in Gen.Choose(-50_000, 50_000) from range in Gen.Choose(1, 90_000) from divisor in Gen.Elements(1.0, 7, 1000) select (low / divisor, (low + range) / divisor)).Sample(40, new Rnd(20251201UL, 7UL), 200)];

    [Fact]
    public void A_greater_value_stands_farther_along_a_linear_scale() => Assert.All(Bounds, bounds =>
    {
        Rises(new LinearScale(bounds.From, bounds.To, 10, 300), bounds.From, bounds.To, 1);
        Rises(new LinearScale(bounds.From, bounds.To, 300, 10), bounds.From, bounds.To, -1);
    });

    [Fact]
    public void A_greater_value_stands_farther_along_a_logarithmic_scale() => Assert.All(Bounds.Where(bounds => bounds.From > 0), bounds =>
    {
        Rises(new LogScale(bounds.From, bounds.To, 10, 300), bounds.From, bounds.To, 1);
        Rises(new LogScale(bounds.From, bounds.To, 300, 10), bounds.From, bounds.To, -1);
    });

    [Fact]
    public void A_later_day_stands_farther_along_a_scale_of_time() => Assert.All(Bounds, bounds =>
    {
        var (from, to) = (700_000 + Math.Floor(bounds.From), 700_000 + Math.Floor(bounds.From) + Math.Ceiling(bounds.To - bounds.From));
        Rises(new TimeScale(from, to, 10, 300), from, to, 1);
        Within(new TimeScale(from, to, 0, 1), from, to);
    });

    [Theory]
    [InlineData("2019", "2025", "2019 2020 2021 2022 2023 2024 2025")]
    [InlineData("1949", "2024", "1950 1960 1970 1980 1990 2000 2010 2020")]
    [InlineData("2024-01", "2024-12", "Jan 2024|Apr 2024|Jul 2024|Oct 2024")]
    [InlineData("2024 Q1", "2024 Q4", "Jan 2024|Apr 2024|Jul 2024|Oct 2024")]
    [InlineData("2023", "2025", "2023 2024 2025")]
    [InlineData("2024-05-01", "2024-05-21", "1 May|6 May|11 May|16 May|21 May")]
    public void Ticks_of_time_are_those_of_the_calendar(string from, string to, string labels)
    {
        var scale = new TimeScale(Period.Of(from)!.Value, Period.Of(to)!.Value, 0, 1, Period.MonthsOf(from));
        var ticks = scale.Ticks(6);
        Assert.Equal(labels.Split(labels.Contains('|') ? '|' : ' '), ticks.Select(tick => TimeScale.Label(tick, ticks, Model.Phrases.Wording.Neutral)));
    }

    [Theory]
    [InlineData("2024", 2024, 1, 1), InlineData("2024 Q3", 2024, 7, 1), InlineData("2024-06", 2024, 6, 1), InlineData("June 2024", 2024, 6, 1), InlineData("2024-06-30", 2024, 6, 30)]
    public void Years_quarters_months_and_days_are_times(string label, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day).DayNumber, Period.Of(label));

    [Theory]
    [InlineData("Hefei"), InlineData("2024-13"), InlineData("2024 Q5"), InlineData("0000"), InlineData("winter 2024-2025"), InlineData("")]
    public void Other_words_are_not(string label) => Assert.Null(Period.Of(label));

    [Fact]
    public void Ticks_rise_and_stay_within_the_scale() => Assert.All(Bounds, bounds =>
    {
        Within(new LinearScale(bounds.From, bounds.To, 0, 1), bounds.From, bounds.To);
        if (bounds.From > 0)
            Within(new LogScale(bounds.From, bounds.To, 0, 1), bounds.From, bounds.To);
    });

    private static void Rises(IScale scale, double from, double to, int sign)
    {
        var places = Enumerable.Range(0, 12).Select(step => scale.At(from + ((to - from) * step / 11))).ToArray();
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True((pair.Second - pair.First) * sign > 0, $"{scale}: {pair}"));
        Assert.Equal(sign > 0 ? 10 : 300, places[0], 6);
        Assert.Equal(sign > 0 ? 300 : 10, places[^1], 6);
    }

    private static void Within(IScale scale, double from, double to)
    {
        var ticks = scale.Ticks(5);
        Assert.All(ticks, tick => Assert.InRange(tick, from - (1e-9 * Math.Abs(from)) - 1e-9, to + (1e-9 * Math.Abs(to)) + 1e-9));
        Assert.All(ticks.Zip(ticks.Skip(1)), pair => Assert.True(pair.Second > pair.First, $"{scale}: {pair}"));
    }
}
