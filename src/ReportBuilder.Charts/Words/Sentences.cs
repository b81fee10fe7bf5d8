using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Words;

/// <summary>Pieces of the sentences that say a chart.</summary>
internal static class Sentences
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"Bar chart of Digital infrastructure, eight cities."</summary>
    public static string Opening(string kind, ChartSpec spec, int count, string of = "of") =>
        $"{kind}{(spec.Title.Length > 0 ? $" {of} {spec.Title}" : "")}: {Count(count, spec.Subject)}";

    public static string Count(int count, string subject) => $"{Spell(count)} {(subject.Length > 0 ? Noun(count, subject) : Noun(count, "values"))}";

    public static string Spell(int count) => count < Words.Length ? Words[count] : Numbers.Print(count, 0);

    /// <summary>"Hefei", "Hefei and Wuhan", "Hefei, Wuhan and Jinan".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    /// <summary>Names with their values: "Zhuhai 58 and Hefei 44".</summary>
    public static string Named(IEnumerable<(string Label, double Value)> points, ChartSpec spec) =>
        List(points.Select(point => $"{point.Label} {Numbers.Print(point.Value, spec)}"));

    /// <summary>A sentence about the highlighted rows, with a leading space; nothing where there are none or all are.</summary>
    public static string Highlighted(ChartSpec spec, int series = 0)
    {
        var marked = spec.Rows.Where(row => row.Highlight && row.Values[series] is not null).Select(row => (row.Label, row.Values[series]!.Value)).ToArray();
        return marked.Length == 0 || marked.Length == spec.Rows.Length ? "" : $" Highlighted: {Named(marked, spec)}.";
    }

    /// <summary>"Hangzhou is highest with 60 points and Shenyang lowest with 53."</summary>
    public static string HighAndLow(IReadOnlyList<(string Label, double Value)> points, ChartSpec spec)
    {
        var (top, bottom) = (points.Max(point => point.Value), points.Min(point => point.Value));
        if (top == bottom)
            return points.Count == 1 ? $"{points[0].Label} has {Numbers.WithUnit(top, spec)}." : $"All have {Numbers.WithUnit(top, spec)}.";

        var (first, last) = (At(points, top), At(points, bottom));
        return Numbers.AreRanks(spec)
            ? $"Best is {last} with {Numbers.WithUnit(bottom, spec)}, last is {first} with {Numbers.WithUnit(top, spec)}."
            : $"Highest is {first} with {Numbers.WithUnit(top, spec)}, lowest is {last} with {Numbers.Print(bottom, spec)}.";
    }

    public static string Gaps(ChartSpec spec)
    {
        var missing = spec.Rows.Where(row => row.Values.Any(value => value is null)).Select(row => row.Label).ToArray();
        return missing.Length == 0 ? "" : $" No value for {List(missing)}.";
    }

    private static string At(IReadOnlyList<(string Label, double Value)> points, double value)
    {
        var names = points.Where(point => point.Value == value).Select(point => point.Label).ToArray();
        return names.Length <= 3 ? List(names) : $"{names[0]} (with {Spell(names.Length - 1)} others)";
    }

    private static string Noun(int count, string plural) =>
        count != 1 ? plural
        : plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y"
        : plural.EndsWith('s') ? plural[..^1]
        : plural;
}
