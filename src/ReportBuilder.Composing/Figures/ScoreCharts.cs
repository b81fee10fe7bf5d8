using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Lays scores out as the rows and series that a kind of chart wants.</summary>
internal sealed class ScoreCharts(ScoreReader reader, Scales scales, ChartParts about, ChartKind kind, MapOf map)
{
    private Terms Terms => about.Terms;

    private Wording Wording => about.Wording;

    /// <summary>One part over some units: bars, lollipops, a strip, a map.</summary>
    public ChartTable Column(FrameworkNode part, ImmutableArray<Unit> units)
    {
        var token = scales.Token(part);
        var measures = part.Id == reader.Root.Id ? Wording["measures.overall"] : Wording.Say("measures.part", ("part", part.Name));
        return kind == ChartKind.Map && map != MapOf.Regions
            ? Map(part, units, measures)
            : new(
                [new(part.Name, token, part.Id)],
                [.. units.Select(unit => new ChartRow(unit.Name, [Score(unit, part)], Of: unit.Id))],
                Of(measures, units),
                Terms.Unit.Other,
                Terms.Point.Other,
                Minimum: 0,
                Maximum: EndsWithTheData ? null : scales.Maximum(part),
                Decimals: about.Decimals([part]),
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
                .Select(unit => new ChartRow(unit.Name, [Score(unit, dimension)], ColourToken: about.Token(dimension), Group: dimension.Name, Of: unit.Id))
        );
        return new(
            [new(Wording["head.score"], "ink")],
            [.. rows],
            Wording.Say("measures.every", ("count", reader.Scores.Units.Length)),
            Terms.Unit.Other,
            Terms.Point.Other,
            Minimum: 0,
            Maximum: EndsWithTheData ? null : Largest(dimensions),
            Decimals: about.Decimals(dimensions)
        )
        {
            Cells = about.Cells(dimensions),
        };
    }

    /// <summary>Units by parts, laid out as the kind of chart reads them.</summary>
    public ChartTable Matrix(ImmutableArray<Unit> units, ImmutableArray<FrameworkNode> parts, bool ranks)
    {
        double? Value(Unit unit, FrameworkNode part) => ranks ? reader.Scores.Rank(unit, part) : Score(unit, part);
        var measures = Of(about.SayLevel(ranks ? "measures.ranks" : "measures.scores", parts), units);
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
                [.. units.Select((unit, index) => new ChartSeries(unit.Name, AreAlike ? "" : index == 0 ? about.Accent(parts) : "muted", unit.Id))],
                [
                    .. parts.Select(part => new ChartRow(
                        part.Name,
                        [.. units.Select(unit => Value(unit, part))],
                        ColourToken: AreAlike ? "" : about.Token(part),
                        Of: part.Id)),
                ],
                measures,
                about.Level(parts).Other,
                Terms.Point.Other)
            : new(
                [.. parts.Select(part => new ChartSeries(part.Name, about.Token(part), part.Id))],
                [.. units.Select(unit => new ChartRow(unit.Name, [.. parts.Select(part => Value(unit, part))], Of: unit.Id))],
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
                Decimals = about.Decimals(parts),
            };
        return WithReferences(table with { AccentToken = about.Accent(parts), Cells = about.Cells(parts) }, units, parts);
    }

    public ChartTable Waterfall(Unit unit, Unit other, ImmutableArray<FrameworkNode> parts)
    {
        var rows = parts.Select(part => new ChartRow(part.Name, [Score(unit, part) - Score(other, part)], ColourToken: about.Token(part), Of: part.Id));
        double? Total(Unit unit) => parts.Sum(part => Score(unit, part));
        return new(
            [new(Wording.Say("series.against", ("name", unit.Name), ("other", other.Name)), about.Accent(parts))],
            [new(other.Name, [Total(other)], Of: other.Id), .. rows, new(unit.Name, [Total(unit)], Of: unit.Id)],
            about.SayLevel("measures.waterfall", parts, ("from", other.Name), ("to", unit.Name)),
            about.Level(parts).Other,
            Terms.Point.Other,
            Decimals: about.Decimals(parts))
        { Cells = about.Cells(parts) };
    }

    public ChartTable Slope(FrameworkNode before, FrameworkNode after, ImmutableArray<Unit> units) =>
        new(
            [new(before.Name, about.Token(before), before.Id), new(after.Name, about.Token(after), after.Id)],
            [.. units.Select(unit => new ChartRow(unit.Name, [reader.Scores.Rank(unit, before), reader.Scores.Rank(unit, after)], Of: unit.Id))],
            Wording.Say("measures.slope", ("before", before.Name), ("after", after.Name)),
            Terms.Unit.Other,
            Minimum: 1,
            Maximum: reader.Scores.Units.Length,
            AccentToken: about.Token(after))
        { Cells = about.Cells([before, after]) };

    /// <param name="size">What the areas of the dots say, if anything.</param>
    public ChartTable Scatter(FrameworkNode x, FrameworkNode y, FrameworkNode? size)
    {
        ImmutableArray<FrameworkNode> parts = size is null ? [x, y] : [x, y, size];
        return new(
            [.. parts.Select(part => new ChartSeries(part.Name, about.Token(part), part.Id))],
            [.. reader.Order(reader.Root).Select(unit => new ChartRow(unit.Name, [.. parts.Select(part => Score(unit, part))], Of: unit.Id))],
            Wording.Say(
                size is null ? "measures.scatter" : "measures.scatter-sized",
                ("across", x.Name),
                ("up", y.Name),
                ("size", size?.Name),
                ("count", reader.Scores.Units.Length)),
            Terms.Unit.Other,
            Terms.Point.Other,
            Decimals: about.Decimals(parts),
            AccentToken: about.Token(y))
        {
            Cells = about.Cells(parts),
        };
    }

    private ChartTable Map(FrameworkNode part, ImmutableArray<Unit> units, string measures)
    {
        ImmutableArray<ChartSeries> series = [new(Wording["series.longitude"], "muted"), new(Wording["series.latitude"], "muted")];
        var isSized = map == MapOf.Dots;
        Unit[] placed = [.. units.Where(unit => unit is { Longitude: not null, Latitude: not null })];
        return new(
            isSized ? series.Add(new(part.Name, scales.Token(part), part.Id)) : series,
            [
                .. placed.Select(unit => new ChartRow(
                    unit.Name,
                    isSized ? [unit.Longitude, unit.Latitude, Score(unit, part)] : [unit.Longitude, unit.Latitude],
                    Of: unit.Id)),
            ],
            isSized ? measures : Wording.Say("measures.places", ("count", placed.Length)),
            Terms.Unit.Other,
            Terms.Point.Other,
            Decimals: about.Decimals([part]),
            AccentToken: about.Token(part))
        {
            Cells = reader.ColumnCells(part),
        };
    }

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

    private double? Score(Unit unit, FrameworkNode part) => reader.Scores.Score(unit, part).Value;
}
