using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays scores out as the rows and series that a kind of chart wants.</summary>
/// <param name="isShaded">A map of regions: a value a unit, and its region has its name.</param>
internal sealed class ScoreCharts(ScoreReader reader, Scales scales, ChartKind kind, bool isShaded)
{
    private Terms Terms => reader.Scores.Terms;

    private Wording Wording => reader.Scores.Wording;

    /// <summary>One part over some units: bars, lollipops, a strip, a map.</summary>
    public ChartTable Column(FrameworkNode part, ImmutableArray<Unit> units)
    {
        var token = scales.Token(part);
        var measures = part.Id == reader.Root.Id ? Wording["measures.overall"] : Wording.Say("measures.part", ("part", part.Name));
        return kind == ChartKind.Map && !isShaded
            ? Map(part, units, measures)
            : new(
                [new(part.Name, token)],
                [.. units.Select(unit => new ChartRow(unit.Name, [Score(unit, part)]))],
                Of(measures, units),
                Terms.Unit.Other,
                Terms.Point.Other,
                Minimum: 0,
                Maximum: EndsWithTheData ? null : scales.Maximum(part),
                Decimals: Decimals([part]),
                AccentToken: token
            )
            {
                Cells = reader.ColumnCells(part),
            };
    }

    /// <summary>Every dimension over every unit: a strip with a row group a dimension.</summary>
    public ChartTable EveryDimension()
    {
        var dimensions = reader.Scores.Framework.Dimensions;
        var rows = dimensions.SelectMany(dimension =>
            reader
                .Order(dimension)
                .Select(unit => new ChartRow(unit.Name, [Score(unit, dimension)], ColourToken: Token(dimension), Group: dimension.Name))
        );
        return new(
            [new(Wording["head.score"], "ink")],
            [.. rows],
            Wording.Say("measures.every", ("count", reader.Scores.Units.Length)),
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Maximum: EndsWithTheData ? null : Largest(dimensions),
            Decimals: Decimals(dimensions)
        )
        {
            Cells = All(dimensions),
        };
    }

    /// <summary>Units by parts, laid out as the kind of chart reads them.</summary>
    public ChartTable Matrix(ImmutableArray<Unit> units, ImmutableArray<FrameworkNode> parts, bool ranks)
    {
        double? Value(Unit unit, FrameworkNode part) => ranks ? reader.Scores.Rank(unit, part) : Score(unit, part);
        var measures = Of(SayLevel(ranks ? "measures.ranks" : "measures.scores", parts), units);
        var perPart =
            kind
                is ChartKind.Profile
                    or ChartKind.Radar
                    or ChartKind.Flower
                    or ChartKind.Multiples
                    or ChartKind.Spark
                    or ChartKind.Grouped
                    or ChartKind.Dumbbell
                    or ChartKind.Pie
                    or ChartKind.Donut
            || (units.Length == 1 && kind is (ChartKind.Bars or ChartKind.Lollipop));
        var table = perPart
            ? new ChartTable(
                [.. units.Select((unit, index) => new ChartSeries(unit.Name, AreAlike ? "" : index == 0 ? Accent(parts) : "muted"))],
                [.. parts.Select(part => new ChartRow(part.Name, [.. units.Select(unit => Value(unit, part))], ColourToken: AreAlike ? "" : Token(part)))],
                measures,
                Level(parts).Other,
                Terms.Point.Other)
            : new(
                [.. parts.Select(part => new ChartSeries(part.Name, Token(part)))],
                [.. units.Select(unit => new ChartRow(unit.Name, [.. parts.Select(part => Value(unit, part))]))],
                measures,
                Terms.Unit.Other,
                Terms.Point.Other
            );
        table = ranks
            ? table with
            {
                Unit = "",
                Minimum = 1,
                Maximum = units.Length == 0 ? 1 : reader.Scores.Units.Length,
            }
            : table with
            {
                Minimum = kind == ChartKind.Dumbbell ? null : 0,
                Maximum = MatrixMaximum(parts),
                Decimals = Decimals(parts),
            };
        return WithReferences(table with { AccentToken = Accent(parts), Cells = All(parts) }, units, parts);
    }

    public ChartTable Waterfall(Unit unit, Unit other, ImmutableArray<FrameworkNode> parts)
    {
        var rows = parts.Select(part => new ChartRow(part.Name, [Score(unit, part) - Score(other, part)], ColourToken: Token(part)));
        double? Total(Unit unit) => parts.Sum(part => Score(unit, part));
        return new(
            [new(Wording.Say("series.against", ("name", unit.Name), ("other", other.Name)), Accent(parts))],
            [new(other.Name, [Total(other)]), .. rows, new(unit.Name, [Total(unit)])],
            SayLevel("measures.waterfall", parts, ("from", other.Name), ("to", unit.Name)),
            Level(parts).Other,
            Terms.Point.Other,
            Decimals: Decimals(parts))
        { Cells = All(parts) };
    }

