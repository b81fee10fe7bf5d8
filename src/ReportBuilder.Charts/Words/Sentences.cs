namespace ReportBuilder.Charts.Words;

/// <summary>Pieces of the sentences that say a chart.</summary>
internal static class Sentences
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"Bar chart: Digital infrastructure, eight cities". The finding above the chart is not said again.</summary>
    public static string Opening(string kind, string what, ChartSpec spec, int count) =>
        $"{kind}: {(what.Length > 0 ? $"{what}, " : "")}{Count(count, spec.Subject)}";

    /// <summary>"Hefei beside Mean of all cities and Best city".</summary>
    public static string Beside(ChartSpec spec) =>
        spec.Series[0].Name + (spec.Series.Length > 1 ? $" beside {List(spec.Series.Skip(1).Select(series => series.Name))}" : "");

    public static string Count(int count, string subject) => $"{Spell(count)} {(subject.Length > 0 ? Noun(count, subject) : Noun(count, "values"))}";

    public static string Spell(int count) => count < Words.Length ? Words[count] : Numbers.Print(count, 0);

    /// <summary>"Hefei", "Hefei and Wuhan", "Hefei, Wuhan and Jinan".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Names with their values: "Zhuhai 58 and Hefei 44".</summary>
    public static string Named(IEnumerable<Point> points, ChartSpec spec) =>
        List(points.Select(point => $"{point.Label} {Numbers.Print(point.Value, spec)}"));

    /// <summary>A sentence about the highlighted rows, with a leading space; nothing where there are none or all are.</summary>
    public static string Highlighted(ChartSpec spec, int series = 0)
    {
        var marked = spec.Rows
            .Where(row => row.Highlight && row.Values[series] is not null)
            .Select(row => new Point(row.Label, row.Values[series]!.Value))
            .ToArray();
        return marked.Length == 0 || marked.Length == spec.Rows.Length ? "" : $" Highlighted: {Named(marked, spec)}.";
    }

    /// <summary>"Hangzhou is highest with 60 points and Shenyang lowest with 53."</summary>
    public static string HighAndLow(IReadOnlyList<Point> points, ChartSpec spec)
    {
        var (top, bottom) = (points.Max(point => point.Value), points.Min(point => point.Value));
        if (top == bottom)
            return points.Count == 1 ? $"{points[0].Label} has {Numbers.WithUnit(top, spec)}." : $"All have {Numbers.WithUnit(top, spec)}.";

        var (first, last) = (At(points, top), At(points, bottom));
        return Numbers.AreRanks(spec)
            ? $"Best {last} with {Numbers.WithUnit(bottom, spec)}, last {first} with {Numbers.WithUnit(top, spec)}."
            : $"Highest {first} with {Numbers.WithUnit(top, spec)}, lowest {last} with {Numbers.Print(bottom, spec)}.";
    }

    public static string Gaps(ChartSpec spec)
    {
        var missing = spec.Rows.Where(row => row.Values.Any(value => value is null)).Select(row => row.Label).ToArray();
        return missing.Length == 0 ? "" : $" No value for {List(missing)}.";
    }

    /// <summary>"is Hefei", "are Hefei and Wuhan".</summary>
    private static string At(IReadOnlyList<Point> points, double value)
    {
        var names = points.Where(point => point.Value == value).Select(point => point.Label).ToArray();
        return names.Length switch
        {
            1 => $"is {names[0]}",
            <= 3 => $"are {List(names)}",
            _ => $"are {names[0]} and {Spell(names.Length - 1)} others",
        };
    }

    private static string Noun(int count, string plural) =>
        count != 1 ? plural
        : plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y"
        : plural.EndsWith('s') ? plural[..^1]
        : plural;
}
