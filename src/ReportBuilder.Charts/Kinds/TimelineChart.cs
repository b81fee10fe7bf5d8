using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// Events down a line, the first on top: the year, a dot, and what happened. Longer times between two of them leave more room, but never so
/// much that the words lose sight of one another.
/// </summary>
internal sealed class TimelineChart : IChart
{
    private const int MostLines = 5;
    private const double Dot = 2.4;
    private const double Air = 4.6;
    private const double Stretch = 14;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var rows = InOrder(spec);
        var years = rows.Max(row => sheet.TextWidth(Year(row, spec), TextStyle.Strong.Weight, TextStyle.Strong.Size));
        var line = years + Sizes.Gap + Dot + 1;
        var left = line + Dot + Sizes.Gap;
        var words = rows.Select(row => new TextLines(TextFit.Wrap(sheet, row.Label, StyleOf(row), spec.Width - left - 1, MostLines))).ToArray();
        var middles = Middles(rows, words, spec, sheet, out var height);
        if (middles.Length > 1)
            sheet.Line(line, middles[0], line, middles[^1], sheet.Inks.Guide, Sizes.Rule);
        for (var at = 0; at < middles.Length; at++)
        {
            var row = rows[at];
            sheet.For(row);
            sheet.TextAt(years, middles[at], Year(row, spec), TextStyle.Strong, sheet.Inks.Text, TextAnchor.End);
            sheet.Dot(line, middles[at], Dot, sheet.Inks.Row(row, strong: row.Highlight || !spec.Rows.Any(other => other.Highlight)));
            for (var of = 0; of < words[at].Lines.Length; of++)
                sheet.TextAt(left, middles[at] + (of * TextStyle.Label.Leading), words[at].Lines[of], StyleOf(row), sheet.Inks.Text);
        }

        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var rows = InOrder(spec).Where(row => row.Values[0] is not null).ToArray();
        return spec.Together(
            rows.Length == 0 ? "" : spec.Opening("chart.timeline", "", spec.Rows.Length, ("first", Year(rows[0], spec)), ("last", Year(rows[^1], spec))),
            rows.Length < 2
                ? ""
                : spec.Say("chart.timeline-ends", ("first", Wording.WithoutStop(rows[0].Label)), ("last", Wording.WithoutStop(rows[^1].Label))),
            Sentences.Highlighted(spec),
            Sentences.Gaps(spec));
    }

    /// <summary>Events without a year stand last.</summary>
    private static ImmutableArray<ChartRow> InOrder(ChartSpec spec) =>
        Points.Sorted(spec.Rows, (a, b) => (a.Values[0] ?? double.PositiveInfinity).CompareTo(b.Values[0] ?? double.PositiveInfinity));

    private static string Year(ChartRow row, ChartSpec spec) => row.Values[0] is { } year ? Numbers.Print(year, spec) : "–";

    private static TextStyle StyleOf(ChartRow row) => row.Highlight ? TextStyle.Strong : TextStyle.Label;

    /// <summary>Where the first line of each event stands. Events for which a given height has no room are left out and told of.</summary>
    private static double[] Middles(ImmutableArray<ChartRow> rows, TextLines[] words, ChartSpec spec, Sheet sheet, out double height)
    {
        var longest = Enumerable.Range(1, rows.Length - 1).Select(at => Between(rows, at)).DefaultIfEmpty(0).Max();
        var needed = words.Sum(lines => Tall(lines));
        var room = spec.Height > 0 ? Math.Max(0, spec.Height - needed - 1) / Math.Max(1, rows.Length - 1) : Stretch;
        var middles = new List<double>(rows.Length);
        var top = 0.5;
        for (var at = 0; at < rows.Length; at++)
        {
            if (at > 0 && longest > 0)
                top += Math.Min(Stretch, room) * Between(rows, at) / longest;
            if (spec.Height > 0 && top + Tall(words[at]) > spec.Height)
            {
                sheet.Note("RB3020", $"There is no room for '{rows[at].Label}' on the time line.", "give the chart more height");
                break;
            }

            middles.Add(top + (TextStyle.Label.Leading / 2));
            top += Tall(words[at]);
        }

        height = top;
        return [.. middles];
    }

    private static double Tall(TextLines words) => (words.Lines.Length * TextStyle.Label.Leading) + Air;

    private static double Between(ImmutableArray<ChartRow> rows, int at) => rows[at].Values[0] - rows[at - 1].Values[0] ?? 0;
}
