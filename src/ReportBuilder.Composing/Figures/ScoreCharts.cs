using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays scores out as the rows and series that a kind of chart wants.</summary>
/// <param name="isShaded">A map of regions: a value a city, and its region has its name.</param>
internal sealed class ScoreCharts(ScoreReader reader, Scales scales, ChartKind kind, bool isShaded)
{
    /// <summary>One part over some cities: bars, lollipops, a strip, a map.</summary>
    public ChartTable Column(FrameworkNode part, ImmutableArray<Unit> cities)
    {
        var token = scales.Token(part);
        var measures = part.Id == reader.Root.Id ? "Overall score, points" : $"Score in {part.Name}, points";
        return kind == ChartKind.Map && !isShaded
            ? Map(part, cities, measures)
            : new(
                [new(part.Name, token)],
                [.. cities.Select(city => new ChartRow(city.Name, [Score(city, part)]))],
                Of(measures, cities),
                "cities",
                Minimum: 0,
                Maximum: EndsWithTheData ? null : scales.Maximum(part),
                AccentToken: token
            )
            {
                Cells = reader.ColumnCells(part),
            };
    }

    /// <summary>Every dimension over every city: a strip with a row group a dimension.</summary>
    public ChartTable EveryDimension()
    {
        var dimensions = reader.Scores.Framework.Dimensions;
        var rows = dimensions.SelectMany(dimension =>
            reader
                .Order(dimension)
                .Select(city => new ChartRow(city.Name, [Score(city, dimension)], ColourToken: Token(dimension), Group: dimension.Name))
        );
        return new(
            [new("Score", "ink")],
            [.. rows],
            $"Scores of {reader.Scores.Units.Length} cities in every dimension, points",
            "cities",
            Minimum: 0,
            Maximum: EndsWithTheData ? null : Largest(dimensions)
        )
        {
            Cells = All(dimensions),
        };
    }

    /// <summary>Cities by parts, laid out as the kind of chart reads them.</summary>
    public ChartTable Matrix(ImmutableArray<Unit> cities, ImmutableArray<FrameworkNode> parts, bool ranks)
    {
        double? Value(Unit city, FrameworkNode part) => ranks ? reader.Scores.Rank(city, part) : Score(city, part);
        var what = ranks ? "Rank" : "Score";
        var measures = Of($"{what} in each {Level(parts)}{(ranks ? "" : ", points")}", cities);
        var perPart = kind is ChartKind.Profile or ChartKind.Radar or ChartKind.Flower or ChartKind.Multiples or ChartKind.Spark
            or ChartKind.Grouped or ChartKind.Dumbbell or ChartKind.Pie or ChartKind.Donut || (cities.Length == 1 && kind is (ChartKind.Bars or ChartKind.Lollipop));
        var table = perPart
            ? new ChartTable(
                [.. cities.Select((city, index) => new ChartSeries(city.Name, AreAlike ? "" : index == 0 ? Accent(parts) : "muted"))],
                [.. parts.Select(part => new ChartRow(part.Name, [.. cities.Select(city => Value(city, part))], ColourToken: AreAlike ? "" : Token(part)))],
                measures,
                $"{Level(parts)}s")
            : new(
                [.. parts.Select(part => new ChartSeries(part.Name, Token(part)))],
                [.. cities.Select(city => new ChartRow(city.Name, [.. parts.Select(part => Value(city, part))]))],
                measures,
                "cities"
            );
        table = ranks
            ? table with
            {
                Unit = "",
                Minimum = 1,
                Maximum = cities.Length == 0 ? 1 : reader.Scores.Units.Length,
            }
            : table with
            {
                Minimum = kind == ChartKind.Dumbbell ? null : 0,
                Maximum = MatrixMaximum(parts),
            };
        return WithReferences(table with { AccentToken = Accent(parts), Cells = All(parts) }, cities, parts);
    }

    public ChartTable Waterfall(Unit city, Unit other, ImmutableArray<FrameworkNode> parts)
    {
        var rows = parts.Select(part => new ChartRow(part.Name, [Score(city, part) - Score(other, part)], ColourToken: Token(part)));
        double? Total(Unit unit) => parts.Sum(part => Score(unit, part));
        return new(
            [new($"{city.Name} against {other.Name}", Accent(parts))],
            [new(other.Name, [Total(other)]), .. rows, new(city.Name, [Total(city)])],
            $"From the total of {other.Name} to that of {city.Name}: the difference in each {Level(parts)}, points",
            $"{Level(parts)}s")
        { Cells = All(parts) };
    }

