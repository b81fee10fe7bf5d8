using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>Reads the "data" line of a chart: the forms of docs/writing.md.</summary>
/// <exception cref="ExpressionFault">The line is not one of the forms, or does not fit the kind of chart.</exception>
internal sealed class ChartDataReader(ScoreReader scores, Scales scales, TokenReader reader, ChartKind kind, MapOf map, FactCharts facts)
{
    private readonly ScoreCharts charts = new(scores, scales, new(scores, scales), kind, map);
    private readonly StudyCharts studies = new(scores, new(scores, scales));
    private readonly YearCharts years = new(scores, scales, kind);

    public ChartTable Read()
    {
        var table = reader.Current switch
        {
            { Kind: TokenKind.Quoted } => Scatter(),
            { Text: "scores" } => Scores(),
            { Text: "ranks" } => Ranks(),
            { Kind: TokenKind.Word } when reader.IsTerm(terms => terms.Dimension.One) => DimensionScores(),
            { Kind: TokenKind.Word } when reader.IsTerm(terms => terms.Variable.One) => VariableScores(),
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
        var form = $"scores of 'PART', best N; or scores of UNIT in every {reader.Terms.Dimension.One}";
        reader.Advance();
        if (TakeOverEditions(form) is { } part)
            return Course(part, ranks: false, form);
        reader.Expect("of", form);
        if (reader.TakeWord("every"))
            return EveryScore(form);
        if (reader.IsWord("best") || reader.IsWord("worst") || reader.IsTerm(terms => terms.Unit.Other))
            return charts.Matrix(Units(reader.Names.Root, form), Every(form), ranks: false);
        return NamesAUnit() ? ScoresOfUnits(form) : ScoresOfPart(form);
    }

    private bool NamesAUnit() =>
        reader.Current.Kind == TokenKind.Quoted ? reader.Names.IsUnit(reader.Current.Text) : reader.Names.IsUnit(reader.BareName().Name);

    private ChartTable EveryScore(string form)
    {
        if (!reader.TakeTerm(terms => terms.Unit.One))
        {
            reader.ExpectTerm(terms => terms.Dimension.One, form);
            return charts.EveryDimension();
        }

        return reader.IsWord("in")
            ? charts.Matrix(scores.Order(scores.Root), Every(form), ranks: false)
            : charts.Column(scores.Root, scores.Order(scores.Root));
    }

    private ChartTable ScoresOfUnits(string form)
    {
        var units = UnitList(form);
        if (!reader.TakeWord("against"))
            return charts.Matrix(units, Every(form), ranks: false);
        var other = reader.Unit(form);
        return charts.Waterfall(units[0], other, Every(form));
    }

    private ChartTable ScoresOfPart(string form)
    {
        var part = reader.Part(form);
        if (reader.AtEnd)
            return charts.Column(part, scores.Order(part));
        reader.TakeSymbol(",");
        return charts.Column(part, Units(part, form));
    }

    private ChartTable Ranks()
    {
        var form = $"ranks in 'PART' and 'PART', {reader.Terms.Unit.Other} A, B; or ranks of best 20 in every {reader.Terms.Dimension.One}";
        reader.Advance();
        if (TakeOverEditions(form) is { } part)
            return Course(part, ranks: true, form);
        if (reader.TakeWord("of"))
            return charts.Matrix(Units(scores.Root, form), Every(form), ranks: true);
        reader.Expect("in", form);
        var before = reader.Part(form);
        reader.Expect("and", form);
        var after = reader.Part(form);
        reader.TakeSymbol(",");
        return charts.Slope(before, after, Units(after, form));
    }

    /// <summary>"over editions" or "in PART over editions": the part whose results are shown; null where the words are others.</summary>
    private FrameworkNode? TakeOverEditions(string form)
    {
        var part = scores.Root;
        if (reader.IsWord("in"))
        {
            var words = reader.Peek().Kind == TokenKind.Quoted ? 1 : reader.NameAfter(1).Words;
            if (reader.Peek(1 + words) is not { Kind: TokenKind.Word, Text: "over" })
                return null;
            reader.Advance();
            part = reader.Part(form);
        }

        if (!reader.TakeWord("over"))
            return null;
        reader.ExpectTerm(terms => terms.Edition.Other, form);
        return part;
    }

    /// <summary>"since 2021, best 5": the editions and units of a chart over editions; all where nothing is said.</summary>
    private ChartTable Course(FrameworkNode part, bool ranks, string form)
    {
        var since = 0;
        if (reader.TakeWord("since"))
            since = reader.Count(form);
        var units = reader.AtEnd ? scores.Order(part) : reader.TakeSymbol(",") ? Units(part, form) : throw reader.Unexpected("a comma", form);
        return years.Course(part, units, years.Editions(since), ranks);
    }

    private ChartTable DimensionScores()
    {
        var form = $"{reader.Terms.Dimension.One} scores of best 10";
        reader.TakeTerm(terms => terms.Dimension.One);
        reader.Expect("scores", form);
        reader.Expect("of", form);
        return charts.Matrix(Units(scores.Root, form), reader.Names.Dimensions, ranks: false);
    }

    private ChartTable VariableScores()
    {
        var form = $"{reader.Terms.Variable.One} scores of 'PART' of best 10";
        reader.TakeTerm(terms => terms.Variable.One);
        reader.Expect("scores", form);
        reader.Expect("of", form);
        var dimension = reader.Part(form);
        reader.Expect("of", form);
        return charts.Matrix(Units(dimension, form), dimension.Children, ranks: false);
    }

    private ChartTable Correlation()
    {
        var form = $"correlation of {reader.Terms.Dimension.Other}";
        reader.Advance();
        reader.Expect("of", form);
        reader.ExpectTerm(terms => terms.Dimension.Other, form);
        return studies.Correlation();
    }

    private ChartTable Intervals()
    {
        const string form = "rank intervals of best 20";
        reader.Advance();
        reader.Expect("intervals", form);
        reader.Expect("of", form);
        return studies.Intervals(Units(scores.Root, form));
    }

    private ChartTable Uneven()
    {
        var form = $"most uneven 10 {reader.Terms.Unit.Other}";
        reader.Advance();
        reader.Expect("uneven", form);
        var count = reader.Count(form);
        reader.ExpectTerm(terms => terms.Unit.Other, form);
        return studies.Uneven(count);
    }

    private ChartTable Total()
    {
        var form = $"total of every {reader.Terms.Unit.One}";
        reader.Advance();
        reader.Expect("of", form);
        if (!reader.TakeWord("every"))
            return charts.Column(scores.Root, Units(scores.Root, form));
        reader.ExpectTerm(terms => terms.Unit.One, form);
        return charts.Column(scores.Root, scores.Order(scores.Root));
    }

    private ChartTable Summaries()
    {
        var form = $"sd of every {reader.Terms.Dimension.One}";
        var summary = reader.Current.Text;
        reader.Advance();
        if (summary == "mean" && reader.TakeWord("and"))
        {
            form = $"mean and sd of every {reader.Terms.Dimension.One}";
            reader.Expect("sd", form);
            reader.Expect("of", form);
            return studies.Spreads(EveryAfterIn(form));
        }

        reader.Expect("of", form);
        return studies.Summaries(summary, EveryAfterIn(form));
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
    private ImmutableArray<Unit> Units(FrameworkNode part, string form)
    {
        if (reader.TakeWord("best"))
        {
            var count = reader.Count(form);
            return reader.TakeWord("among") ? Best(part, count, reader.Class("best N among 'GROUP'")) : scores.Extreme(part, true, count);
        }

        if (reader.TakeWord("worst"))
            return scores.Extreme(part, false, reader.Count(form));
        if (reader.TakeWord("every"))
        {
            reader.ExpectTerm(terms => terms.Unit.One, form);
            return scores.Order(part);
        }

        reader.TakeTerm(terms => terms.Unit.Other);
        return UnitList(form);
    }

    private ImmutableArray<Unit> Best(FrameworkNode part, int count, UnitClass among) =>
        [.. scores.Order(part).Where(unit => among.RankOf(scores.Scores, unit, part) <= count)];

    private ImmutableArray<Unit> UnitList(string form)
    {
        var units = ImmutableArray.CreateBuilder<Unit>();
        do
            units.Add(reader.Unit(form));
        while (reader.TakeSymbol(","));
        return units.DrainToImmutable();
    }
}
