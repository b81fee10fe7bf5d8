using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays ranks and scores of several editions out as a kind of chart wants them.</summary>
internal sealed class YearCharts(ScoreReader reader, Scales scales, ChartKind kind)
{
    /// <summary>The editions that a chart shows, from a year on.</summary>
    /// <exception cref="ExpressionFault">There are fewer than two.</exception>
    public ImmutableArray<EditionResults> Editions(int since)
    {
        ImmutableArray<EditionResults> editions = [.. (reader.Scores.History?.Editions ?? []).Where(edition => edition.Year >= since)];
        return editions.Length > 1
            ? editions
            : throw new ExpressionFault(
                $"a chart over {reader.Scores.Terms.Edition.Other} needs two of them",
                reader.Scores.History is null ? "add data/history.csv: docs/years.md says how" : "begin with an earlier year"
            );
    }

    public ChartTable Course(FrameworkNode part, ImmutableArray<Unit> units, ImmutableArray<EditionResults> editions, bool ranks)
    {
        double? Value(EditionResults edition, Unit unit) => edition.Of(unit, part) is { } standing ? ranks ? standing.Rank : standing.Score : null;
        var terms = reader.Scores.Terms;
        var wording = reader.Scores.Wording;
        var apart = editions
            .Where(edition => !units.IsEmpty && units.All(unit => edition.FlagOf(unit, part).Flag == Comparability.NotComparable))
            .Select(Year)
            .ToArray();
        var measures = wording.Say(
            ranks ? "measures.ranks-over" : "measures.scores-over",
            ("part", part.Id == reader.Root.Id ? "overall" : part.Name),
            ("first", Year(editions[0])),
            ("last", Year(editions[^1])));
        if (apart.Length > 0)
            measures = wording.Say("measures.apart", ("measures", measures), ("years", wording.List(apart)), ("now", Year(editions[^1])));
        var table = kind is ChartKind.Line or ChartKind.Area
            ? new ChartTable(
                [
                    .. units.Select(
                        (unit, index) =>
                            new ChartSeries(unit.Name, $"d{(index % Math.Max(1, reader.Scores.Framework.Dimensions.Length)) + 1}", unit.Id)
                    ),
                ],
                [.. editions.Select(edition => new ChartRow(Year(edition), [.. units.Select(unit => Value(edition, unit))]))],
                measures,
                terms.Edition.Other,
                ranks ? "" : terms.Point.Other)
            : new(
                [.. editions.Select(edition => new ChartSeries(Year(edition), "ink"))],
                [.. units.Select(unit => new ChartRow(unit.Name, [.. editions.Select(edition => Value(edition, unit))], Of: unit.Id))],
                measures,
                terms.Unit.Other,
                ranks ? "" : terms.Point.Other);
        return (ranks ? table with { Minimum = 1, Maximum = editions.Max(edition => Ranked(edition, part, units)) } : table) with
        {
            AccentToken = scales.Token(part),
            Cells = reader.ColumnCells(part),
        };
    }

    private static double Ranked(EditionResults edition, FrameworkNode part, ImmutableArray<Unit> units) =>
        units.Select(unit => edition.Of(unit, part)?.Ranked ?? 0).DefaultIfEmpty().Max();

    private static string Year(EditionResults edition) => edition.Year.ToString(CultureInfo.InvariantCulture);
}
