using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays out what the analysis found: correlations, intervals of ranks, means and spreads.</summary>
internal sealed class StudyCharts(ScoreReader reader, ChartParts about)
{
    private Terms Terms => about.Terms;

    private Wording Wording => about.Wording;

    public ChartTable Correlation()
    {
        var dimensions = reader.Scores.Framework.Dimensions;
        return new(
            [.. dimensions.Select(dimension => new ChartSeries(dimension.Name, about.Token(dimension), dimension.Id))],
            [
                .. dimensions.Select(row => new ChartRow(
                    row.Name,
                    [.. dimensions.Select(column => (double?)(row.Id == column.Id ? 1 : reader.Correlation(row, column)))],
                    Of: row.Id
                )),
            ],
            Wording.Say("measures.correlation", ("count", reader.Scores.Units.Length)),
            Terms.Dimension.Other,
            Maximum: 1,
            Decimals: 2)
        { Cells = about.Cells(dimensions) };
    }

    public ChartTable Intervals(ImmutableArray<Unit> units)
    {
        var intervals = reader.Scores.Analysis.RankIntervals.ToDictionary(interval => interval.Unit.Id, StringComparer.Ordinal);
        if (intervals.Count == 0)
            throw new ExpressionFault("the analysis holds no rank intervals", "ask for robustness in data/recipe.yaml, or leave the chart out");
        return new(
            [new(Wording["series.low"], "muted"), new(Wording["series.median-rank"], "ink"), new(Wording["series.high"], "muted")],
            [.. units.Select(unit => new ChartRow(unit.Name, [intervals[unit.Id].Low, intervals[unit.Id].Median, intervals[unit.Id].High], Of: unit.Id))],
            Wording["measures.intervals"],
            Terms.Unit.Other,
            Minimum: 1)
        { Cells = reader.ColumnCells(reader.Root) };
    }

    public ChartTable Uneven(int count)
    {
        var deviations = reader.Scores.Analysis.Evenness.ToDictionary(entry => entry.Unit.Id, entry => entry.StandardDeviation, StringComparer.Ordinal);
        return new(
            [new(Wording["head.standard-deviation"], "ink")],
            [.. reader.Uneven(count).Select(unit => new ChartRow(unit.Name, [deviations[unit.Id]], Of: unit.Id))],
            Wording["measures.uneven"],
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(1, about.Decimals(reader.Scores.Framework.Dimensions)))
        { Cells = about.Cells(reader.Scores.Framework.Dimensions) };
    }

    public ChartTable Summaries(string summary, ImmutableArray<FrameworkNode> parts)
    {
        var (name, value) = SummaryForm(summary);
        return new(
            [new(name, about.Accent(parts))],
            [.. parts.Select(part => new ChartRow(part.Name, [value(part)], ColourToken: about.Token(part), Of: part.Id))],
            about.SayLevel($"measures.{summary}", parts),
            about.Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(about.Decimals(parts), summary is "mean" or "sd" ? 1 : 0),
            AccentToken: about.Accent(parts))
        { Cells = about.Cells(parts) };
    }

    /// <summary>The mean of each part, and how far from it the scores lie on average: one standard deviation to either side.</summary>
    public ChartTable Spreads(ImmutableArray<FrameworkNode> parts) =>
        new(
            [new(Wording["series.below"], "muted"), new(Wording["head.mean"], about.Accent(parts)), new(Wording["series.above"], "muted")],
            [
                .. parts.Select(part => new ChartRow(
                    part.Name,
                    [reader.Mean(part) - reader.StandardDeviation(part), reader.Mean(part), reader.Mean(part) + reader.StandardDeviation(part)],
                    ColourToken: about.Token(part),
                    Of: part.Id
                )),
            ],
            about.SayLevel("measures.spreads", parts),
            about.Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(1, about.Decimals(parts)),
            AccentToken: about.Accent(parts))
        { Cells = about.Cells(parts) };

    private (string Name, Func<FrameworkNode, double?> Value) SummaryForm(string summary) => summary switch
    {
        "sd" => (Wording["head.standard-deviation"], part => reader.StandardDeviation(part)),
        "mean" => (Wording["head.mean"], part => reader.Mean(part)),
        "median" => (Wording["head.median"], part => reader.Median(part)),
        "range" => (Wording["head.range"], part => reader.Sorted(part)[^1] - reader.Sorted(part)[0]),
        "highest" => (Wording["head.highest"], part => reader.Sorted(part)[^1]),
        _ => (Wording["head.lowest"], part => reader.Sorted(part)[0]),
    };
}