    public ChartTable Slope(FrameworkNode before, FrameworkNode after, ImmutableArray<Unit> units) =>
        new(
            [new(before.Name, Token(before)), new(after.Name, Token(after))],
            [.. units.Select(unit => new ChartRow(unit.Name, [reader.Scores.Rank(unit, before), reader.Scores.Rank(unit, after)]))],
            Wording.Say("measures.slope", ("before", before.Name), ("after", after.Name)),
            Terms.Unit.Other,
            Minimum: 1,
            Maximum: reader.Scores.Units.Length,
            AccentToken: Token(after))
        { Cells = All([before, after]) };

    /// <param name="size">What the areas of the dots say, if anything.</param>
    public ChartTable Scatter(FrameworkNode x, FrameworkNode y, FrameworkNode? size)
    {
        ImmutableArray<FrameworkNode> parts = size is null ? [x, y] : [x, y, size];
        return new(
            [.. parts.Select(part => new ChartSeries(part.Name, Token(part)))],
            [.. reader.Order(reader.Root).Select(unit => new ChartRow(unit.Name, [.. parts.Select(part => Score(unit, part))]))],
            Wording.Say(
                size is null ? "measures.scatter" : "measures.scatter-sized",
                ("across", x.Name),
                ("up", y.Name),
                ("size", size?.Name),
                ("count", reader.Scores.Units.Length)),
            Terms.Unit.Other,
            Terms.Point.Other,
            Decimals: Decimals(parts),
            AccentToken: Token(y))
        {
            Cells = All(parts),
        };
    }

    public ChartTable Correlation()
    {
        var dimensions = reader.Scores.Framework.Dimensions;
        return new(
            [.. dimensions.Select(dimension => new ChartSeries(dimension.Name, Token(dimension)))],
            [
                .. dimensions.Select(row => new ChartRow(
                    row.Name,
                    [.. dimensions.Select(column => (double?)(row.Id == column.Id ? 1 : reader.Correlation(row, column)))]
                )),
            ],
            Wording.Say("measures.correlation", ("count", reader.Scores.Units.Length)),
            Terms.Dimension.Other,
            Maximum: 1,
            Decimals: 2)
        { Cells = All(dimensions) };
    }

    public ChartTable Intervals(ImmutableArray<Unit> units)
    {
        var intervals = reader.Scores.Analysis.RankIntervals.ToDictionary(interval => interval.Unit.Id, StringComparer.Ordinal);
        if (intervals.Count == 0)
            throw new ExpressionFault("the analysis holds no rank intervals", "ask for robustness in data/recipe.yaml, or leave the chart out");
        return new(
            [new(Wording["series.low"], "muted"), new(Wording["series.median-rank"], "ink"), new(Wording["series.high"], "muted")],
            [.. units.Select(unit => new ChartRow(unit.Name, [intervals[unit.Id].Low, intervals[unit.Id].Median, intervals[unit.Id].High]))],
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
            [.. reader.Uneven(count).Select(unit => new ChartRow(unit.Name, [deviations[unit.Id]]))],
            Wording["measures.uneven"],
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(1, Decimals(reader.Scores.Framework.Dimensions)))
        { Cells = All(reader.Scores.Framework.Dimensions) };
    }

    public ChartTable Summaries(string summary, ImmutableArray<FrameworkNode> parts)
    {
        var (name, value) = SummaryForm(summary);
        return new(
            [new(name, Accent(parts))],
            [.. parts.Select(part => new ChartRow(part.Name, [value(part)], ColourToken: Token(part)))],
            SayLevel($"measures.{summary}", parts),
            Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(Decimals(parts), summary is "mean" or "sd" ? 1 : 0),
            AccentToken: Accent(parts))
        { Cells = All(parts) };
    }

    /// <summary>The mean of each part, and how far from it the scores lie on average: one standard deviation to either side.</summary>
    public ChartTable Spreads(ImmutableArray<FrameworkNode> parts) =>
        new(
            [new(Wording["series.below"], "muted"), new(Wording["head.mean"], Accent(parts)), new(Wording["series.above"], "muted")],
            [
                .. parts.Select(part => new ChartRow(
                    part.Name,
                    [reader.Mean(part) - reader.StandardDeviation(part), reader.Mean(part), reader.Mean(part) + reader.StandardDeviation(part)],
                    ColourToken: Token(part)
                )),
            ],
            SayLevel("measures.spreads", parts),
            Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: Math.Max(1, Decimals(parts)),
            AccentToken: Accent(parts))
        { Cells = All(parts) };

