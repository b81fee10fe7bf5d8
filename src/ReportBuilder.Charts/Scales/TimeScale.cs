using System.Globalization;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Charts.Scales;

/// <summary>Days to lengths in proportion, with ticks where the calendar has them: years, months or days.</summary>
/// <param name="From">The day number at <paramref name="Start"/>.</param>
/// <param name="To">The day number at <paramref name="End"/>, after <paramref name="From"/>.</param>
/// <param name="LeastMonths">How finely the data go: values of years have no ticks at months.</param>
internal readonly record struct TimeScale(double From, double To, double Start, double End, int LeastMonths = 0) : IScale
{
    private const double MonthDays = 30.4;

    /// <summary>Steps in months that readers expect of a calendar: months, quarters, half-years, years and round numbers of years.</summary>
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];

    public double At(double value) => Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>The first days of years or months within the scale; of a span shorter than two months, whole days.</summary>
    public IReadOnlyList<double> Ticks(int wanted)
    {
        var (low, high) = (Math.Ceiling(From), Math.Floor(To));
        if (LeastMonths == 0 && high - low < 2 * MonthDays)
            return Days(low, high, wanted);

        var least = Math.Max(LeastMonths, (high - low) / MonthDays / Math.Max(1, wanted) * 0.75);
        var step = Steps.FirstOrDefault(months => months >= least, Steps[^1]);
        var first = Month(low);
        List<double> ticks = [];
        for (var month = (first + step - 1) / step * step; month <= Month(high); month += step)
            if (First(month) is var day && day >= low && day <= high)
                ticks.Add(day);
        return ticks;
    }

    /// <summary>"2024" where every tick begins a year, else "Jun 2024", or "30 Jun" for days within a month or two.</summary>
    public static string Label(double tick, IReadOnlyList<double> ticks, Wording wording)
    {
        var day = DateOnly.FromDayNumber((int)tick);
        if (ticks.All(other => DateOnly.FromDayNumber((int)other) is { Day: 1, Month: 1 }))
            return day.ToString("yyyy", CultureInfo.InvariantCulture);
        var ofYear = ticks.All(other => DateOnly.FromDayNumber((int)other).Day == 1);
        return wording.Say(
            ofYear ? "date.month-of-year" : "date.day-of-month",
            ("day", day.Day),
            ("month", wording[$"date.short-month.{day.Month}"]),
            ("number", day.Month),
            ("year", day.Year));
    }

    /// <summary>Days, pairs of days, fives, weeks or fortnights, counted from the first day.</summary>
    private static double[] Days(double low, double high, int wanted)
    {
        int[] steps = [1, 2, 5, 7, 14];
        var step = steps.FirstOrDefault(days => days >= (high - low) / Math.Max(1, wanted) * 0.75, steps[^1]);
        return [.. Enumerable.Range(0, (int)((high - low) / step) + 1).Select(index => low + (index * step))];
    }

    /// <summary>Months since the year 0.</summary>
    private static int Month(double dayNumber) => DateOnly.FromDayNumber((int)dayNumber) is var day ? (day.Year * 12) + day.Month - 1 : 0;

    private static double First(int month) => month is < 12 or > (9999 * 12) + 11 ? double.NaN : new DateOnly(month / 12, (month % 12) + 1, 1).DayNumber;
}