    public ChartTable Slope(FrameworkNode before, FrameworkNode after, ImmutableArray<Unit> cities) =>
        new(
            [new(before.Name, Token(before)), new(after.Name, Token(after))],
            [.. cities.Select(city => new ChartRow(city.Name, [reader.Scores.Rank(city, before), reader.Scores.Rank(city, after)]))],
            $"Rank in {before.Name} and in {after.Name}",
            "cities",
            Unit: "",
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
            [.. reader.Order(reader.Root).Select(city => new ChartRow(city.Name, [.. parts.Select(part => Score(city, part))]))],
            $"Scores in {x.Name} (across) and {y.Name} (up){sized}, points, {reader.Scores.Units.Length} cities",
            "cities",
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
            [.. dimensions.Select(row => new ChartRow(row.Name, [.. dimensions.Select(column => (double?)(row.Id == column.Id ? 1 : reader.Correlation(row, column)))]))],
            $"Pearson correlation of the scores of {reader.Scores.Units.Length} cities, dimension by dimension",
            "dimensions",
            Unit: "",
            Maximum: 1,
            Decimals: 2)
        { Cells = All(dimensions) };
    }

    public ChartTable Intervals(ImmutableArray<Unit> cities)
    {
        var intervals = reader.Scores.Analysis.RankIntervals.ToDictionary(interval => interval.Unit.Id, StringComparer.Ordinal);
        if (intervals.Count == 0)
            throw new ExpressionFault("the analysis holds no rank intervals", "ask for robustness in data/recipe.yaml, or leave the chart out");
        return new(
            [new("5th percentile", "muted"), new("Median rank", "ink"), new("95th percentile", "muted")],
            [.. cities.Select(city => new ChartRow(city.Name, [intervals[city.Id].Low, intervals[city.Id].Median, intervals[city.Id].High]))],
            "Overall rank over the robustness draws: 5th percentile, median and 95th percentile",
            "cities",
            Unit: "",
            Minimum: 1)
        { Cells = reader.ColumnCells(reader.Root) };
    }

    public ChartTable Uneven(int count)
    {
        var deviations = reader.Scores.Analysis.Evenness.ToDictionary(entry => entry.Unit.Id, entry => entry.StandardDeviation, StringComparer.Ordinal);
        return new(
            [new("Standard deviation", "ink")],
            [.. reader.Uneven(count).Select(city => new ChartRow(city.Name, [deviations[city.Id]]))],
            "Standard deviation of a city’s dimension scores, points",
            "cities",
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
            $"{name} of the scores of {reader.Scores.Units.Length} cities in each {Level(parts)}, points",
            $"{Level(parts)}s",
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
            $"Mean of the scores of {reader.Scores.Units.Length} cities in each {Level(parts)}, and one standard deviation to either side, points",
            $"{Level(parts)}s",
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

    private ChartTable Map(FrameworkNode part, ImmutableArray<Unit> cities, string measures) =>
        new(
            [new("Longitude", "muted"), new("Latitude", "muted"), new(part.Name, scales.Token(part))],
            [
                .. cities
                    .Where(city => city is { Longitude: not null, Latitude: not null })
                    .Select(city => new ChartRow(city.Name, [city.Longitude, city.Latitude, Score(city, part)])),
            ],
            measures,
            "cities",
            AccentToken: Token(part))
        { Cells = reader.ColumnCells(part) };

    /// <summary>A profile of one city is read against the mean and the best of all cities.</summary>
    private ChartTable WithReferences(ChartTable table, ImmutableArray<Unit> cities, ImmutableArray<FrameworkNode> parts)
    {
        if (kind is not (ChartKind.Profile or ChartKind.Radar) || cities.Length != 1)
            return table;
        var rows = table.Rows.Select((row, index) => row with { Values = [.. row.Values, reader.Mean(parts[index]), reader.Sorted(parts[index])[^1]] });
        return table with { Series = [.. table.Series, new("Mean of all cities", "muted"), new("Best city", "hairline")], Rows = [.. rows] };
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

    private string Of(string measures, ImmutableArray<Unit> cities) =>
        cities.Length == reader.Scores.Units.Length ? $"{measures}, {cities.Length} cities" : measures;

    private double? Score(Unit city, FrameworkNode part) => reader.Scores.Score(city, part).Value;

    private string Token(FrameworkNode part) => scales.Token(part);

    private string Accent(ImmutableArray<FrameworkNode> parts) => parts.Select(Token).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : "ink";

    private string Level(ImmutableArray<FrameworkNode> parts) =>
        parts.All(part => reader.Scores.Framework.Dimensions.Any(dimension => dimension.Id == part.Id)) ? "dimension" : "variable";

    private CellSet All(ImmutableArray<FrameworkNode> parts) => reader.ColumnCells(parts);
}
