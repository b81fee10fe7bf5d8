using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays scores out as the rows and series that a kind of chart wants.</summary>
/// <param name="isShaded">A map of regions: a value a unit, and its region has its name.</param>
internal sealed class ScoreCharts(ScoreReader reader, Scales scales, ChartKind kind, bool isShaded)
{
    private Terms Terms => reader.Scores.Terms;

    /// <summary>One part over some units: bars, lollipops, a strip, a map.</summary>
    public ChartTable Column(FrameworkNode part, ImmutableArray<Unit> units)
    {
        var token = scales.Token(part);
        var measures = part.Id == reader.Root.Id ? $"Overall score, {Terms.Point.Other}" : $"Score in {part.Name}, {Terms.Point.Other}";
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
            [new("Score", "ink")],
            [.. rows],
            $"Scores of {reader.Scores.Units.Length} {Terms.Unit.Other} in every {Terms.Dimension.One}, {Terms.Point.Other}",
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Maximum: EndsWithTheData ? null : Largest(dimensions)
        )
        {
            Cells = All(dimensions),
        };
    }

    /// <summary>Units by parts, laid out as the kind of chart reads them.</summary>
    public ChartTable Matrix(ImmutableArray<Unit> units, ImmutableArray<FrameworkNode> parts, bool ranks)
    {
        double? Value(Unit unit, FrameworkNode part) => ranks ? reader.Scores.Rank(unit, part) : Score(unit, part);
        var what = ranks ? "Rank" : "Score";
        var measures = Of($"{what} in each {Level(parts).One}{(ranks ? "" : $", {Terms.Point.Other}")}", units);
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
            };
        return WithReferences(table with { AccentToken = Accent(parts), Cells = All(parts) }, units, parts);
    }

    public ChartTable Waterfall(Unit unit, Unit other, ImmutableArray<FrameworkNode> parts)
    {
        var rows = parts.Select(part => new ChartRow(part.Name, [Score(unit, part) - Score(other, part)], ColourToken: Token(part)));
        double? Total(Unit unit) => parts.Sum(part => Score(unit, part));
        return new(
            [new($"{unit.Name} against {other.Name}", Accent(parts))],
            [new(other.Name, [Total(other)]), .. rows, new(unit.Name, [Total(unit)])],
            $"From the total of {other.Name} to that of {unit.Name}: the difference in each {Level(parts).One}, {Terms.Point.Other}",
            Level(parts).Other,
            Terms.Point.Other)
        { Cells = All(parts) };
    }

    public ChartTable Slope(FrameworkNode before, FrameworkNode after, ImmutableArray<Unit> units) =>
        new(
            [new(before.Name, Token(before)), new(after.Name, Token(after))],
            [.. units.Select(unit => new ChartRow(unit.Name, [reader.Scores.Rank(unit, before), reader.Scores.Rank(unit, after)]))],
            $"Rank in {before.Name} and in {after.Name}",
            Terms.Unit.Other,
            Minimum: 1,
            Maximum: reader.Scores.Units.Length,
            AccentToken: Token(after))
        { Cells = All([before, after]) };

    /// <param name="size">What the areas of the dots say, if anything.</param>
    public ChartTable Scatter(FrameworkNode x, FrameworkNode y, FrameworkNode? size)
    {
        ImmutableArray<FrameworkNode> parts = size is null ? [x, y] : [x, y, size];
        var sized = size is null ? "" : $", sized by {size.Name}";
        return new(
            [.. parts.Select(part => new ChartSeries(part.Name, Token(part)))],
            [.. reader.Order(reader.Root).Select(unit => new ChartRow(unit.Name, [.. parts.Select(part => Score(unit, part))]))],
            $"Scores in {x.Name} (across) and {y.Name} (up){sized}, {Terms.Point.Other}, {reader.Scores.Units.Length} {Terms.Unit.Other}",
            Terms.Unit.Other,
            Terms.Point.Other,
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
            $"Pearson correlation of the scores of {reader.Scores.Units.Length} {Terms.Unit.Other}, {Terms.Dimension.One} by {Terms.Dimension.One}",
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
            [new("5th percentile", "muted"), new("Median rank", "ink"), new("95th percentile", "muted")],
            [.. units.Select(unit => new ChartRow(unit.Name, [intervals[unit.Id].Low, intervals[unit.Id].Median, intervals[unit.Id].High]))],
            "Overall rank over the robustness draws: 5th percentile, median and 95th percentile",
            Terms.Unit.Other,
            Minimum: 1)
        { Cells = reader.ColumnCells(reader.Root) };
    }

    public ChartTable Uneven(int count)
    {
        var deviations = reader.Scores.Analysis.Evenness.ToDictionary(entry => entry.Unit.Id, entry => entry.StandardDeviation, StringComparer.Ordinal);
        return new(
            [new("Standard deviation", "ink")],
            [.. reader.Uneven(count).Select(unit => new ChartRow(unit.Name, [deviations[unit.Id]]))],
            $"Standard deviation of {Terms.Unit.A}’s {Terms.Dimension.One} scores, {Terms.Point.Other}",
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: 1)
        { Cells = All(reader.Scores.Framework.Dimensions) };
    }

    public ChartTable Summaries(string summary, ImmutableArray<FrameworkNode> parts)
    {
        var (name, value) = SummaryForm(summary);
        return new(
            [new(name, Accent(parts))],
            [.. parts.Select(part => new ChartRow(part.Name, [value(part)], ColourToken: Token(part)))],
            $"{name} of the scores of {reader.Scores.Units.Length} {Terms.Unit.Other} in each {Level(parts).One}, {Terms.Point.Other}",
            Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: summary is "mean" or "sd" ? 1 : 0,
            AccentToken: Accent(parts))
        { Cells = All(parts) };
    }

    /// <summary>The mean of each part, and how far from it the scores lie on average: one standard deviation to either side.</summary>
    public ChartTable Spreads(ImmutableArray<FrameworkNode> parts) =>
        new(
            [new("One standard deviation below", "muted"), new("Mean", Accent(parts)), new("One standard deviation above", "muted")],
            [
                .. parts.Select(part => new ChartRow(
                    part.Name,
                    [reader.Mean(part) - reader.StandardDeviation(part), reader.Mean(part), reader.Mean(part) + reader.StandardDeviation(part)],
                    ColourToken: Token(part)
                )),
            ],
            $"Mean of the scores of {reader.Scores.Units.Length} {Terms.Unit.Other} in each {Level(parts).One}, and one standard deviation to either side, {Terms.Point.Other}",
            Level(parts).Other,
            Terms.Point.Other,
            Minimum: 0,
            Decimals: 1,
            AccentToken: Accent(parts))
        { Cells = All(parts) };

    private (string Name, Func<FrameworkNode, double?> Value) SummaryForm(string summary) => summary switch
    {
        "sd" => ("Standard deviation", part => reader.StandardDeviation(part)),
        "mean" => ("Mean", part => reader.Mean(part)),
        "median" => ("Median", part => reader.Median(part)),
        "range" => ("Range", part => reader.Sorted(part)[^1] - reader.Sorted(part)[0]),
        "highest" => ("Highest", part => reader.Sorted(part)[^1]),
        _ => ("Lowest", part => reader.Sorted(part)[0]),
    };

    private ChartTable Map(FrameworkNode part, ImmutableArray<Unit> units, string measures) =>
        new(
            [new("Longitude", "muted"), new("Latitude", "muted"), new(part.Name, scales.Token(part))],
            [
                .. units
                    .Where(unit => unit is { Longitude: not null, Latitude: not null })
                    .Select(unit => new ChartRow(unit.Name, [unit.Longitude, unit.Latitude, Score(unit, part)])),
            ],
            measures,
            Terms.Unit.Other,
            Terms.Point.Other,
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
            Series = [.. table.Series, new($"Mean of all {Terms.Unit.Other}", "muted"), new($"Best {Terms.Unit.One}", "hairline")],
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
        units.Length == reader.Scores.Units.Length ? $"{measures}, {units.Length} {Terms.Unit.Other}" : measures;

    private double? Score(Unit unit, FrameworkNode part) => reader.Scores.Score(unit, part).Value;

    private string Token(FrameworkNode part) => scales.Token(part);

    private string Accent(ImmutableArray<FrameworkNode> parts) => parts.Select(Token).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : "ink";

    private Term Level(ImmutableArray<FrameworkNode> parts) =>
        parts.All(part => reader.Scores.Framework.Dimensions.Any(dimension => dimension.Id == part.Id)) ? Terms.Dimension : Terms.Variable;

    private CellSet All(ImmutableArray<FrameworkNode> parts) => reader.ColumnCells(parts);
}
