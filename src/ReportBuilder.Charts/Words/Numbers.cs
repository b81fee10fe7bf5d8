namespace ReportBuilder.Charts.Words;

/// <summary>Numbers as charts print them: a true minus sign, the edition's mark between thousands, the percent sign attached.</summary>
internal static class Numbers
{
    public static bool AreRanks(ChartSpec spec) => spec.AreRanks();

    /// <summary>The number alone, with the sign that belongs to every number ("%").</summary>
    public static string Print(double value, ChartSpec spec) => spec.Print(value);

    public static string Print(double value, int decimals, ChartSpec spec) => spec.Print(value, decimals);

    /// <summary>A share of 100: "36%".</summary>
    public static string Share(double share, ChartSpec spec) => Print(share, 0, spec) + spec.Numbers.Wording["number.percent"];

    /// <summary>The number in ever shorter forms for narrow cells: "0.85", ".85", "0.9", ".9".</summary>
    public static IEnumerable<string> Forms(double value, ChartSpec spec)
    {
        for (var decimals = spec.Decimals; decimals >= Math.Min(1, spec.Decimals); decimals--)
        {
            var number = Print(value, decimals, spec);
            yield return number + spec.PercentSign();
            yield return decimals > 0 ? (Math.Abs(value) < 1 ? number.Replace("0.", ".", StringComparison.Ordinal) : number) : number;
        }
    }

    /// <summary>The number with its unit: "58 points", "42%", "RMB 5.39 trillion", "rank 3".</summary>
    public static string WithUnit(double value, ChartSpec spec) => spec.WithUnit(value);

    public static string Signed(double value, ChartSpec spec) => value > 0 ? $"+{Print(value, spec)}" : Print(value, spec);

    /// <summary>As many decimals as the ticks of an axis need to be told apart.</summary>
    public static string Tick(double value, IReadOnlyList<double> ticks, ChartSpec spec)
    {
        var step = ticks.Count > 1 ? ticks[1] - ticks[0] : Math.Abs(value);
        for (var at = 2; at < ticks.Count; at++)
            step = Math.Min(step, ticks[at] - ticks[at - 1]);
        var decimals = step is 0 or >= 1 ? 0 : Math.Min(6, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        return Print(value, decimals, spec) + spec.PercentSign();
    }
}
