using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Data;

/// <summary>The scores as CSV tables: one overall, one a dimension, and the analysis.</summary>
internal static class ScoreCsv
{
    public static IEnumerable<(string Name, ImmutableArray<byte> Text)> Write(Scorebook scores)
    {
        yield return ("overall.csv", Overall(scores));
        foreach (var dimension in scores.Framework.Dimensions)
            yield return ($"{dimension.Number:00}-{dimension.Id}.csv", Dimension(scores, dimension));
        yield return ($"{Terms.Column(scores.Terms.OfMain().Dimension, "dimension")}-summaries.csv", Summaries(scores.Analysis.Dimensions));
        yield return ($"{Terms.Column(scores.Terms.OfMain().Variable, "variable")}-summaries.csv", Summaries(scores.Analysis.Variables));
        yield return ("correlations.csv", Correlations(scores.Analysis.Pearson, scores.Terms));
        yield return ("framework.csv", Framework(scores.Framework, scores.Terms));
    }

    private static ImmutableArray<byte> Overall(Scorebook scores) =>
        CsvText.Bytes(
            ["rank", scores.Terms.OfMain().Unit.One, .. scores.Framework.Dimensions.Select(dimension => dimension.Name), "total", Terms.Column(scores.Terms.OfMain().Tier, "tier")],
            scores.InRankOrder(scores.Framework.Root).Select(unit => (IEnumerable<string>)
            [
                Rank(scores, unit, scores.Framework.Root),
                unit.Name,
                .. scores.Framework.Dimensions.Select(dimension => Score(scores, unit, dimension)),
                Score(scores, unit, scores.Framework.Root),
                scores.TierOf(unit)?.Name ?? "",
            ]));

    private static ImmutableArray<byte> Dimension(Scorebook scores, FrameworkNode dimension) =>
        CsvText.Bytes(
            ["rank", scores.Terms.Unit.One, .. dimension.Children.Select(variable => variable.Name), "total"],
            scores.InRankOrder(dimension).Select(unit => (IEnumerable<string>)
            [
                Rank(scores, unit, dimension),
                unit.Name,
                .. dimension.Children.Select(variable => Score(scores, unit, variable)),
                Score(scores, unit, dimension),
            ]));

    private static ImmutableArray<byte> Summaries(IEnumerable<ColumnSummary> summaries) =>
        CsvText.Bytes(
            ["name", "mean", "standard_deviation", "minimum", "maximum", "skewness"],
            summaries.Select(summary => (IEnumerable<string>)
            [
                summary.Node.Name,
                Number(summary.Mean),
                Number(summary.StandardDeviation),
                Number(summary.Minimum),
                Number(summary.Maximum),
                Number(summary.Skewness),
            ]));

    private static ImmutableArray<byte> Correlations(CorrelationMatrix matrix, Terms terms) =>
        CsvText.Bytes(
            [Terms.Column(terms.OfMain().Dimension, "dimension"), .. matrix.Nodes.Select(node => node.Name)],
            matrix.Nodes.Select((node, row) => matrix.Values[row].Select(Number).Prepend(node.Name)));

    private static ImmutableArray<byte> Framework(IndicatorFramework framework, Terms terms) =>
        CsvText.Bytes(
            ["number", Terms.Column(terms.OfMain().Dimension, "dimension"), Terms.Column(terms.OfMain().Variable, "variable"), Terms.Column(terms.OfMain().Indicator, "indicator"), "direction", "data_year", "source"],
            from dimension in framework.Dimensions
            from variable in dimension.Children
            from leaf in variable.Leaves
            let indicator = leaf.Indicator
            where indicator is not null
            select (IEnumerable<string>)
            [
                indicator.Number.ToString(CultureInfo.InvariantCulture),
                dimension.Name,
                variable.Name,
                indicator.Name,
                indicator.Direction.ToString().ToLowerInvariant(),
                indicator.DataYear,
                indicator.Source,
            ]);

    private static string Rank(Scorebook scores, Unit unit, FrameworkNode node) => scores.Rank(unit, node)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Score(Scorebook scores, Unit unit, FrameworkNode node) => scores.Score(unit, node).Value is { } value ? Number(value) : "";

    /// <summary>Up to six decimals: as many as survive a spreadsheet, and the same on every machine.</summary>
    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
