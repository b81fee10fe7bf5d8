using System.Globalization;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Charts.Checks;

/// <summary>What is wrong with a chart before it is drawn, all of it in one go, at the line where the author asked for it.</summary>
internal static class SpecChecks
{
    public const int MostSeries = 12;

    private const double Narrowest = 100;
    private const double NarrowestRadar = 220;

    public static ImmutableArray<Diagnostic> Check(ChartSpec spec)
    {
        var shape = Shape(spec).ToImmutableArray();
        return shape.Length > 0 ? shape : [.. Colours(spec), .. Values(spec), .. KindChecks.Check(spec)];
    }

    /// <summary>Rows, series and values that do not belong together: nothing else can be said then.</summary>
    private static IEnumerable<Diagnostic> Shape(ChartSpec spec)
    {
        if (spec.Rows.IsDefaultOrEmpty)
            yield return Error(spec, "RB3001", $"The {Name(spec)} has no rows.", "the data expression selects nothing: check the names in it");
        else if (spec.Series.IsDefaultOrEmpty)
            yield return Error(spec, "RB3002", $"The {Name(spec)} has no series.", "name at least one column of values");
        else if (spec.Rows.FirstOrDefault(row => row.Values.Length != spec.Series.Length) is { } uneven)
            yield return Error(
                spec,
                "RB3003",
                $"'{uneven.Label}' has {Count(uneven.Values.Length, "value")} where the {Name(spec)} has {spec.Series.Length} series.",
                "give every row a value, or a gap, in each series");
        else if (Points.Values(spec).Length == 0)
            yield return Error(spec, "RB3001", $"The {Name(spec)} has rows but no values.", "every value that it asks for is missing");
    }

    private static IEnumerable<Diagnostic> Colours(ChartSpec spec) =>
        spec.Series.Select(series => series.ColourToken)
            .Concat(spec.Rows.Select(row => row.ColourToken))
            .Append(spec.AccentToken)
            .Where(token => !ColourTokens.IsKnown(token))
            .Distinct()
            .Select(token => Error(spec, "RB3008", $"'{token}' is not a colour of the theme.", ColourHint(token)));

    private static string ColourHint(string token) =>
        NearestName.Hint(token, ColourTokens.All) is { Length: > 0 } near ? near : "colours are ink, muted and d1 to d12";

    private static IEnumerable<Diagnostic> Values(ChartSpec spec)
    {
        if (spec.Series.Length > MostSeries && spec.Kind is not (ChartKind.Heatmap or ChartKind.FlowerField or ChartKind.Table))
            yield return Error(
                spec,
                "RB3004",
                $"The {Name(spec)} has {spec.Series.Length} series; {MostSeries} are the most that can be told apart.",
                "choose fewer, or use a heatmap");

        if (Points.Values(spec).Any(value => !double.IsFinite(value)))
            yield return Error(spec, "RB3009", $"The {Name(spec)} holds a value that is not a finite number.", "leave the value out: a gap is drawn as a gap");

        var narrowest = spec.Kind is ChartKind.Radar or ChartKind.Pie or ChartKind.Donut ? NarrowestRadar : Narrowest;
        if (spec.Width < narrowest && spec.Kind is not (ChartKind.Spark or ChartKind.Flower or ChartKind.FlowerField))
            yield return Error(
                spec,
                "RB3012",
                string.Create(CultureInfo.InvariantCulture, $"A {Name(spec)} {spec.Width:0.#} points wide has no room for its labels."),
                $"give it at least {narrowest} points");

        if (spec.Minimum >= spec.Maximum)
            yield return Error(spec, "RB3013", $"The scale's minimum is not below its maximum.", "swap them, or leave them out");

        if (spec.Logarithmic && Points.Values(spec).Any(value => value <= 0))
            yield return Error(
                spec,
                "RB3006",
                $"The {Name(spec)} has a logarithmic scale and values that are not above zero.",
                "a logarithm needs positive values: use a linear scale");
    }

    internal static Diagnostic Error(ChartSpec spec, string code, string message, string hint) => Diagnostic.Error(code, spec.Place, message, hint);

    internal static string Name(ChartSpec spec) => $"{spec.Kind.ToString().ToLowerInvariant()} chart";

    internal static string Count(int count, string noun) => $"{count.ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
