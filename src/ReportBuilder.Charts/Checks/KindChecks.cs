using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Charts.Checks;

/// <summary>What single kinds ask of their data.</summary>
internal static class KindChecks
{
    /// <summary>How many series a kind takes.</summary>
    private static (int Least, int Most) Series(ChartKind kind) => kind switch
    {
        ChartKind.Bars or ChartKind.Strip or ChartKind.Lollipop or ChartKind.Spark or ChartKind.Waterfall or ChartKind.Flower => (1, 1),
        ChartKind.Range => (3, 3),
        ChartKind.Scatter or ChartKind.Map => (2, 3),
        ChartKind.Slope => (2, 6),
        ChartKind.Radar or ChartKind.Profile => (1, 4),
        _ => (1, int.MaxValue),
    };

    private static bool StartsAtZero(ChartKind kind) => kind is ChartKind.Bars or ChartKind.Stacked or ChartKind.Profile or ChartKind.Lollipop
        or ChartKind.Multiples or ChartKind.Spark or ChartKind.Waterfall or ChartKind.Flower or ChartKind.FlowerField or ChartKind.Radar;

    public static IEnumerable<Diagnostic> Check(ChartSpec spec)
    {
        var (least, most) = Series(spec.Kind);
        if (spec.Series.Length < least || spec.Series.Length > most)
        {
            var wanted = least == most ? $"{least}" : most == int.MaxValue ? $"at least {least}" : $"{least} to {most}";
            yield return SpecChecks.Error(spec, "RB3002", $"A {SpecChecks.Name(spec)} takes {wanted} series and was given {spec.Series.Length}.", "see the list of kinds in docs/charts.md");
        }

        if (spec.Logarithmic && StartsAtZero(spec.Kind))
            yield return SpecChecks.Error(spec, "RB3007", $"A {SpecChecks.Name(spec)} starts at zero, which a logarithmic scale does not have.", "use a strip, range or scatter for values of very different size");

        if (spec.Kind is ChartKind.Stacked or ChartKind.Flower or ChartKind.FlowerField or ChartKind.Radar
            && spec.Rows.FirstOrDefault(row => row.Values.Any(value => value < 0)) is { } negative)
        {
            yield return SpecChecks.Error(spec, "RB3005", $"'{negative.Label}' has a negative value, and a {SpecChecks.Name(spec)} cannot show one.", "bars can stand on both sides of zero");
        }
    }
}