    private (string Name, Func<FrameworkNode, double?> Value) SummaryForm(string summary) => summary switch
    {
        "sd" => (Wording["head.standard-deviation"], part => reader.StandardDeviation(part)),
        "mean" => (Wording["head.mean"], part => reader.Mean(part)),
        "median" => (Wording["head.median"], part => reader.Median(part)),
        "range" => (Wording["head.range"], part => reader.Sorted(part)[^1] - reader.Sorted(part)[0]),
        "highest" => (Wording["head.highest"], part => reader.Sorted(part)[^1]),
        _ => (Wording["head.lowest"], part => reader.Sorted(part)[0]),
    };

    private ChartTable Map(FrameworkNode part, ImmutableArray<Unit> units, string measures) =>
        new(
            [new(Wording["series.longitude"], "muted"), new(Wording["series.latitude"], "muted"), new(part.Name, scales.Token(part))],
            [
                .. units
                    .Where(unit => unit is { Longitude: not null, Latitude: not null })
                    .Select(unit => new ChartRow(unit.Name, [unit.Longitude, unit.Latitude, Score(unit, part)])),
            ],
            measures,
            Terms.Unit.Other,
            Terms.Point.Other,
            Decimals: Decimals([part]),
            AccentToken: Token(part))
        { Cells = reader.ColumnCells(part) };

    /// <summary>A profile of one unit is read against the mean and the best of all units.</summary>
    private ChartTable WithReferences(ChartTable table, ImmutableArray<Unit> units, ImmutableArray<FrameworkNode> parts)
    {
        if (kind is not (ChartKind.Profile or ChartKind.Radar) || units.Length != 1)
            return table;
        var rows = table.Rows.Select(
            (row, index) => row with { Values = [.. row.Values, reader.Mean(parts[index]), reader.Sorted(parts[index])[^1]] }
        );
        return table with
        {
            Series = [.. table.Series, new(Wording["series.mean-of-all"], "muted"), new(Wording["series.best"], "hairline")],
            Rows = [.. rows],
        };
    }

    private double? MatrixMaximum(ImmutableArray<FrameworkNode> parts) => kind == ChartKind.Stacked || EndsWithTheData ? null : Largest(parts);

    /// <summary>
    /// Dots and bins fill their scale: room up to the most that a part can score would leave half of it empty. Bars of one part keep that
    /// end, so that those of several charts compare.
    /// </summary>
    private bool EndsWithTheData =>
        kind
            is ChartKind.Strip
                or ChartKind.Histogram
                or ChartKind.Box
                or ChartKind.Dumbbell
                or ChartKind.Grouped
                or ChartKind.Table
                or ChartKind.Diverging;

    /// <summary>Series side by side are shades of one colour, and none is the one in focus.</summary>
    private bool AreAlike => kind is ChartKind.Grouped or ChartKind.Dumbbell;

    private double Largest(ImmutableArray<FrameworkNode> parts)
    {
        var largest = parts.IsEmpty ? 1 : double.NegativeInfinity;
        foreach (var part in parts)
            largest = Math.Max(largest, scales.Maximum(part));
        return largest;
    }

    private string Of(string measures, ImmutableArray<Unit> units) =>
        units.Length == reader.Scores.Units.Length ? Wording.Say("measures.of-all", ("measures", measures), ("count", units.Length)) : measures;

    /// <summary>A phrase about each part of a level.</summary>
    private string SayLevel(string phrase, ImmutableArray<FrameworkNode> parts, params ReadOnlySpan<(string, object?)> places)
    {
        var level = Level(parts);
        return Wording.Say(
            phrase,
            [.. places, ("level", level.One), ("levels", level.Other), ("gender", level.Gender), ("count", reader.Scores.Units.Length)]);
    }

    /// <summary>As many as the part has that prints with the most; none where all print in the usual way.</summary>
    private int Decimals(ImmutableArray<FrameworkNode> parts) => parts.IsEmpty ? 0 : parts.Max(part => reader.Scores.DecimalsOf(part) ?? 0);

    private double? Score(Unit unit, FrameworkNode part) => reader.Scores.Score(unit, part).Value;

    private string Token(FrameworkNode part) => scales.Token(part);

    private string Accent(ImmutableArray<FrameworkNode> parts) => parts.Select(Token).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : "ink";

    private Term Level(ImmutableArray<FrameworkNode> parts) =>
        parts.All(part => reader.Scores.Framework.Dimensions.Any(dimension => dimension.Id == part.Id)) ? Terms.Dimension : Terms.Variable;

    private CellSet All(ImmutableArray<FrameworkNode> parts) => reader.ColumnCells(parts);
}
