using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Charts.Checks;

/// <summary>What single kinds ask of their data.</summary>
internal static class KindChecks
{
    /// <summary>Of a pie: more sectors than these nobody can compare.</summary>
    private const int MostParts = 6;

    /// <summary>How many series a kind takes.</summary>
    private static (int Least, int Most) Series(ChartSpec spec) => spec.Kind switch
    {
        ChartKind.Bars or ChartKind.Strip or ChartKind.Lollipop or ChartKind.Spark or ChartKind.Waterfall or ChartKind.Flower
            or ChartKind.Histogram or ChartKind.Pie or ChartKind.Donut or ChartKind.Timeline => (1, 1),
        ChartKind.Range or ChartKind.Bubble or ChartKind.ErrorBars => (3, 3),
        ChartKind.Dumbbell => (2, 2),
        ChartKind.Bump or ChartKind.Diverging => (2, int.MaxValue),
        ChartKind.Map => (spec.Outline is null ? 2 : 1, 3),
        ChartKind.Scatter => (2, 3),
        ChartKind.Slope => (2, 6),
        ChartKind.Radar or ChartKind.Profile => (1, 4),
        _ => (1, int.MaxValue),
    };

    private static bool StartsAtZero(ChartKind kind) => kind is ChartKind.Bars or ChartKind.Stacked or ChartKind.Profile or ChartKind.Lollipop
        or ChartKind.Multiples or ChartKind.Spark or ChartKind.Waterfall or ChartKind.Flower or ChartKind.FlowerField or ChartKind.Radar
        or ChartKind.Grouped or ChartKind.Area or ChartKind.Histogram or ChartKind.Pie or ChartKind.Donut
        or ChartKind.ErrorBars or ChartKind.Bump or ChartKind.Diverging or ChartKind.Table;

    public static IEnumerable<Diagnostic> Check(ChartSpec spec)
    {
        var (least, most) = Series(spec);
        if (spec.Series.Length < least || spec.Series.Length > most)
        {
            var wanted = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
            yield return SpecChecks.Error(
                spec,
                "RB3002",
                $"A {SpecChecks.Name(spec)} takes {wanted} series and was given {spec.Series.Length}.",
                "see the list of kinds in docs/charts.md");
        }

        if (spec.Logarithmic && StartsAtZero(spec.Kind))
            yield return SpecChecks.Error(
                spec,
                "RB3007",
                $"A {SpecChecks.Name(spec)} starts at zero, which a logarithmic scale does not have.",
                "use a strip, range or scatter for values of very different size");

        if (spec.Kind is ChartKind.Stacked or ChartKind.Flower or ChartKind.FlowerField or ChartKind.Radar
                or ChartKind.Area or ChartKind.Pie or ChartKind.Donut or ChartKind.Diverging
            && spec.Rows.FirstOrDefault(row => row.Values.Any(value => value < 0)) is { } negative)
        {
            yield return SpecChecks.Error(
                spec,
                "RB3005",
                $"'{negative.Label}' has a negative value, and a {SpecChecks.Name(spec)} cannot show one.",
                "bars can stand on both sides of zero");
        }

        foreach (var diagnostic in Special(spec))
            yield return diagnostic;
    }

    private static IEnumerable<Diagnostic> Special(ChartSpec spec)
    {
        if (spec.Kind == ChartKind.Radar && (spec.Rows.Length < 3 || spec.Rows.Length > SpecChecks.MostSeries))
            yield return SpecChecks.Error(
                spec,
                "RB3010",
                $"A radar chart has 3 to {SpecChecks.MostSeries} axes and was given {spec.Rows.Length}.",
                "a profile shows any number of rows");

        if (spec.Kind == ChartKind.Waterfall && spec.Rows.Length < 3)
            yield return SpecChecks.Error(
                spec,
                "RB3011",
                "A waterfall chart needs a start, at least one change and an end.",
                "the first row is the start and the last the end");

        if (IsTimed(spec.Kind) && spec.Rows.FirstOrDefault(row => Period.Of(row.Label) is null) is { } timeless)
            yield return SpecChecks.Error(
                spec,
                "RB3015",
                $"'{timeless.Label}' is not a time that a {SpecChecks.Name(spec)} can place.",
                "write a year, '2024 Q2', '2024-06', 'June 2024' or '2024-06-30'; bars take any words");
        else if (IsTimed(spec.Kind) && spec.Rows.Select(row => Period.Of(row.Label)).Distinct().Count() is var times && (times < 2 || times < spec.Rows.Length))
            yield return SpecChecks.Error(
                spec,
                "RB3016",
                times < 2 ? $"A {SpecChecks.Name(spec)} needs two times at least." : $"Two values of the {SpecChecks.Name(spec)} stand at the same time.",
                "bars show single values side by side");

        if (spec.Kind == ChartKind.Area && !spec.Rows.Any(row => row.Values.All(value => value is not null)))
            yield return SpecChecks.Error(
                spec,
                "RB3017",
                "The area chart has no time at which all its series have a value.",
                "a line chart shows each series by itself");

        if (spec.Kind is ChartKind.Pie or ChartKind.Donut)
        {
            if (spec.Rows.Length > MostParts)
                yield return SpecChecks.Error(
                    spec,
                    "RB3018",
                    $"A {SpecChecks.Name(spec)} has at most {MostParts} parts and was given {spec.Rows.Length}.",
                    "bars compare any number of parts, and compare them better");
            if (!spec.Rows.Any(row => row.Values.Any(value => value > 0)))
                yield return SpecChecks.Error(
                    spec,
                    "RB3019",
                    $"The parts of the {SpecChecks.Name(spec)} add up to nothing.",
                    "a whole has one part above zero at least");
        }

        if (spec is { Kind: ChartKind.ErrorBars, Series.Length: 3 }
            && spec.Rows.FirstOrDefault(row => row.Values[0] > row.Values[1] || row.Values[1] > row.Values[2]) is { } outside)
        {
            yield return SpecChecks.Error(
                spec,
                "RB3022",
                $"The value of '{outside.Label}' lies outside its own range.",
                "the series are the low end, the value and the high end, in this order");
        }

        if (spec is { Kind: ChartKind.Map, Outline: { } outline, Series.Length: 1 })
        {
            var names = outline.Regions.Select(region => region.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var row in spec.Rows.Where(row => !names.Contains(row.Label)))
            {
                var near = NearestName.Hint(row.Label, names.Order(StringComparer.Ordinal));
                var hint = near.Length > 0 ? near : "see which property of the outlines names them: 'regions: PROPERTY'";
                yield return SpecChecks.Error(spec, "RB3023", $"The map has no region '{row.Label}'.", hint);
            }

            if (spec.Rows.GroupBy(row => row.Label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
                yield return SpecChecks.Error(spec, "RB3024", $"The map has two values for '{twice.Key}'.", "choose rows with 'where', or add them up");
        }

        if (spec.Kind == ChartKind.Map && spec.Series.Length >= 2 && spec.Rows.FirstOrDefault(IsOffTheMap) is { } place)
            yield return SpecChecks.Error(
                spec,
                "RB3014",
                $"'{place.Label}' is off the map.",
                "the first series is the longitude (-180 to 180), the second the latitude (-80 to 80)");
    }

    private static bool IsTimed(ChartKind kind) => kind is ChartKind.Line or ChartKind.Area;

    private static bool IsOffTheMap(ChartRow row) => row.Values[0] is < -180 or > 180 || row.Values[1] is < -80 or > 80;
}
