using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Reads the "data" line of a chart: the forms of docs/writing.md.</summary>
/// <exception cref="ExpressionFault">The line is not one of the forms, or does not fit the kind of chart.</exception>
internal sealed class ChartDataReader(ScoreReader scores, Scales scales, TokenReader reader, ChartKind kind, bool isShaded, FactCharts facts)
{
    private readonly ScoreCharts charts = new(scores, scales, kind, isShaded);

    public ChartTable Read()
    {
        var table = reader.Current switch
        {
            { Kind: TokenKind.Quoted } => Scatter(),
            { Text: "scores" } => Scores(),
            { Text: "ranks" } => Ranks(),
            { Text: "dimension" } => DimensionScores(),
            { Text: "variable" } => VariableScores(),
            { Text: "correlation" } => Correlation(),
            { Text: "rank" } => Intervals(),
            { Text: "total" } => Total(),
            { Text: "most" } => Uneven(),
            { Text: "facts" } => facts.Read(reader, kind),
            { Text: "sd" or "mean" or "median" or "range" or "highest" or "lowest" } => Summaries(),
            _ => throw reader.Unexpected("scores, ranks, sd, mean, facts ...", "scores of 'PART', best 8"),
        };
        return reader.AtEnd
            ? table
            : throw new ExpressionFault(
                $"'{reader.Current.Text}' is left over after the data",
                "one form a chart; see the table of charts in docs/writing.md"
            );
    }

    private ChartTable Scores()
    {
        const string form = "scores of 'PART', best N; or scores of CITY in every dimension";
        reader.Advance();
        reader.Expect("of", form);
        if (reader.TakeWord("every"))
            return EveryScore(form);
        if (reader.IsWord("best") || reader.IsWord("worst") || reader.IsWord("cities"))
            return charts.Matrix(Cities(reader.Names.Root, form), Every(form), ranks: false);
        return NamesACity() ? ScoresOfCities(form) : ScoresOfPart(form);
    }

    private bool NamesACity() =>
        reader.Current.Kind == TokenKind.Quoted ? reader.Names.IsCity(reader.Current.Text) : reader.Names.IsCity(reader.BareName().Name);

    private ChartTable EveryScore(string form)
    {
        if (!reader.TakeWord("city"))
        {
            reader.Expect("dimension", form);
            return charts.EveryDimension();
        }

        return reader.IsWord("in") ? charts.Matrix(scores.Order(scores.Root), Every(form), ranks: false) : charts.Column(scores.Root, scores.Order(scores.Root));
    }

    private ChartTable ScoresOfCities(string form)
    {
        var cities = CityList(form);
        if (!reader.TakeWord("against"))
            return charts.Matrix(cities, Every(form), ranks: false);
        var other = reader.City(form);
        return charts.Waterfall(cities[0], other, Every(form));
    }

    private ChartTable ScoresOfPart(string form)
    {
        var part = reader.Part(form);
        if (reader.AtEnd)
            return charts.Column(part, scores.Order(part));
        reader.TakeSymbol(",");
        return charts.Column(part, Cities(part, form));
    }

    private ChartTable Ranks()
    {
        const string form = "ranks in 'PART' and 'PART', cities A, B; or ranks of best 20 in every dimension";
        reader.Advance();
        if (reader.TakeWord("of"))
            return charts.Matrix(Cities(scores.Root, form), Every(form), ranks: true);
        reader.Expect("in", form);
        var before = reader.Part(form);
        reader.Expect("and", form);
        var after = reader.Part(form);
        reader.TakeSymbol(",");
        return charts.Slope(before, after, Cities(after, form));
    }

    private ChartTable DimensionScores()
    {
        const string form = "dimension scores of best 10";
        reader.Advance();
        reader.Expect("scores", form);
        reader.Expect("of", form);
        return charts.Matrix(Cities(scores.Root, form), reader.Names.Dimensions, ranks: false);
    }

    private ChartTable VariableScores()
    {
        const string form = "variable scores of 'DIMENSION' of best 10";
        reader.Advance();
        reader.Expect("scores", form);
        reader.Expect("of", form);
        var dimension = reader.Part(form);
        reader.Expect("of", form);
        return charts.Matrix(Cities(dimension, form), dimension.Children, ranks: false);
    }

    private ChartTable Correlation()
    {
        const string form = "correlation of dimensions";
        reader.Advance();
        reader.Expect("of", form);
        reader.Expect("dimensions", form);
        return charts.Correlation();
    }

    private ChartTable Intervals()
    {
        const string form = "rank intervals of best 20";
        reader.Advance();
        reader.Expect("intervals", form);
        reader.Expect("of", form);
        return charts.Intervals(Cities(scores.Root, form));
    }

    private ChartTable Uneven()
    {
        const string form = "most uneven 10 cities";
        reader.Advance();
        reader.Expect("uneven", form);
        var count = reader.Count(form);
        reader.Expect("cities", form);
        return charts.Uneven(count);
    }

    private ChartTable Total()
    {
        const string form = "total of every city";
        reader.Advance();
        reader.Expect("of", form);
        if (!reader.TakeWord("every"))
            return charts.Column(scores.Root, Cities(scores.Root, form));
        reader.Expect("city", form);
        return charts.Column(scores.Root, scores.Order(scores.Root));
    }

    private ChartTable Summaries()
    {
        const string form = "sd of every dimension";
        var summary = reader.Current.Text;
        reader.Advance();
        if (summary == "mean" && reader.TakeWord("and"))
        {
            reader.Expect("sd", "mean and sd of every dimension");
            reader.Expect("of", "mean and sd of every dimension");
            return charts.Spreads(EveryAfterIn("mean and sd of every dimension"));
        }

        reader.Expect("of", form);
        return charts.Summaries(summary, EveryAfterIn(form));
    }

    private ChartTable Scatter()
    {
        const string form = "'PART' against 'PART', or 'PART' against 'PART', sized by 'PART'";
        var x = reader.Part(form);
        reader.Expect("against", form);
        var y = reader.Part(form);
        if (!reader.TakeSymbol(","))
            return charts.Scatter(x, y, null);
        reader.Expect("sized", form);
        reader.Expect("by", form);
        return charts.Scatter(x, y, reader.Part(form));
    }

    private ImmutableArray<FrameworkNode> Every(string form)
    {
        reader.Expect("in", form);
        return EveryAfterIn(form);
    }

    private ImmutableArray<FrameworkNode> EveryAfterIn(string form)
    {
        reader.Expect("every", form);
        return ConditionParser.PartsAfterEvery(reader);
    }

    /// <summary>"best N", "worst N" (of the part that the chart is about), "every city" or "cities A, B, C".</summary>
    private ImmutableArray<Unit> Cities(FrameworkNode part, string form)
    {
        if (reader.TakeWord("best"))
            return scores.Extreme(part, true, reader.Count(form));
        if (reader.TakeWord("worst"))
            return scores.Extreme(part, false, reader.Count(form));
        if (reader.TakeWord("every"))
        {
            reader.Expect("city", form);
            return scores.Order(part);
        }

        reader.TakeWord("cities");
        return CityList(form);
    }

    private ImmutableArray<Unit> CityList(string form)
    {
        var cities = ImmutableArray.CreateBuilder<Unit>();
        do
            cities.Add(reader.City(form));
        while (reader.TakeSymbol(","));
        return cities.DrainToImmutable();
    }
}
