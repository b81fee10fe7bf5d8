using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Charts.Words;

/// <summary>The sentences that several kinds of charts are said in. All come from the wording of the edition.</summary>
internal static class Sentences
{
    /// <summary>A phrase of the edition's language.</summary>
    public static string Say(this ChartSpec spec, string phrase, params ReadOnlySpan<(string Name, object? Value)> places) =>
        spec.Numbers.Wording.Say(phrase, places);

    /// <summary>The first sentence: "Bar chart: Digital infrastructure, eight cities." The finding above the chart is not said again.</summary>
    /// <param name="what">The series; empty for none.</param>
    public static string Opening(this ChartSpec spec, string phrase, string what, int count, params ReadOnlySpan<(string Name, object? Value)> places) =>
        spec.Say(
            phrase,
            [.. places, ("what", what), ("named", what.Length > 0 ? "yes" : "no"), ("counted", Count(spec, count, spec.Subject))]);

    /// <summary>Sentences one after the other; those without words are left out.</summary>
    public static string Together(this ChartSpec spec, params IEnumerable<string> sentences) =>
        string.Join(spec.Numbers.Wording["sentences"], sentences.Where(sentence => sentence.Length > 0));

    /// <summary>"Hefei beside Mean of all cities and Best city".</summary>
    public static string Beside(ChartSpec spec) => spec.Series.Length == 1
        ? spec.Series[0].Name
        : spec.Say("chart.beside", ("name", spec.Series[0].Name), ("others", spec.List(spec.Series.Skip(1).Select(series => series.Name))));

    /// <summary>"eight cities", "one part".</summary>
    /// <param name="subject">The key of what a chart counts, a term of the edition, or words of a table's own for several.</param>
    public static string Count(this ChartSpec spec, int count, string subject)
    {
        var wording = spec.Numbers.Wording;
        var known = $"chart.count.{(subject.Length > 0 ? subject : "values")}";
        if (Wording.TextOf(wording.SpokenLanguage, known) is not null)
            return wording.Say(known, ("count", count), ("number", Spell(spec, count)));
        var noun = count == 1 ? One(wording, subject) : subject;
        return wording.Say("chart.counted", ("number", Spell(spec, count)), ("noun", noun));
    }

    public static string Spell(this ChartSpec spec, int count)
    {
        var words = spec.Numbers.Wording["chart.numbers"].Split('|');
        return count < words.Length ? words[count] : Numbers.Print(count, 0, spec);
    }

    /// <summary>"Hefei", "Hefei and Wuhan", "Hefei, Wuhan and Jinan".</summary>
    public static string List(this ChartSpec spec, IEnumerable<string> names) => spec.Numbers.Wording.List([.. names]);

    /// <summary>A sentence about the highlighted rows; nothing where there are none or all are.</summary>
    public static string Highlighted(ChartSpec spec, int series = 0)
    {
        var marked = spec.Rows
            .Where(row => row.Highlight && row.Values[series] is not null)
            .Select(row => new Point(row.Label, row.Values[series]!.Value))
            .ToArray();
        return marked.Length == 0 || marked.Length == spec.Rows.Length ? "" : Marked(spec, marked.Select(point => Named(spec, point.Label, point.Value)));
    }

    /// <summary>"Highlighted: Hefei and Wuhan."</summary>
    public static string Marked(ChartSpec spec, IEnumerable<string> names) => spec.Say("chart.highlighted", ("names", spec.List(names)));

    /// <summary>"Zhuhai 58".</summary>
    public static string Named(this ChartSpec spec, string name, double value) =>
        spec.Say("chart.named", ("name", name), ("value", Numbers.Print(value, spec)));

    /// <summary>"Highest is Hangzhou with 60 points, lowest Shenyang with 53."</summary>
    public static string HighAndLow(IReadOnlyList<Point> points, ChartSpec spec)
    {
        var (top, bottom) = (points.Max(point => point.Value), points.Min(point => point.Value));
        if (top == bottom)
            return points.Count == 1
                ? spec.Say("chart.has", ("name", points[0].Label), ("value", Numbers.WithUnit(top, spec)))
                : spec.Say("chart.all-have", ("value", Numbers.WithUnit(top, spec)));

        var (high, low) = (At(spec, points, top), At(spec, points, bottom));
        return Numbers.AreRanks(spec)
            ? Ends(spec, "chart.best-and-last", low, Numbers.WithUnit(bottom, spec), high, Numbers.WithUnit(top, spec))
            : Ends(spec, "chart.high-and-low", high, Numbers.WithUnit(top, spec), low, Numbers.Print(bottom, spec));
    }

    public static string Gaps(ChartSpec spec)
    {
        var missing = spec.Rows.Where(row => row.Values.Any(value => value is null)).Select(row => row.Label).ToArray();
        return missing.Length == 0 ? "" : spec.Say("chart.gaps", ("names", spec.List(missing)));
    }

    private static string Ends(
        ChartSpec spec,
        string phrase,
        (string Names, int Count) first,
        string firstValue,
        (string Names, int Count) last,
        string lastValue
    ) =>
        spec.Say(
            phrase,
            ("first", first.Names),
            ("first_count", first.Count),
            ("first_value", firstValue),
            ("last", last.Names),
            ("last_count", last.Count),
            ("last_value", lastValue));

    /// <summary>Who has a value: all by name, or the first and how many others.</summary>
    private static (string Names, int Count) At(ChartSpec spec, IReadOnlyList<Point> points, double value)
    {
        const int named = 3;
        var names = points.Where(point => point.Value == value).Select(point => point.Label).ToArray();
        return (
            names.Length <= named ? spec.List(names) : spec.Say("chart.and-others", ("name", names[0]), ("number", spec.Spell(names.Length - 1))),
            names.Length);
    }

    /// <summary>One of what a chart counts: a term of the edition knows its word for one, words of a table in English are cut.</summary>
    private static string One(Wording wording, string several)
    {
        foreach (var (_, term) in wording.Terms.All)
        {
            if (term.Other == several)
                return term.One;
        }

        return !wording.SpokenLanguage.StartsWith("en", StringComparison.Ordinal) ? several
            : several.EndsWith("ies", StringComparison.Ordinal) ? several[..^3] + "y"
            : several.EndsWith('s') ? several[..^1]
            : several;
    }
}
