using ReportBuilder.Charts.Kinds.Parts;

namespace ReportBuilder.Charts.Kinds;

/// <summary>
/// How an order changes from state to state: in each state the rows stand one below the other, the first on top, with their ranks in the dots, and a
/// line follows each row through.
/// Values that are not ranks are ranked, the highest first.
/// </summary>
internal sealed class BumpChart : IChart
{
    private const double Dot = 5.6;
    private const double Pitch = 15;
    private const double Off = 10;

    public double Draw(ChartSpec spec, Sheet sheet)
    {
        var last = spec.Series.Length - 1;
        var head = StateTitles.Height(spec, sheet);
        var places = Places(spec);
        var deep = places.Max(state => state.Count(place => place is not null));
        var height = spec.Height > 0 ? spec.Height : head + (deep * Pitch) + 2;
        var room = Math.Min(spec.Width * 0.3, spec.Rows.Max(row => sheet.TextWidth(row.Label, TextStyle.Strong.Weight, TextStyle.Strong.Size)) + Off);
        var across = new LinearScale(0, last, room + Dot, spec.Width - room - Dot);
        var bands = new OrdinalScale(head, (height - head) / deep);
        var radius = Math.Min(Dot, (bands.Band / 2) - 0.4);
        StateTitles.Draw(spec, sheet, across, head);
        var plot = new ChartPlot(across, bands.Down(deep));
        var order = Enumerable.Range(0, spec.Rows.Length).OrderBy(row => spec.Rows[row].Highlight).ToArray();
        foreach (var row in order)
        {
            plot.For(spec.Rows[row]);
            plot.Course(
                Enumerable.Range(0, last + 1).Select(state => ((double)state, (double?)places[state][row])),
                Line(spec, sheet, row),
                spec.Rows[row].Highlight ? 2.2 : 1.2,
                smooth: true);
        }

        foreach (var row in order)
        {
            plot.For(spec.Rows[row]);
            for (var state = 0; state <= last; state++)
            {
                if (places[state][row] is { } place)
                    plot.Dot(state, place, radius, Line(spec, sheet, row));
            }
        }

        plot.Draw(sheet);
        Numbered(spec, sheet, places, across, bands, radius);
        Names(spec, sheet, places[0], bands, room - Off + Dot, TextAnchor.End);
        Names(spec, sheet, places[last], bands, spec.Width - room + Off - Dot, TextAnchor.Start);
        return height;
    }

    public string Describe(ChartSpec spec)
    {
        var (places, last) = (Places(spec), spec.Series.Length - 1);
        var both = Enumerable.Range(0, spec.Rows.Length).Where(row => places[0][row] is not null && places[last][row] is not null).ToArray();
        var held = Enumerable.Range(0, last + 1).Where(state => places[state].Any(place => place is not null));
        var firsts = held.Select(state => spec.Say("chart.bump-first", ("state", spec.Series[state].Name), ("name", First(spec, places[state]))));
        var (best, worst) = both.Length == 0 ? (0, 0) : (both.MinBy(Moved), both.MaxBy(Moved));
        return spec.Together(
            spec.Opening(
                "chart.bump",
                "",
                spec.Rows.Length,
                ("states", spec.Count(spec.Series.Length, "states")),
                ("first", spec.Series[0].Name),
                ("last", spec.Series[last].Name)),
            spec.Say("chart.bump-firsts", ("firsts", spec.List(firsts))),
            both.Length == 0
                ? ""
                : spec.Say(
                    "chart.bump-moves",
                    ("rises", Moved(best) < 0 ? "yes" : "no"),
                    ("rise", Said(best)),
                    ("falls", Moved(worst) > 0 ? "yes" : "no"),
                    ("fall", Said(worst))),
            Sentences.Gaps(spec));

        int Moved(int row) => places[last][row]!.Value - places[0][row]!.Value;
        string Said(int row) => spec.Say(
            "chart.bump-move",
            ("name", spec.Rows[row].Label),
            ("from", Number(spec, row, 0, places)),
            ("to", Number(spec, row, last, places)));
    }

    private static string First(ChartSpec spec, int?[] places) => spec.Rows[Array.IndexOf(places, 0)].Label;

    /// <summary>In each state where each row stands, 0 on top; equals in the order that they had in the state before.</summary>
    private static int?[][] Places(ChartSpec spec)
    {
        var places = new int?[spec.Series.Length][];
        var before = Enumerable.Range(0, spec.Rows.Length).ToArray();
        for (var state = 0; state < places.Length; state++)
        {
            places[state] = new int?[spec.Rows.Length];
            var known = before.Where(row => spec.Rows[row].Values[state] is not null);
            int[] order = [.. known.OrderBy(row => spec.Rows[row].Values[state] * (Numbers.AreRanks(spec) ? 1 : -1))];
            for (var place = 0; place < order.Length; place++)
                places[state][order[place]] = place;
            before = [.. order, .. before.Where(row => spec.Rows[row].Values[state] is null)];
        }

        return places;
    }

    /// <summary>The rank that the data give, or the place where they give other values; equal values share the better one.</summary>
    private static string Number(ChartSpec spec, int row, int state, int?[][] places)
    {
        var value = spec.Rows[row].Values[state]!.Value;
        return Numbers.AreRanks(spec) ? Numbers.Print(value, 0, spec) : Numbers.Print(1 + spec.Rows.Count(other => other.Values[state] > value), 0, spec);
    }

    private static Ink Line(ChartSpec spec, Sheet sheet, int row) => sheet.Inks.Row(spec.Rows[row], spec.Rows[row].Highlight);

    private static void Numbered(ChartSpec spec, Sheet sheet, int?[][] places, LinearScale across, OrdinalScale bands, double radius)
    {
        var style = TextStyle.AxisStrong;
        for (var state = 0; state < places.Length; state++)
        {
            for (var row = 0; row < spec.Rows.Length; row++)
            {
                if (places[state][row] is not { } place || sheet.Inks.OnColour)
                    continue;
                var number = Number(spec, row, state, places);
                sheet.For(spec.Rows[row]);
                if (sheet.TextWidth(number, style.Weight, style.Size) <= (2 * radius) - 0.8)
                    sheet.TextAt(
                        across.At(state),
                        bands.Middle(place),
                        number,
                        style,
                        spec.Rows[row].Highlight ? sheet.Inks.Ground : sheet.Inks.Text,
                        TextAnchor.Middle);
            }
        }
    }

    private static void Names(ChartSpec spec, Sheet sheet, int?[] places, OrdinalScale bands, double x, TextAnchor anchor)
    {
        var room = anchor == TextAnchor.End ? x : spec.Width - x;
        for (var row = 0; row < places.Length; row++)
        {
            var style = spec.Rows[row].Highlight ? TextStyle.Strong : TextStyle.Label;
            sheet.For(spec.Rows[row]);
            if (places[row] is { } place)
                sheet.TextAt(x, bands.Middle(place), TextFit.Shorten(sheet, spec.Rows[row].Label, style, room), style, sheet.Inks.Text, anchor);
        }
    }
}
