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
