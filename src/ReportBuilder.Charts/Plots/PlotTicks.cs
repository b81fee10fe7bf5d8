using ReportBuilder.Model.Phrases;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace ReportBuilder.Charts.Plots;

/// <summary>
/// The ticks of an axis. Generators that choose their ticks by measuring text with the fonts of the machine are not asked: round numbers of
/// our own stand in for them.
/// </summary>
internal static class PlotTicks
{
    /// <summary>From the start of the axis to its end.</summary>
    public static IReadOnlyList<Tick> Of(IAxis axis, int wanted)
    {
        var (low, high) = (Math.Min(axis.Min, axis.Max), Math.Max(axis.Min, axis.Max));
        var ticks = axis.TickGenerator switch
        {
            NumericManual manual => Manual(manual, axis),
            EmptyTickGenerator => [],
            NumericAutomatic automatic => NiceTicks.Between(low, high, wanted).Select(value => new Tick(value, automatic.LabelFormatter(value))),
            DateTimeAutomatic => Times(low, high, wanted),
            var own => own.Ticks,
        };
        return [.. ticks.Where(tick => tick.IsMajor && tick.Position >= low && tick.Position <= high)];
    }

    /// <summary>A list of given ticks measures nothing, but hands them out only after it was asked to make them.</summary>
    private static Tick[] Manual(NumericManual manual, IAxis axis)
    {
        manual.Regenerate(new(Math.Min(axis.Min, axis.Max), Math.Max(axis.Min, axis.Max)), axis.Edge, default, null!, null!);
        return manual.Ticks;
    }

    private static IEnumerable<Tick> Times(double low, double high, int wanted)
    {
        double Day(double automation) => DateOnly.FromDateTime(DateTime.FromOADate(automation)).DayNumber;
        var ticks = new TimeScale(Day(low), Day(high), 0, 1).Ticks(wanted);
        return ticks.Select(day => new Tick(
            DateOnly.FromDayNumber((int)day).ToDateTime(TimeOnly.MinValue).ToOADate(),
            TimeScale.Label(day, ticks, Wording.Neutral)
        ));
    }
}
